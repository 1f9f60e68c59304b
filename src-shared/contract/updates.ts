import * as z from 'zod'
import { command } from './commands.ts'
import { procedure } from './errors.ts'
import { recordedChange } from './staff.ts'
import { commandId, instant } from './values.ts'

/** Why a release was not taken. */
export const updateProblem = z.enum([
  'server_away',
  'no_release',
  'not_genuine',
  'wrong_product',
  'wrong_ring',
  'expired',
  'replayed',
  'no_file',
  'file_damaged',
  'not_signed',
  'disk_full',
  'install_failed',
  'fault',
])
export type UpdateProblem = z.infer<typeof updateProblem>

/** How the last look ended. found: a newer one is there and waits for its hour, or for somebody to ask for it. */
export const updateResult = z.enum(['current', 'found', 'waiting', ...updateProblem.options])
export type UpdateResult = z.infer<typeof updateResult>

/** Whether this installation looks after itself, and if not, why. */
export const upkeep = z.enum(['self', 'not_packaged', 'off', 'managed', 'no_address', 'no_keys', 'no_publisher'])
export type Upkeep = z.infer<typeof upkeep>

const release = z.object({ version: z.string(), notes: z.array(z.string()) })

export const updateState = z.object({
  version: z.string(),
  /** 0: pilot … 3: everybody; and who said so. */
  ring: z.int().min(0).max(3),
  ringSaidBy: z.enum(['policy', 'database', 'nobody']),
  machine: z.string(),
  upkeep,
  isLooking: z.boolean(),
  look: z.object({ at: instant, result: updateResult }).nullable(),
  /** A newer release that is not here yet, and when this PC fetches it by itself; null: when somebody asks. */
  offered: release.extend({ fetchedAt: instant.nullable() }).nullable(),
  /** Downloaded and verified: installed at the next start. */
  waiting: release.nullable(),
  /** What is new in this version, until it was read. */
  news: release.nullable(),
})
export type UpdateState = z.infer<typeof updateState>

const ring = z.int().min(0).max(3)
const machineId = z.uuid()

/** What administrators ordered. */
export const updateOrders = z.object({
  generation: z.int(),
  /** The oldest program admitted; null where the code of the database alone decides. */
  minimumProgram: z.string().nullable(),
  /** PCs with orders of their own. */
  machines: z.array(z.object({ machineId, ring: ring.nullable(), exemptUntil: instant.nullable() })),
  /** The highest release by ring. */
  releases: z.array(z.object({ ring, sequence: z.int(), version: z.string() })),
})
export type UpdateOrders = z.infer<typeof updateOrders>

export const updates = {
  /** What this PC knows of newer programs. */
  state: procedure.output(updateState),
  /** Looks now and fetches what is newer, without waiting for its hour. */
  look: procedure.output(updateState),
  /** What is new was read. */
  seeNews: procedure.output(z.void()),
  /** What is ordered at present; empty for whoever does not supervise. */
  orders: procedure.output(updateOrders),
  /** Who ordered what when, the newest first: of one PC, or of all; empty for whoever does not supervise. */
  given: procedure.input(z.object({ machineId: machineId.nullable() })).output(z.array(recordedChange)),
  /** Every PC looks now. */
  orderLook: command('order_update_look', z.object({ commandId }), z.object({})),
  /** The oldest program that may be used; null: as the code says. Not past what the pilot ring has proved. */
  setMinimum: command('set_minimum_program', z.object({ commandId, version: z.string().nullable() }), z.object({})),
  /** The ring of a PC; null: as its own settings say. */
  assignRing: command('assign_ring', z.object({ commandId, machineId, ring: ring.nullable() }), z.object({})),
  /** For at most a week one PC may be used with an older program than the minimum; null ends it. */
  exemptMachine: command('exempt_machine', z.object({ commandId, machineId, until: instant.nullable() }), z.object({})),
}
