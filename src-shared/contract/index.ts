import { catalogue } from './catalogue.ts'
import { citizens } from './citizens.ts'
import { clock } from './clock.ts'
import { custody } from './custody.ts'
import { fleet } from './fleet.ts'
import { imports } from './import.ts'
import { inbox } from './inbox.ts'
import { map } from './map.ts'
import { messages } from './messages.ts'
import { oversight } from './oversight.ts'
import { reports } from './reports.ts'
import { requests } from './requests.ts'
import { resolution } from './resolution.ts'
import { session } from './session.ts'
import { staff } from './staff.ts'
import { updates } from './updates.ts'

/** All that a window may ask. */
export const contract = {
  session,
  staff,
  catalogue,
  imports,
  inbox,
  requests,
  custody,
  resolution,
  citizens,
  clock,
  oversight,
  map,
  messages,
  reports,
  updates,
  fleet,
}
export type Contract = typeof contract
