import { contract } from '#shared/contract/index.ts'
import { answered } from '../answered.ts'
import { signedIn } from '../implementer.ts'
import { catalogueNames } from './queries.ts'

export const catalogue = {
  ...answered(contract.catalogue, signedIn.catalogue),
  read: signedIn.catalogue.read.handler(({ context }) => catalogueNames(context.database)),
}
