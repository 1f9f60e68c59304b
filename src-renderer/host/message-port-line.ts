import { RPCLink } from '@orpc/client/message-port'
import { wire } from '#shared/rows-as-columns.ts'
import { portName } from '#shared/port-name.ts'
import { keepLine, type LineKeeper } from './host-connection.ts'

/** Takes the port that the preload hands over. The host lives as long as the window, so there is nothing to reconnect. */
export function keepMessagePort(): LineKeeper {
  const keeper = keepLine()
  window.addEventListener('message', (event) => {
    const [port] = event.ports
    if (event.source !== window || event.data !== portName || port === undefined) return
    let isLost = false
    port.addEventListener('close', () => {
      isLost = true
      keeper.handleLost()
    })
    keeper.handleOpen({ link: new RPCLink({ port, ...wire }), isLost: () => isLost })
    port.start()
  })
  return keeper
}
