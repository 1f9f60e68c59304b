import type * as z from 'zod'
import { readAside } from '#main/database/aside.ts'
import type { Database } from '#main/database/database.ts'
import { select } from '#main/database/select.ts'
import { query, preparedQuery, read, sql } from '#main/database/transactions.ts'
import {
  dayOff,
  target,
  workClock,
  type CalendarChange,
  type DayOff,
  type Proposal,
  type Target,
} from '#shared/contract/clock.ts'

/** The working spans of all calendars within their horizon. */
export async function clocks(database: Database): Promise<z.infer<typeof workClock>[]> {
  return await read(
    database,
    select('work_clock', workClock, { narrow: (selection) => selection.orderBy('calendar_id') }),
  )
}

type Reached = { requestId: number; number: string; level: number }

/** The warnings of which the person has not been told yet, and the database's clock at which that holds. */
export async function untoldWarnings(database: Database): Promise<{ at: number; warnings: Reached[] }> {
  const rows = await readAside(
    database,
    preparedQuery<{ at: number; requestId: number | null; number: string; level: number }>(
      sql(
        `select now() as at, w.request_id as "requestId", w.number, w.level
         from (select) as one left join zimmet.untold_warnings() w on true`,
      ),
    ),
  )
  const warnings = rows.flatMap(({ requestId, number, level }) =>
    requestId === null ? [] : [{ requestId, number, level }],
  )
  return { at: rows[0]?.at ?? 0, warnings }
}

/** How long a directorate may take, the ones for all subjects first. */
export async function targets(database: Database): Promise<Target[]> {
  return await read(
    database,
    select('target', target, { narrow: (selection) => selection.orderByRaw('subject_id nulls first, kind, id') }),
  )
}

/** Every idari izin, then the holidays from last quarter on, the oldest first. */
export async function daysOff(database: Database): Promise<DayOff[]> {
  return await read(
    database,
    select('day_off', dayOff, {
      narrow: (selection) =>
        selection
          .whereRaw(`kind = 'administrative_leave' or until > now() - interval '90 days'`)
          .orderBy(['kind', 'since', 'id']),
      elsewhere: { declaredById: 'declared_by' },
    }),
  )
}

/** Who changed calendars, days off and targets, the newest first. */
export async function changes(database: Database): Promise<CalendarChange[]> {
  return await read(
    database,
    query<CalendarChange>(
      sql(`select id, at, changed_by as "changedBy", topic, was, content from zimmet.calendar_changes()`),
    ),
  )
}

/** What waits for a second person, the oldest first. */
export async function proposals(database: Database): Promise<Proposal[]> {
  return await read(
    database,
    query<Proposal>(
      sql(`select p.id, p.kind, p.proposed_by as "proposedById", p.proposed_at as "proposedAt",
        coalesce(p.payload ->> 'name', o.name, p.payload ->> 'full_name', p.preview ->> 'source', p.payload ->> 'file_name') as name,
        coalesce(cast(p.payload ->> 'since' as timestamptz), o.since) as since,
        coalesce(cast(p.payload ->> 'until' as timestamptz), o.until) as until,
        cast(p.payload ->> 'staff_id' as int) as "staffId",
        p.payload ->> 'post' as post, p.payload ->> 'login' as login, cast(p.preview ->> 'count' as int) as count,
        case when p.kind = 'enrol_file' then p.preview || jsonb_build_object('seeAll', (
          select coalesce(jsonb_agg(jsonb_build_object('name', a ->> 'name', 'post', a ->> 'post')), '[]')
          from jsonb_array_elements(p.payload -> 'acts') a where a ->> 'post' in ('agent', 'overseer', 'administrator', 'gateway')))
        end as "staffFile",
        case when p.kind = 'set_group_size' then jsonb_build_object('kind', p.payload ->> 'kind', 'from', p.preview -> 'was', 'to', p.payload -> 'minimum')
        end as "groupSize"
      from zimmet.proposal p
      left join zimmet.day_off o on o.id = cast(p.payload ->> 'day_off_id' as int)
      where p.decision is null
      order by p.id`),
    ),
  )
}
