import type { InboxRow } from './contract/inbox.ts'
import { isUnsolved } from './contract/values.ts'
import type { Deadline } from './remaining.ts'

type Row = Pick<InboxRow, 'registeredAt' | 'dueAt' | 'calendarId' | 'state' | 'holdReasonId'>

/** When its time was over: what is confirmed later was solved when that was reported. */
export const endedAt = (row: { resolvedAt: number | null; closedAt: number | null }): number | null =>
  row.resolvedAt ?? row.closedAt

/** A row's deadline as it stands: over once it is resolved, paused while it waits for what pauses the clock. */
export function deadlineOfRow(
  row: Row,
  pausesClock: (holdReasonId: number) => boolean,
): Deadline & { calendarId: number | null } {
  const { registeredAt, dueAt, calendarId, state, holdReasonId } = row
  return {
    startedAt: registeredAt,
    dueAt,
    calendarId,
    isPaused: state === 'on_hold' && holdReasonId !== null && pausesClock(holdReasonId),
    isOver: !isUnsolved(state),
  }
}
