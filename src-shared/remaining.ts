import { BeyondHorizonError, worked, type WorkClock } from './working-clock.ts'

/** What a deadline looks like now. */
export type Remaining =
  /** Nothing runs any more: resolved, closed, or no deadline. */
  | { kind: 'none' }
  /** It waits for something that pauses the clock, and was not late when it began to. */
  | { kind: 'paused' }
  /** Working seconds left, negative when late, and the share of the budget that is used. */
  | { kind: 'running'; seconds: number; used: number }

export interface Deadline {
  /** Epoch milliseconds. */
  startedAt: number
  dueAt: number | null
  isPaused: boolean
  isOver: boolean
}

/** How long is left of a deadline at an instant (epoch milliseconds), in working time of its calendar. */
export function remainingAt(
  { startedAt, dueAt, isPaused, isOver }: Deadline,
  clock: WorkClock | undefined,
  now: number,
): Remaining {
  if (dueAt === null || isOver || clock === undefined) return { kind: 'none' }
  // A pause that begins after the deadline stops nothing: what is late stays so, and goes on being told by how much.
  if (isPaused && dueAt >= now) return { kind: 'paused' }
  try {
    // What was imported may be older than the calendar: what lies before its years counts from their beginning.
    const known = (instant: number): number => Math.max(instant / 1000, clock.fromSecond)
    const due = worked(clock, known(dueAt))
    const seconds = due - worked(clock, now / 1000)
    const budget = Math.max(1, due - worked(clock, known(startedAt)))
    return { kind: 'running', seconds, used: Math.min(1, Math.max(0, 1 - seconds / budget)) }
  } catch (error) {
    if (error instanceof BeyondHorizonError) return { kind: 'none' }
    throw error
  }
}

const daySeconds = 86_400

/** How many seconds a usual working day of the calendar has: the length that most of its first days have. */
export function usualDaySeconds({ starts, ends }: WorkClock): number {
  const days = new Map<number, number>()
  for (let span = 0; span < Math.min(starts.length, 400); span += 1) {
    const start = starts[span] ?? 0
    const length = Math.min((ends[span] ?? start) - start, daySeconds)
    const day = Math.floor(start / daySeconds)
    days.set(day, (days.get(day) ?? 0) + length)
  }
  const times = new Map<number, number>()
  for (const length of days.values()) times.set(length, (times.get(length) ?? 0) + 1)
  return [...times].toSorted((one, other) => other[1] - one[1])[0]?.[0] ?? daySeconds
}
