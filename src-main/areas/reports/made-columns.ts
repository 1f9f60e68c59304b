// Columns of papers that are made of more than a field, as lists show them.
import type { Snapshot } from '#main/database/long-work.ts'
import { select } from '#main/database/select.ts'
import { query, sql, view } from '#main/database/transactions.ts'
import { workClock } from '#shared/contract/clock.ts'
import type { ReportRow } from '#shared/contract/oversight.ts'
import type { Cell, MadeColumn, RequestContent } from '#shared/contract/reports.ts'
import { deadlineOfRow, endedAt } from '#shared/deadline-of.ts'
import { daySeconds } from '#shared/office-time.ts'
import { placeText } from '#shared/place-text.ts'
import { lateSecondsAt, remainingAt, remainingText, usualDaySeconds } from '#shared/remaining.ts'
import type { WorkClock } from '#shared/working-clock.ts'

const ofDeadline = ['registeredAt', 'dueAt', 'calendarId', 'state', 'holdReasonId'] as const
const ofLateness = [...ofDeadline, 'resolvedAt', 'closedAt'] as const

/** What of a row each is made of. */
export const madeOf = {
  ...{ place: ['neighbourhoodId', 'streetId', 'door'], custodyTime: ['custodySince'] },
  ...{ remainingText: ofDeadline, remaining: ofDeadline, late: ofLateness },
} as const satisfies Record<MadeColumn, readonly (keyof ReportRow)[]>

type RowFor<Column extends MadeColumn> = Pick<ReportRow, (typeof madeOf)[Column][number]>

/** What runs at the moment of a paper. */
export interface Moment {
  /** The database's clock. */
  readonly at: number
  readonly clocks: ReadonlyMap<number, { readonly clock: WorkClock; readonly daySeconds: number }>
  readonly pausesClock: (holdReasonId: number) => boolean
}

/** The clocks of all calendars, and which reasons stop them, as of the same moment. */
export async function readMoment(snapshot: Snapshot): Promise<Moment> {
  const [[now], read, reasons] = await Promise.all([
    snapshot.query(query<{ at: number }>(sql('select now() as at'))),
    snapshot.query(select('work_clock', workClock)),
    snapshot.query(query<{ id: number }>(view('hold_reason').select({ id: 'id' }).where('pauses_clock', true))),
  ])
  const clocks = read.map(({ calendarId, starts, ends, workedBefore, ...horizon }) => {
    const clock = {
      ...horizon,
      starts: Float64Array.from(starts),
      ends: Float64Array.from(ends),
      workedBefore: Float64Array.from(workedBefore),
    }
    return [calendarId, { clock, daySeconds: usualDaySeconds(clock) }] as const
  })
  const pausing = new Set(reasons.map(({ id }) => id))
  return { at: now?.at ?? Date.now(), clocks: new Map(clocks), pausesClock: (id) => pausing.has(id) }
}

interface Told {
  readonly moment: Moment
  readonly words: RequestContent['words']
  readonly neighbourhood: (id: number | null) => string | null
  readonly street: (id: number | null) => string | null
}

/** How such a column is read from a row. */
export function madeReader(
  column: MadeColumn,
  { moment, words, neighbourhood, street }: Told,
): (row: RowFor<MadeColumn>) => Cell {
  const { at, clocks } = moment
  const timeOf = (row: RowFor<'remaining'>) => {
    const deadline = deadlineOfRow(row, moment.pausesClock)
    const calendar = clocks.get(deadline.calendarId ?? 0)
    return { deadline, calendar, remaining: remainingAt(deadline, calendar?.clock, at) }
  }
  switch (column) {
    case 'place':
      return (row) => placeText(neighbourhood(row.neighbourhoodId), street(row.streetId), row.door)
    case 'custodyTime':
      return (row) => Math.max(0, Math.floor((at - row.custodySince) / 1000))
    case 'remainingText':
      return (row) => {
        const { deadline, calendar, remaining } = timeOf(row)
        return remainingText(remaining, deadline, at, calendar?.daySeconds ?? daySeconds, words.remaining)
      }
    case 'remaining':
      return (row) => {
        const { deadline, remaining } = timeOf(row)
        if (deadline.isPaused && remaining.kind !== 'none') return words.remaining.paused
        // What is late has nothing left; by how much stands beside it: Excel shows no negative hours.
        return remaining.kind === 'running' && (deadline.dueAt ?? at) >= at ? Math.max(0, remaining.seconds) : null
      }
    case 'late':
      return (row) => {
        const { deadline, calendar } = timeOf(row)
        return lateSecondsAt(deadline, endedAt(row), calendar?.clock, at)
      }
  }
}
