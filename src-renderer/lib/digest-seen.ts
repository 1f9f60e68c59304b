import { startOfWeek } from '#shared/period.ts'
import { now } from './now.ts'
import { keep, readKept } from './storage.ts'

const seen = 'digest/seenInWeekOf'

/** Whether the person has seen, or waved away, a digest since Monday on this PC. */
export const isDigestSeen = (): boolean => readKept(localStorage, seen) === startOfWeek(now())

export const seeDigest = (): void => keep(localStorage, seen, startOfWeek(now()))
