import { implement } from '@orpc/server'
import { isNoLongerServed, notSignedIn } from '#main/database/errors.ts'
import { contract } from '#shared/contract/index.ts'
import type { HostContext } from './host-context.ts'

/**
 * The contract to be implemented. Outputs are held against their schemas in the tests and not at each call: the types
 * bind them already, and checking 5,600 rows costs as much as reading them. (NaN is oRPC's way of saying "never".)
 */
export const anyone = implement(contract).$context<HostContext>().$config({ initialOutputValidationIndex: Number.NaN })

/** For everything but the session: somebody must be signed in. Where this program is no longer served, a newer one is looked for. */
export const signedIn = anyone.use(async ({ context, next }) => {
  const person = context.desk.person()
  if (person === null) throw notSignedIn()
  try {
    return await next({ context: person })
  } catch (error) {
    if (isNoLongerServed(error)) context.desk.lookForUpdate()
    throw error
  }
})
