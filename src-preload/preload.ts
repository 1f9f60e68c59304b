// Hands one port across the border and nothing else; it never grows.
import { ipcRenderer } from 'electron'
import { portName } from '#shared/port-name.ts'

// By now the window's modules have run, so somebody listens.
window.addEventListener('DOMContentLoaded', () => {
  const { port1: windowsEnd, port2: hostsEnd } = new MessageChannel()
  ipcRenderer.postMessage(portName, null, [hostsEnd])
  window.postMessage(portName, '/', [windowsEnd])
})
