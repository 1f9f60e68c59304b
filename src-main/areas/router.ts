import { catalogue } from './catalogue/procedures.ts'
import { citizens } from './citizens/procedures.ts'
import { clock } from './clock/procedures.ts'
import { custody } from './custody/procedures.ts'
import { fleet } from './fleet/procedures.ts'
import { anyone } from './implementer.ts'
import { imports } from './import/procedures.ts'
import { inbox } from './inbox/procedures.ts'
import { map } from './map/procedures.ts'
import { messages } from './messages/procedures.ts'
import { oversight } from './oversight/procedures.ts'
import { reports } from './reports/procedures.ts'
import { requests } from './requests/procedures.ts'
import { resolution } from './resolution/procedures.ts'
import { session } from './session/procedures.ts'
import { staff } from './staff/procedures.ts'
import { updates } from './updates/procedures.ts'

/** All that a window may ask, answered. */
export const router = anyone.router({
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
})
