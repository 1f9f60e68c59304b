import type { Session } from 'electron'
import { isOurAddress } from './app-scheme.ts'

/** The window needs no camera, no place, no device and no notification of its own: everything is denied. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null))
  // What the window made itself (an export, an attachment) may be saved; nothing is fetched from anywhere else.
  session.on('will-download', (event, item) => {
    if (!item.getURL().startsWith('blob:') || !isOurAddress(item.getURL().slice('blob:'.length))) event.preventDefault()
  })
}
