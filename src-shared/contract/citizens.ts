import * as z from 'zod'
import { procedure } from './errors.ts'
import { inboxRow } from './inbox.ts'
import { maskedCitizen } from './requests.ts'
import { addition, id, instant, words } from './values.ts'

/** Personal data in clear; what nobody gave is null. */
export const revealedCitizen = z.object({
  id,
  fullName: z.string(),
  phone: z.string().nullable(),
  /** Dahili: what is dialled behind the phone. */
  phoneExtension: z.string().nullable().default(null),
  nationalId: z.string().nullable(),
  email: z.string().nullable(),
  address: z.string().nullable(),
  birthYear: z.int().nullable(),
})
export type RevealedCitizen = z.infer<typeof revealedCitizen>

/** Somebody who was looked up, masked, with what he asked before. */
export const foundCitizen = maskedCitizen.extend({
  /** Whether he lets the house write to him. */
  isWrittenTo: z.boolean(),
  requests: z.array(inboxRow),
})
export type FoundCitizen = z.infer<typeof foundCitizen>

export const citizens = {
  /** Those meant by a phone, its last four digits or a name, masked, and their requests, the newest first. On record, within limits. */
  find: procedure.input(z.object({ told: z.string().trim().min(3).max(100) })).output(z.array(foundCitizen)),
  /** Shows the data of a request's citizen for a stated reason; who, when and why is recorded. */
  reveal: procedure
    .input(addition.extend({ citizenId: id, reasonId: id, words: words.nullable().default(null) }))
    .output(revealedCitizen),
  /** Who looked at the citizens of a request, the newest first. */
  disclosures: procedure
    .input(z.object({ requestId: id }))
    .output(z.array(z.object({ at: instant, byId: id, citizenId: id, reasonId: id, words: z.string().nullable() }))),
}
