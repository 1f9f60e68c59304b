import { Notification } from 'electron'
import type { NoteEnd } from '#shared/contract/session.ts'

/** Those on the desktop now: what nobody holds would be collected, and its click never heard. */
const shown = new Set<Notification>()

/** Shows a note on the desktop and tells how it ended. Never put a citizen's data into it: it shows on a locked screen. */
export async function notify({ title, body }: { title: string; body: string }): Promise<NoteEnd> {
  if (!Notification.isSupported()) return 'unavailable'
  const notification = new Notification({ title, body })
  shown.add(notification)
  const end = await new Promise<NoteEnd>((resolve) => {
    notification.on('click', () => resolve('clicked'))
    notification.on('close', () => resolve('closed'))
    notification.on('failed', () => resolve('unavailable'))
    notification.show()
  })
  shown.delete(notification)
  return end
}
