import { contract } from '#shared/contract/index.ts'
import { answered } from '../answered.ts'
import { anyone, signedIn } from '../implementer.ts'
import { given, orders } from './queries.ts'

export const updates = {
  ...answered(contract.updates, signedIn.updates),
  state: anyone.updates.state.handler(({ context }) => context.desk.updates.state()),
  look: anyone.updates.look.handler(async ({ context }) => await context.desk.updates.look(true)),
  seeNews: anyone.updates.seeNews.handler(async ({ context }) => await context.desk.updates.seeNews()),
  orders: signedIn.updates.orders.handler(async ({ context }) => await orders(context.database)),
  given: signedIn.updates.given.handler(async ({ context, input }) => await given(context.database, input.machineId)),
}
