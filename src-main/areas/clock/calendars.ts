import type { Database } from '#main/database/database.ts'
import { select } from '#main/database/select.ts'
import { ask, command, readTogether, sql, view } from '#main/database/transactions.ts'
import {
  extraWork as extraWorkRow,
  type Moves,
  type WorkCalendar,
  type WorkSpan,
  type WorkWeek,
} from '#shared/contract/clock.ts'
import { movesOf } from './moves.ts'

type CalendarRow = Pick<WorkCalendar, 'id' | 'name' | 'observesDaysOff'>
type OfCalendar = { calendarId: number }

/** Every calendar with its hours past and coming, its extra work and who works on it, as of one moment. */
export async function calendars(database: Database): Promise<WorkCalendar[]> {
  const answer = await readTogether(database, {
    calendars: ask<CalendarRow>(
      view('work_calendar').select({ id: 'id', name: 'name', observesDaysOff: 'observes_days_off' }).orderBy('id'),
    ),
    weeks: ask<WorkWeek & OfCalendar>(
      sql(`select calendar_id as "calendarId", since::text, until::text, spans from zimmet.work_week order by 1, 2`),
    ),
    extraWork: select('extra_work', extraWorkRow, { narrow: (query) => query.orderBy('since') }),
    directorates: ask<OfCalendar & { directorateId: number }>(
      view('directorate_calendar')
        .select({ calendarId: 'calendar_id', directorateId: 'directorate_id' })
        .orderBy('directorate_id'),
    ),
  })
  const of = <Row extends OfCalendar>(rows: Row[], id: number): Row[] => rows.filter((row) => row.calendarId === id)
  return answer.calendars.map((calendar) => ({
    ...calendar,
    weeks: of(answer.weeks, calendar.id).map(({ since, until, spans }) => ({ since, until, spans })),
    extraWork: of(answer.extraWork, calendar.id),
    directorateIds: of(answer.directorates, calendar.id).map(({ directorateId }) => directorateId),
  }))
}

/** For days gone by nothing moves yet: a proposal waits for a second person. */
type Moved = { moved: number; proposalId?: number }
type Named = { commandId: string }

type Week = OfCalendar & { fromDay: string; spans: WorkSpan[] }

const weekArguments = ({ calendarId, fromDay, spans }: Week) => ({
  calendar_id: calendarId,
  from_day: fromDay,
  spans: JSON.stringify(spans),
})

/** What new working hours would move; the database does it and takes it back. */
export async function previewWeek(database: Database, week: Week): Promise<Moves> {
  const call = 'select zimmet.preview_week(:calendar_id, cast(:from_day as date), cast(:spans as jsonb)) as moves'
  return await movesOf(database, call, weekArguments(week))
}

/** Working hours of a calendar from a day on. */
export async function setWeek(database: Database, { commandId, ...week }: Week & Named): Promise<Moved> {
  return await command(database, 'set_week', { command_id: commandId, ...weekArguments(week) })
}

/** A new calendar, on which nobody works yet. */
export async function createCalendar(
  database: Database,
  input: Named & { name: string; observesDaysOff: boolean; spans: WorkSpan[] },
): Promise<{ calendarId: number }> {
  return await command(database, 'create_calendar', {
    command_id: input.commandId,
    name: input.name,
    observes_days_off: input.observesDaysOff,
    spans: JSON.stringify(input.spans),
  })
}

type NewExtraWork = OfCalendar & { name: string; since: number; until: number }

const extraWorkArguments = ({ calendarId, name, since, until }: NewExtraWork) => ({
  calendar_id: calendarId,
  name,
  since: new Date(since).toISOString(),
  until: new Date(until).toISOString(),
})

/** What an extra working time would move; the database does it and takes it back. */
export async function previewExtraWork(database: Database, extraWork: NewExtraWork): Promise<Moves> {
  const call = `select zimmet.preview_extra_work(:calendar_id, :name, cast(:since as timestamptz),
    cast(:until as timestamptz)) as moves`
  return await movesOf(database, call, extraWorkArguments(extraWork))
}

/** Work at a time that would be off. */
export async function addExtraWork(
  database: Database,
  { commandId, ...extraWork }: NewExtraWork & Named,
): Promise<Moved & { extraWorkId?: number }> {
  return await command(database, 'add_extra_work', { command_id: commandId, ...extraWorkArguments(extraWork) })
}

/** Takes an extra working time back; the deadlines return to where they were. */
export async function undoExtraWork(
  database: Database,
  input: Named & { extraWorkId: number },
): Promise<Moved & { extraWorkId?: number }> {
  return await command(database, 'undo_extra_work', { command_id: input.commandId, extra_work_id: input.extraWorkId })
}

type DirectorateCalendar = OfCalendar & { directorateId: number }

/** What would move if what is open were counted on a directorate's new calendar, too. */
export async function previewDirectorateCalendar(database: Database, input: DirectorateCalendar): Promise<Moves> {
  const call = 'select zimmet.preview_directorate_calendar(:directorateId, :calendarId) as moves'
  return await movesOf(database, call, input)
}

/** On which calendar a directorate works from now on. */
export async function setDirectorateCalendar(
  database: Database,
  input: DirectorateCalendar & Named & { movesOpen: boolean },
): Promise<Moved> {
  return await command(database, 'set_directorate_calendar', {
    command_id: input.commandId,
    directorate_id: input.directorateId,
    calendar_id: input.calendarId,
    moves_open: input.movesOpen,
  })
}
