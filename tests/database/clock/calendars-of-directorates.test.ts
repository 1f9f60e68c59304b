// Who works when: new calendars, which directorate works on which, extra work looked at first and taken back.
import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { expectRefusal } from '#tests/support/refusals.ts'
import { call, register, type Values } from '#tests/database/acts.ts'
import { expectKeptSums } from '#tests/database/oversight/kept-sums.ts'

interface Moves {
  count: number
  largest: { requestId: number; from: number; to: number }[]
}

let database: FreshDatabase
let administrator: Client
let owner: Client
beforeAll(async () => {
  database = await freshDatabase()
  administrator = await database.as('administrator')
  owner = await database.owner()
  const agent = await database.as('agent')
  for (const priority of ['urgent', 'high', 'normal', 'low']) await register(agent, database.municipality, { priority })
})
afterAll(async () => {
  await expectKeptSums(await database.owner())
  await database.drop()
})

const run = async <Answer>(name: string, values: Values): Promise<Answer> =>
  await call<Answer>(administrator, name, { command_id: randomUUID(), ...values })

async function deadlines(of = 'zimmet_data.request where closed_at is null'): Promise<string[]> {
  const { rows } = await owner.query<{ due: string }>(`select due_at::text as due from ${of} order by due_at`)
  return rows.map(({ due }) => due)
}
const own = (): Promise<string[]> => deadlines('zimmet_data.custody where upper_inf(period)')

async function allIsWell(): Promise<void> {
  for (const view of ['history_fault', 'custody_fault', 'moved_deadline']) {
    expect((await owner.query(`select * from zimmet_private.${view}`)).rows, view).toEqual([])
  }
}

const hours = (...spans: [weekday: number, from: number, until: number][]): string =>
  JSON.stringify(spans.map(([weekday, from, until]) => ({ weekday, starts: from * 3_600, ends: until * 3_600 })))
/** A night shift on every weekday: six in the evening to two in the morning. */
const nights = hours(...([1, 2, 3, 4, 5] as const).map((day): [number, number, number] => [day, 18, 26]))

it('a new calendar knows all its years and moves nothing, as nobody works on it yet', async () => {
  const before = await deadlines()
  const { calendarId } = await run<{ calendarId: number }>('create_calendar', {
    ...{ name: ' Gece vardiyası ', observes_days_off: true, spans: nights },
  })
  expect(await deadlines()).toEqual(before)
  const { rows } = await owner.query<{ name: string; worked: string }>(
    `select c.name, zimmet_private.worked(c.id, '2026-11-25 00:00+03') - zimmet_private.worked(c.id, '2026-11-24 12:00+03') as worked
     from zimmet_data.work_calendar c where c.id = $1`,
    [calendarId],
  )
  expect(rows).toEqual([{ name: 'Gece vardiyası', worked: String(6 * 3_600) }])
  await allIsWell()
})

describe('a directorate that changes to another calendar', () => {
  const change = async (): Promise<Values> => {
    const { rows } = await owner.query<{ id: number }>(
      `select id from zimmet_data.work_calendar where name = 'Kesintisiz'`,
    )
    return { directorate_id: database.municipality.directorates.temizlik, calendar_id: rows[0]?.id }
  }

  it('keeps what citizens were promised; its own clock runs on the new one at once', async () => {
    const [citizens, itsOwn] = [await deadlines(), await own()]
    expect(await run('set_directorate_calendar', { ...(await change()), moves_open: false })).toEqual({ moved: 0 })
    expect(await deadlines()).toEqual(citizens)
    expect(await own()).not.toEqual(itsOwn)
    await allIsWell()
    const agent = await database.as('agent')
    const { requestId } = await register(agent, database.municipality, { priority: 'urgent' })
    const { rows } = await owner.query(
      `select r.calendar_id, r.due_at - r.registered_at < interval '8 hours 1 minute' as is_soon from zimmet_data.request r where r.id = $1`,
      [requestId],
    )
    expect(rows).toEqual([{ calendar_id: (await change())['calendar_id'], is_soon: true }])
  })

  it('moves what is open where it says so, exactly as the preview told, each with a history entry', async () => {
    const values = await change()
    const before = await deadlines()
    const moves = await call<Moves>(administrator, 'preview_directorate_calendar', values)
    expect(await deadlines()).toEqual(before)
    expect(moves.count).toBeGreaterThan(0)
    expect(await run('set_directorate_calendar', { ...values, moves_open: true })).toEqual({ moved: moves.count })
    const { rowCount } = await owner.query(
      `select from zimmet_data.history where act = 'move_deadline' and details ->> 'cause' = 'directorate_calendar'`,
    )
    expect(rowCount).toBe(moves.count)
    for (const { requestId, to } of moves.largest) {
      const { rows } = await owner.query(
        'select zimmet_private.milliseconds(due_at)::float as due from zimmet_data.request where id = $1',
        [requestId],
      )
      expect(rows).toEqual([{ due: to }])
    }
    await allIsWell()
  })

  it('tells every PC which requests are counted anew', async () => {
    const clerk = await database.as('temizlikClerk')
    const { rows } = await clerk.query<{ seen: string }>('select seen from zimmet.changes_since(null)')
    const values = { ...(await change()), calendar_id: 1 }
    const { moved } = await run<{ moved: number }>('set_directorate_calendar', { ...values, moves_open: true })
    const changes = await clerk.query<{ ids: number[] }>(
      'select request_ids as ids from zimmet.changes_since($1::pg_snapshot)',
      [rows[0]?.seen],
    )
    expect(changes.rows[0]?.ids.length).toBeGreaterThanOrEqual(moved)
    await allIsWell()
  })
})

