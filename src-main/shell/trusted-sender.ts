import type { IpcMainEvent, WebContents } from 'electron'
import { isOurAddress } from './app-scheme.ts'

/** Whether a message came from the main frame of our window while it showed our own page. */
export function isTrustedSender(event: Pick<IpcMainEvent, 'sender' | 'senderFrame'>, window: WebContents): boolean {
  const frame = event.senderFrame
  if (event.sender !== window || frame === null || frame.detached) return false
  return frame.parent === null && isOurAddress(frame.url)
}
