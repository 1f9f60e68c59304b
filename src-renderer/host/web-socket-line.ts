import { RPCLink } from '@orpc/client/websocket'
import { wire } from '#shared/rows-as-columns.ts'
import { keepLine, type LineKeeper } from './host-connection.ts'

const firstPauseMs = 200
const longestPauseMs = 10_000
/** A line that held this long was a good one; before that, the next attempt waits longer than the last. */
const goodAfterMs = 2_000

/** Keeps a WebSocket to the host open, with growing and scattered pauses between attempts. */
export function keepWebSocket(openSocket: () => WebSocket): LineKeeper {
  const keeper = keepLine()
  let attempt = 0

  function connect(): void {
    const socket = openSocket()
    socket.binaryType = 'arraybuffer'
    let openedAt = Infinity
    socket.addEventListener('open', () => {
      openedAt = performance.now()
      const link = new RPCLink({ websocket: socket, ...wire })
      keeper.handleOpen({ link, isLost: () => socket.readyState !== socket.OPEN })
    })
    socket.addEventListener('close', () => {
      keeper.handleLost()
      if (performance.now() - openedAt > goodAfterMs) attempt = 0
      setTimeout(connect, pauseMs(attempt))
      attempt += 1
    })
  }

  connect()
  return keeper
}

function pauseMs(attempt: number): number {
  const whole = Math.min(firstPauseMs * 2 ** attempt, longestPauseMs)
  // Half of it scattered, so that many windows do not come back in the same instant.
  return whole / 2 + (Math.random() * whole) / 2
}