describe('extra work', () => {
  const saturday = (): Values => {
    const day = new Date(Date.now() + 86_400_000)
    while (day.getUTCDay() !== 6) day.setTime(day.getTime() + 86_400_000)
    const date = day.toISOString().slice(0, 10)
    return { calendar_id: 1, name: 'Telafi', since: `${date}T06:00+03:00`, until: `${date}T22:00+03:00` }
  }

  it('moves what the preview told, and back again when it is taken back', async () => {
    const before = await deadlines()
    const moves = await call<Moves>(administrator, 'preview_extra_work', saturday())
    expect(await deadlines()).toEqual(before)
    const { extraWorkId, moved } = await run<{ extraWorkId: number; moved: number }>('add_extra_work', saturday())
    expect(moved).toBe(moves.count)
    expect(moved).toBeGreaterThan(0)
    expect(await deadlines()).not.toEqual(before)
    await allIsWell()
    await run('undo_extra_work', { extra_work_id: extraWorkId })
    expect(await deadlines()).toEqual(before)
    await allIsWell()
    await expectRefusal(run('undo_extra_work', { extra_work_id: extraWorkId }), 'ZM023')
  })
})

describe('bad input is refused at its field, and nothing is half-saved', () => {
  const calendar = { name: 'Yeni', observes_days_off: true, spans: hours([1, 8, 12]) }
  it.each([
    ['a calendar without a name', 'create_calendar', { ...calendar, name: ' ' }, 'ZM008', 'name'],
    ['a name that is taken, written otherwise', 'create_calendar', { ...calendar, name: ' OFİS' }, 'ZM025', 'name'],
    ['a calendar nobody works on', 'create_calendar', { ...calendar, spans: '[]' }, 'ZM030', 'spans'],
    ['spans that overlap', 'create_calendar', { ...calendar, spans: hours([1, 8, 12], [1, 11, 13]) }, 'ZM030', 'spans'],
    [
      'a night that runs into the morning',
      'create_calendar',
      { ...calendar, spans: hours([7, 20, 32], [1, 7, 9]) },
      'ZM030',
      'spans',
    ],
    [
      'a calendar that is none',
      'set_directorate_calendar',
      { directorate_id: 1, calendar_id: 4711, moves_open: true },
      'ZM023',
      'calendarId',
    ],
    [
      'a directorate that is none',
      'set_directorate_calendar',
      { directorate_id: 4711, calendar_id: 1, moves_open: true },
      'ZM023',
      'directorateId',
    ],
    [
      'extra work that ends before it begins',
      'add_extra_work',
      { calendar_id: 1, name: 'x', since: '2026-12-02', until: '2026-12-01' },
      'ZM030',
      'until',
    ],
    [
      'extra work in an unknown year',
      'add_extra_work',
      { calendar_id: 1, name: 'x', since: '2026-12-02', until: '2040-12-01' },
      'ZM026',
      'until',
    ],
    [
      'extra work on no calendar',
      'add_extra_work',
      { calendar_id: null, name: 'x', since: '2026-12-01', until: '2026-12-02' },
      'ZM023',
      'calendarId',
    ],
  ] as [string, string, Values, string, string][])('%s', async (_what, name, values, code, field) => {
    const before = [await deadlines(), await own()]
    const count = async (): Promise<unknown> =>
      (await owner.query('select count(*) from zimmet_data.work_calendar')).rows[0]
    const calendars = await count()
    const { detail } = await expectRefusal(run(name, values), code)
    expect(detail['field']).toBe(field)
    expect([await deadlines(), await own()]).toEqual(before)
    expect(await count()).toEqual(calendars)
    await allIsWell()
  })

  it.each(['temizlikDirector', 'overseer', 'agent', 'temizlikClerk'] as const)(
    'from %s, who is no administrator',
    async (role) => {
      const person = await database.as(role)
      const command_id = randomUUID()
      await expectRefusal(call(person, 'create_calendar', { command_id, ...calendar }), '42501')
      await expectRefusal(call(person, 'preview_directorate_calendar', { directorate_id: 1, calendar_id: 2 }), '42501')
      await expectRefusal(
        call(person, 'set_directorate_calendar', { command_id, directorate_id: 1, calendar_id: 2, moves_open: false }),
        '42501',
      )
      await expectRefusal(call(person, 'undo_extra_work', { command_id, extra_work_id: 1 }), '42501')
      await expectRefusal(
        call(person, 'preview_extra_work', { calendar_id: 1, name: 'x', since: '2026-12-01', until: '2026-12-02' }),
        '42501',
      )
    },
  )

  it('but everybody of the staff may read who works when', async () => {
    const clerk = await database.as('temizlikClerk')
    for (const view of ['directorate_calendar', 'work_week', 'extra_work']) {
      expect((await clerk.query(`select * from zimmet.${view}`)).rowCount, view).toBeGreaterThan(0)
    }
  })
})
