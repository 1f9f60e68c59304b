import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { AnyContractRouter } from '@orpc/contract'
import type { Context, Router } from '@orpc/server'
import { RPCHandler } from '@orpc/server/ws'
import { WebSocketServer } from 'ws'
import { socketProtocol } from '#shared/port-name.ts'
import { answeringWith } from './answering.ts'
import type { FaultLog } from './fault-log.ts'

/** An attachment has at most 10 MB; a message larger than this closes its socket. */
const largestMessageBytes = 16 * 1024 * 1024

export type SocketAnswers = {
  /** Takes over a request that the door let in. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Ends every socket, and with it the streams of its window. */
  close(): void
}

export function answerSockets<HostContext extends Context>(
  router: Router<AnyContractRouter, HostContext>,
  context: HostContext,
  faults: FaultLog,
): SocketAnswers {
  const handler = new RPCHandler<Context>(router as Router<AnyContractRouter, Context>, answeringWith(faults))
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: largestMessageBytes,
    // The second that is offered is the window's proof (door.ts), and not to be said back.
    handleProtocols: () => socketProtocol,
  })
  server.on('connection', (socket) => {
    // Too large a message or a broken frame; `ws` closes the socket itself.
    socket.on('error', (error) => faults.record(error, 'a window’s socket'))
    void handler.upgrade(socket, { context })
  })
  return {
    accept(request, socket, head) {
      server.handleUpgrade(request, socket, head, (accepted) => server.emit('connection', accepted, request))
    },
    close() {
      for (const socket of server.clients) socket.terminate()
      server.close()
    },
  }
}
