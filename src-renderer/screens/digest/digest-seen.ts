import { notifications } from '@mantine/notifications'
import { dayText, startOfWeek } from '#shared/period.ts'
import { renew } from '#renderer/host/answers.ts'
import { calls } from '#renderer/host/calls.ts'
import { now } from '#renderer/host/now.ts'
import { queries } from '#renderer/host/queries.ts'

/** The Monday of this week. */
export const thisWeek = (): string => dayText(startOfWeek(now()))

/** The note in the frame that tells of it. */
export const digestNoticeId = 'weekly-digest'

/** From now on no note tells of this week's, at whichever PC. */
export async function rememberDigest(): Promise<void> {
  try {
    await calls.oversight.seeDigest({ commandId: crypto.randomUUID(), week: thisWeek() })
    await renew(queries.oversight.digestSeen.key())
  } catch {
    // The line is gone: it is told once more.
  }
}

/** The digest is on the screen: remembered, and a note that stands goes. */
export function seeDigest(): void {
  void rememberDigest()
  notifications.hide(digestNoticeId)
}
