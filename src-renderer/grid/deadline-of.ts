import type { InboxRow } from '#shared/contract/inbox.ts'
import type { Names } from '#renderer/lib/catalogue.ts'
import type { RemainingValue } from './column-kinds.tsx'

/** A row's deadline as it stands: over once it is resolved, paused while it waits for what pauses the clock. */
export function deadlineOf(row: InboxRow, names: Names): RemainingValue {
  const pauses = names.all.holdReasons.some(({ id, pausesClock }) => id === row.holdReasonId && pausesClock)
  return {
    startedAt: row.registeredAt,
    dueAt: row.dueAt,
    calendarId: row.calendarId,
    isPaused: row.state === 'on_hold' && pauses,
    isOver: !['new', 'in_work', 'on_hold'].includes(row.state),
  }
}
