import { dayMs } from '#shared/office-time.ts'
import type { InboxRow } from '#shared/contract/inbox.ts'
import { startOfDay } from '#shared/period.ts'
import { remainingAt } from '#shared/remaining.ts'
import { deadlineOf } from '#renderer/grid/deadline-of.ts'
import type { Names } from '#renderer/host/catalogue.ts'
import type { Clocks } from '#renderer/host/clocks.ts'

/** By what a list is narrowed with one click: past its deadline, due before midnight, most of its time used. */
export const dueKinds = ['overdue', 'today', 'near'] as const
export type DueKind = (typeof dueKinds)[number]

/** Which of the kinds a row is at an instant; late ones are not near as well. */
export function dueKindsOf(row: InboxRow, names: Names, clocks: Clocks, now: number): readonly DueKind[] {
  const deadline = deadlineOf(row, names)
  if (deadline.isOver || deadline.dueAt === null) return []
  if (deadline.dueAt < now) return ['overdue']
  const isToday = deadline.dueAt < startOfDay(now) + dayMs
  const remaining = remainingAt(deadline, clocks.get(deadline.calendarId ?? 0)?.clock, now)
  const isNear = remaining.kind === 'running' && remaining.used >= names.all.nearShare
  return [...(isToday ? (['today'] as const) : []), ...(isNear ? (['near'] as const) : [])]
}
