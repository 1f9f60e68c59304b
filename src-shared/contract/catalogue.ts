import * as z from 'zod'
import { procedure } from './errors.ts'
import { id, post, priority } from './values.ts'

export const evidence = z.enum(['none', 'photo', 'document'])
export type Evidence = z.infer<typeof evidence>

const named = z.object({ id, name: z.string() })

export const directorate = named.extend({ isDispatchDesk: z.boolean(), isActive: z.boolean() })

export const subject = named.extend({
  directorateId: id,
  priority,
  requiredEvidence: evidence,
  /** Other words people say for it. */
  keywords: z.string(),
  isActive: z.boolean(),
})

export const street = named.extend({ neighbourhoodId: id, kind: z.string() })

export const channel = named.extend({ code: z.string() })

export const reason = named.extend({
  kind: z.enum(['return', 'hand_over', 'reveal']),
  needsWords: z.boolean(),
  isActive: z.boolean(),
})

export const holdReason = named.extend({
  pausesClock: z.boolean(),
  longestDays: z.int(),
  isActive: z.boolean(),
})

export const colleague = z.object({
  id,
  fullName: z.string(),
  post,
  isActive: z.boolean(),
  directorateIds: z.array(id),
})

/** A law with a clock of its own. */
export const legalBasis = named.extend({
  code: z.string(),
  unit: z.enum(['days', 'calendar_days']),
  canBeExtended: z.boolean(),
  canBeInterrupted: z.boolean(),
  /** Whether telling the stage keeps its period. */
  stageSuffices: z.boolean(),
})

/** Everything with a name. Read once after signing in; rows elsewhere carry ids only. */
export const everyName = z.object({
  directorates: z.array(directorate),
  subjects: z.array(subject),
  /** One that is not active is known from history only. */
  neighbourhoods: z.array(named.extend({ isActive: z.boolean() })),
  streets: z.array(street),
  channels: z.array(channel),
  institutions: z.array(named.extend({ isActive: z.boolean() })),
  reasons: z.array(reason),
  holdReasons: z.array(holdReason),
  staff: z.array(colleague),
  legalBases: z.array(legalBasis),
  calendars: z.array(named),
})
export type EveryName = z.infer<typeof everyName>

export const catalogue = {
  read: procedure.output(everyName),
}
