import { app, BrowserWindow, screen } from 'electron'
import { join } from 'node:path'
import type { FaultLog } from '../ports/fault-log.ts'
import { placeWindow, readWindowState, smallestWindow, writeWindowState } from './window-state.ts'

export type MainWindowOptions = { preload: string; dataFolder: string; faults: FaultLog }

/** The one window: sandboxed, isolated, without node, on the place where it last stood; empty until an address is loaded. */
export function createMainWindow({ preload, dataFolder, faults }: MainWindowOptions): BrowserWindow {
  const stateFile = join(dataFolder, 'window.json')
  const remembered = readWindowState(stateFile)
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id)
  const window = new BrowserWindow({
    ...placeWindow(remembered, [primary.workArea, ...others.map(({ workArea }) => workArea)]),
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    title: 'Zimmet',
    show: false,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      devTools: !app.isPackaged,
      // Its dictionaries would be fetched from the internet, and it would mark every Turkish name.
      spellcheck: false,
    },
  })
  if (remembered?.isMaximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => {
    try {
      writeWindowState(stateFile, { ...window.getNormalBounds(), isMaximized: window.isMaximized() })
    } catch (error) {
      faults.record(error, 'remembering the window’s place')
    }
  })
  return window
}
