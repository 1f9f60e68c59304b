import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { setupContract } from '#shared/contract/setup.ts'
import { keeper } from './keeper.ts'
import { repeatingLink } from './repeating-link.ts'

/** All that the window of setup may ask; a call whose line was lost is repeated, and an answer is taken once. */
export const setupClient: ContractRouterClient<typeof setupContract> = createORPCClient(repeatingLink(keeper))
