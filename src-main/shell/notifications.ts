import { Notification } from 'electron'

/** Shows a note on the desktop; a click calls `onClick`. Never put a citizen's data into it: it shows on a locked screen. */
export function notify({ title, body, onClick }: { title: string; body: string; onClick: () => void }): void {
  if (!Notification.isSupported()) return
  const notification = new Notification({ title, body })
  notification.on('click', onClick)
  notification.show()
}
