import { ipcMain, type BrowserWindow, type MessagePortMain } from 'electron'
import { portName } from '#shared/port-name.ts'
import type { FaultLog } from '../ports/fault-log.ts'
import type { HostPort } from '../ports/message-port.ts'
import { isTrustedSender } from './trusted-sender.ts'

/** Answers the port that the preload of our window hands over; another sender's is closed. */
export function answerWindow(window: BrowserWindow, answer: (port: HostPort) => void, faults: FaultLog): void {
  const { webContents } = window
  let current: MessagePortMain | null = null

  // A page that is gone takes its streams with it, also when its process died without a word.
  const closeCurrent = (): void => {
    const leaving = current
    current = null
    leaving?.close()
    // Electron tells `close` only of the far end; whoever answers this port must hear of ours too.
    leaving?.emit('close')
  }
  ipcMain.on(portName, (event) => {
    const [port, ...more] = event.ports
    if (port === undefined || more.length > 0 || !isTrustedSender(event, webContents)) {
      for (const each of event.ports) each.close()
      faults.record(new Error(`a port from ${event.senderFrame?.url ?? 'a frame that is gone'}`), 'the window’s port')
      return
    }
    closeCurrent()
    current = port
    answer(port)
  })
  webContents.on('render-process-gone', closeCurrent)
  window.on('closed', closeCurrent)
}
