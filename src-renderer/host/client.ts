import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { useSyncExternalStore } from 'react'
import type { Contract } from '#shared/contract/index.ts'
import type { TransportState } from './host-connection.ts'
import { keeper } from './keeper.ts'
import { repeatingLink } from './repeating-link.ts'

/**
 * All that the window may ask. A call whose line was lost is repeated with the same input for up to a minute and then
 * fails with CONNECTION_LOST; a stream that had begun fails with it at once.
 */
export const client: ContractRouterClient<Contract> = createORPCClient(repeatingLink(keeper))

/** The same for the query cache: `orpc.inbox.list.queryOptions({ input })`. */
export const orpc = createTanstackQueryUtils(client)

/** Whether this window reaches its own host (the database behind it tells `session.connection`). */
export function useTransportState(): TransportState {
  return useSyncExternalStore(keeper.subscribe, keeper.state)
}
