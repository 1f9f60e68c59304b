import { notifications } from '@mantine/notifications'
import { startOfWeek } from '#shared/period.ts'
import { now } from '#renderer/host/now.ts'
import { keep, readKept } from '#renderer/host/storage.ts'

const seen = 'digest/seenInWeekOf'

/** Whether the person has seen, or waved away, a digest since Monday on this PC. */
export const isDigestSeen = (): boolean => readKept(localStorage, seen) === startOfWeek(now())

/** The note in the frame that tells of it. */
export const digestNoticeId = 'weekly-digest'

/** From now on no note tells of this week's. */
export const rememberDigest = (): void => keep(localStorage, seen, startOfWeek(now()))

/** The digest is on the screen: remembered, and a note that stands goes. */
export function seeDigest(): void {
  rememberDigest()
  notifications.hide(digestNoticeId)
}
