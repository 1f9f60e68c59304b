import { contract } from '#shared/contract/index.ts'
import { answered } from '../answered.ts'
import { signedIn } from '../implementer.ts'

export const custody = answered(contract.custody, signedIn.custody)
