import { signedIn } from '../implementer.ts'
import { everyName } from './queries.ts'

export const catalogue = {
  read: signedIn.catalogue.read.handler(({ context }) => everyName(context.database)),
}
