import { daySeconds } from './office-time.ts'
import { BeyondHorizonError, worked, type WorkClock } from './working-clock.ts'
import { workingTime } from './working-time.ts'

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
  return withinHorizon<Remaining>({ kind: 'none' }, () => {
    const due = workedSince(clock, dueAt)
    const seconds = due - worked(clock, now / 1000)
    const budget = Math.max(1, due - workedSince(clock, startedAt))
    return { kind: 'running', seconds, used: Math.min(1, Math.max(0, 1 - seconds / budget)) }
  })
}

/** By how many working seconds it is late now or was when it ended; null where it is not, or nobody can tell. */
export function lateSecondsAt(
  { dueAt, isOver }: Deadline,
  endedAt: number | null,
  clock: WorkClock | undefined,
  now: number,
): number | null {
  const end = isOver ? endedAt : now
  if (dueAt === null || end === null || clock === undefined || end <= dueAt) return null
  return withinHorizon(null, () => workedSince(clock, end) - workedSince(clock, dueAt))
}

/** Past its deadline, whether or not any time was worked since. */
export const isPast = ({ dueAt }: Deadline, now: number): boolean => dueAt !== null && dueAt < now

/**
 * What is left as it is said: "2 g 03:15", "−05:40", "geçti" while nobody has worked since, "süre durdu", and of what was late before
 * it waited "süre durdu (−02:57)".
 */
export function remainingText(
  remaining: Remaining,
  deadline: Deadline,
  now: number,
  dayLength: number,
  words: { readonly paused: string; readonly past: string; readonly day: string },
): string {
  if (remaining.kind === 'none') return ''
  if (remaining.kind === 'paused') return words.paused
  const { seconds } = remaining
  const left = isPast(deadline, now) && Math.abs(seconds) < 60 ? words.past : workingTime(seconds, dayLength, words.day)
  return deadline.isPaused ? `${words.paused} (${left})` : left
}

// What was imported may be older than the calendar: what lies before its years counts from their beginning.
const workedSince = (clock: WorkClock, instant: number): number =>
  worked(clock, Math.max(instant / 1000, clock.fromSecond))

function withinHorizon<Answer>(beyond: Answer, count: () => Answer): Answer {
  try {
    return count()
  } catch (error) {
    if (error instanceof BeyondHorizonError) return beyond
    throw error
  }
}

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
