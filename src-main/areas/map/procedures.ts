import { contract } from '#shared/contract/index.ts'
import { answered } from '../answered.ts'
import { signedIn } from '../implementer.ts'
import { readMap } from './queries.ts'

export const map = {
  ...answered(contract.map, signedIn.map),
  read: signedIn.map.read.handler(({ context }) => readMap(context.database)),
}
