import { app, type BrowserWindow } from 'electron'
import { addressAsked } from './links.ts'

/**
 * False in a second program on the same data folder: the first one's window comes to the front instead, and goes where a link on
 * the second one's command line leads.
 */
export function isOnlyInstance(window: () => BrowserWindow | null, goTo: (address: string) => void): boolean {
  if (!app.requestSingleInstanceLock()) return false
  app.on('second-instance', (_event, argv) => {
    const open = window()
    if (open?.isMinimized()) open.restore()
    open?.focus()
    const address = addressAsked(argv)
    if (address !== null) goTo(address)
  })
  return true
}
