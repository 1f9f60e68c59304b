import { contract } from '#shared/contract/index.ts'
import { answered } from '../answered.ts'
import { signedIn } from '../implementer.ts'
import { calendars } from './calendars.ts'
import { changes, clocks, daysOff, proposals, untoldWarnings, targets } from './queries.ts'

export const clock = {
  ...answered(contract.clock, signedIn.clock),
  read: signedIn.clock.read.handler(({ context }) => clocks(context.database)),
  untoldWarnings: signedIn.clock.untoldWarnings.handler(({ context }) => untoldWarnings(context.database)),
  targets: signedIn.clock.targets.handler(({ context }) => targets(context.database)),
  calendars: signedIn.clock.calendars.handler(({ context }) => calendars(context.database)),
  changes: signedIn.clock.changes.handler(({ context }) => changes(context.database)),
  daysOff: signedIn.clock.daysOff.handler(({ context }) => daysOff(context.database)),
  proposals: signedIn.clock.proposals.handler(({ context }) => proposals(context.database)),
}
