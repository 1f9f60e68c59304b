import { app, type BrowserWindow } from 'electron'

/** False in a second program on the same data folder: the first one's window comes to the front instead. */
export function isOnlyInstance(window: () => BrowserWindow | null): boolean {
  if (!app.requestSingleInstanceLock()) return false
  app.on('second-instance', () => {
    const open = window()
    if (open?.isMinimized()) open.restore()
    open?.focus()
  })
  return true
}
