import { serverHealth } from '#main/database/health.ts'
import { contract } from '#shared/contract/index.ts'
import { answered } from '../answered.ts'
import { signedIn } from '../implementer.ts'
import { pcs, unreadable } from './queries.ts'

export const fleet = {
  ...answered(contract.fleet, signedIn.fleet),
  pcs: signedIn.fleet.pcs.handler(async ({ context }) => await pcs(context.database)),
  unreadable: signedIn.fleet.unreadable.handler(async ({ context }) => await unreadable(context.database)),
  health: signedIn.fleet.health.handler(async ({ context }) => await serverHealth(context.database)),
}
