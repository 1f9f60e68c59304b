// The window's one line to its host.
import { socketProtocol } from '#shared/port-name.ts'
import { keepMessagePort } from './message-port-line.ts'
import { keepWebSocket } from './web-socket-line.ts'
import { windowProof } from './window-proof.ts'

// The desktop program's window stands on app://, a browser's on the host's own http address.
export const keeper =
  location.protocol === 'app:'
    ? keepMessagePort()
    : keepWebSocket(() => new WebSocket(`ws://${location.host}/port`, [socketProtocol, windowProof()]))
