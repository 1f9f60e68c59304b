import type { Database } from '#main/database/database.ts'
import { select } from '#main/database/select.ts'
import { query, readTogether, sql, view } from '#main/database/transactions.ts'
import { extraWork as extraWorkRow, type WorkCalendar, type WorkWeek } from '#shared/contract/clock.ts'

type CalendarRow = Pick<WorkCalendar, 'id' | 'name' | 'observesDaysOff'>
type OfCalendar = { calendarId: number }

/** Every calendar with its hours past and coming, its extra work and who works on it, as of one moment. */
export async function calendars(database: Database): Promise<WorkCalendar[]> {
  const answer = await readTogether(database, {
    calendars: query<CalendarRow>(
      view('work_calendar').select({ id: 'id', name: 'name', observesDaysOff: 'observes_days_off' }).orderBy('id'),
    ),
    weeks: query<WorkWeek & OfCalendar>(
      sql(`select calendar_id as "calendarId", since::text, until::text, spans from zimmet.work_week order by 1, 2`),
    ),
    extraWork: select('extra_work', extraWorkRow, { narrow: (selection) => selection.orderBy('since') }),
    directorates: query<OfCalendar & { directorateId: number }>(
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
