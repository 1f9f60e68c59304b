import type { AnyContractRouter } from '@orpc/contract'
import type { Context, Router } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import { answeringWith } from './answering.ts'
import type { FaultLog } from './fault-log.ts'

/** What is used of Electron's MessagePortMain; node's MessagePort fits as well. */
export type HostPort = {
  on(event: string, listener: (event?: { data: unknown }) => void): unknown
  postMessage(message: unknown): void
  start(): void
  close(): void
}

/** Answers what comes in over ports; whether a port may be trusted is the shell's to know. */
export function answerPorts<HostContext extends Context>(
  router: Router<AnyContractRouter, HostContext>,
  context: HostContext,
  faults: FaultLog,
): (port: HostPort) => void {
  const handler = new RPCHandler<Context>(router as Router<AnyContractRouter, Context>, answeringWith(faults))
  return (port) => {
    handler.upgrade(port, { context })
    port.start()
  }
}
