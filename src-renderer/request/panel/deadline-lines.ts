import type { WhichClock } from '#shared/contract/clock.ts'
import type { RequestDetail } from '#shared/contract/requests.ts'
import type { Names } from '#renderer/host/catalogue.ts'
import { endedAt } from '#shared/deadline-of.ts'
import { deadlineOf } from '#renderer/grid/deadline-of.ts'
import { axisOf, layOutBar, type BarClock, type BarLayout, type BarPause } from './bar-layout.ts'

/** What of a request its clocks follow from. */
type Timed = Pick<
  RequestDetail,
  | 'registeredAt'
  | 'resolvedAt'
  | 'closedAt'
  | 'state'
  | 'dueAt'
  | 'calendarId'
  | 'custody'
  | 'holds'
  | 'holdReasonId'
  | 'contactDueAt'
  | 'contactedAt'
  | 'legalBasisId'
  | 'legalSince'
  | 'legalDueAt'
  | 'legalIsExtended'
>

/** One of a request's clocks. */
export interface DeadlineLine extends BarClock {
  readonly kind: 'citizen' | 'own' | 'contact' | 'law' | 'extendedLaw'
  /** The directorate whose own clock it is, or the law. */
  readonly name: string
  /** When it stopped: the first contact, once there was one. */
  readonly stoppedAt: number | null
  /** The law's clock and the first contact wait for nothing. */
  readonly neverPauses: boolean
  /** Whose working time is left of it; null for days of the calendar, which know no working hours. */
  readonly calendarId: number | null
}

/** On which the law's working days are counted, whoever works on the request. */
const officeCalendarId = 1

/** Which of the clocks a line is, as one asks why it ends when it ends. */
export const clockOf = ({ kind }: DeadlineLine): WhichClock => (kind === 'extendedLaw' ? 'law' : kind)

/** The clocks that run for a request, the citizen's first. */
function deadlineLines(detail: Timed, names: Names): DeadlineLine[] {
  const { registeredAt: startedAt, calendarId } = detail
  const since = { startedAt, stoppedAt: null, neverPauses: false, name: '', calendarId }
  const lines: DeadlineLine[] = []
  if (detail.dueAt !== null) lines.push({ ...since, kind: 'citizen', dueAt: detail.dueAt })
  const current = detail.custody.findLast(({ until }) => until === null)
  // The only holder's own clock is the citizen's.
  if (current && current.dueAt !== null && detail.custody.length > 1) {
    const name = names.directorate(current.directorateId)
    lines.push({
      ...since,
      kind: 'own',
      name,
      startedAt: current.since,
      dueAt: current.dueAt,
      calendarId: current.calendarId,
    })
  }
  if (detail.contactDueAt !== null) {
    const { contactDueAt: dueAt, contactedAt: stoppedAt } = detail
    lines.push({ ...since, kind: 'contact', dueAt, stoppedAt, neverPauses: true })
  }
  const basis = names.all.legalBases.find(({ id }) => id === detail.legalBasisId)
  if (basis && detail.legalDueAt !== null) {
    const kind = detail.legalIsExtended ? 'extendedLaw' : 'law'
    lines.push({
      ...{ ...since, kind, name: basis.name, dueAt: detail.legalDueAt, neverPauses: true },
      startedAt: detail.legalSince ?? startedAt,
      calendarId: basis.unit === 'days' ? officeCalendarId : null,
    })
  }
  return lines
}

/** The holds that pause the service's clocks, as long as each lasted or is to last. */
function pausesOf({ holds }: Timed, names: Names): BarPause[] {
  const pausing = new Set(names.all.holdReasons.filter(({ pausesClock }) => pausesClock).map(({ id }) => id))
  return holds
    .filter(({ reasonId }) => pausing.has(reasonId))
    .map((hold) => ({ since: hold.since, until: hold.endedAt ?? hold.until }))
}

/** Until when its clocks ran; null while they do. */
export function ranUntil(detail: Timed, names: Names): number | null {
  return deadlineOf(detail, names).isOver ? endedAt(detail) : null
}

/** The bars of its clocks as they stand at an instant, those of what is over as they stood at its end. */
export function deadlineBars(
  detail: Timed,
  names: Names,
  at: number,
): { readonly line: DeadlineLine; readonly layout: BarLayout }[] {
  const lines = deadlineLines(detail, names)
  const until = ranUntil(detail, names) ?? at
  const axis = axisOf(lines, until)
  const pauses = pausesOf(detail, names)
  return lines.map((line) => ({
    line,
    layout: layOutBar(line, line.neverPauses ? [] : pauses, axis, line.stoppedAt ?? until),
  }))
}

/** Whether a clock of the request is paused or over now. */
export function stateOf(detail: Timed, names: Names, neverPauses: boolean): { isPaused: boolean; isOver: boolean } {
  const { isPaused, isOver } = deadlineOf(detail, names)
  return { isPaused: !neverPauses && isPaused, isOver }
}
