import * as z from 'zod'
import { command } from './commands.ts'
import { procedure } from './errors.ts'
import { updateResult, upkeep } from './updates.ts'
import { commandId, instant } from './values.ts'

const ring = z.int().min(0).max(3)

/** One PC, as it said of itself last; what orders it has stands beside. */
export const pc = z.object({
  id: z.int(),
  machineId: z.string(),
  hostName: z.string(),
  system: z.string(),
  /** Who was signed in when it was heard of last. */
  staffId: z.int(),
  version: z.string().nullable(),
  /** What it should have: the newest published for its ring, else what the person has who asks. */
  newest: z.string().nullable(),
  ring,
  ringSaidBy: z.enum(['policy', 'database', 'nobody']),
  /** Ordered by an administrator; the PC follows a policy of its own first. */
  orderedRing: ring.nullable(),
  exemptUntil: instant.nullable(),
  /** Words of a newer program are told as unknown. */
  upkeep: z.union([upkeep, z.literal('unknown')]),
  lookedAt: instant.nullable(),
  result: z.union([updateResult, z.literal('unknown')]).nullable(),
  waiting: z.string().nullable(),
  seenAt: instant,
  connections: z.int(),
  /** How many people said something of it, and under how many names within thirty days: more than one is an image or a lie. */
  people: z.int(),
  names: z.int(),
})
export type Pc = z.infer<typeof pc>

export const healthState = z.enum(['in_order', 'look', 'act'])
export type HealthState = z.infer<typeof healthState>

export const healthRow = z.object({
  part: z.enum(['server', 'proofs', 'house', 'settings']),
  code: z.string(),
  state: healthState,
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
})
export type HealthRow = z.infer<typeof healthRow>

export const unreadableRow = z.object({
  /** Of the gateway: the channel, with the address where it has several. */
  source: z.string(),
  deliveries: z.int(),
  since: instant,
  newestAt: instant,
  /** Why the newest was not read, without what stands in it. */
  reason: z.string(),
})
export type UnreadableRow = z.infer<typeof unreadableRow>

export const fleet = {
  /** One row a PC; administrators and overseers. */
  pcs: procedure.output(z.array(pc)),
  /** A PC that was not seen for thirty days goes from the list, and its orders with it. */
  forget: command('forget_pc', z.object({ commandId, machineId: z.uuid() }), z.object({})),
  /** How the server, the proofs, the house and its PCs stand; administrators. */
  health: procedure.output(z.array(healthRow)),
  /** Of which channel deliveries could not be read, how many and why; administrators. */
  unreadable: procedure.output(z.array(unreadableRow)),
  /** They are read once more; what was taken in of them is not taken in twice. */
  readAgain: command('read_deliveries_again', z.object({ commandId }), z.object({ deliveries: z.int() })),
}
