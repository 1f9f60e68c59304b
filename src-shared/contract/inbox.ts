import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { procedure } from './errors.ts'
import { id, instant, outcome, priority, requestState } from './values.ts'

/** new: not yet accepted · mine: assigned to me · open: all in custody · waiting: on hold · to_verify: solved, to be confirmed. */
export const inboxTab = z.enum(['new', 'mine', 'open', 'waiting', 'to_verify'])
export type InboxTab = z.infer<typeof inboxTab>

export const inboxRow = z.object({
  id,
  number: z.string(),
  subjectId: id,
  neighbourhoodId: id.nullable(),
  streetId: id.nullable(),
  door: z.string().nullable(),
  /** First 160 characters of what was asked. */
  excerpt: z.string(),
  /** Masked; null where the caller gave no name. */
  citizenName: z.string().nullable(),
  priority,
  state: requestState,
  directorateId: id,
  clerkId: id.nullable(),
  channelId: id,
  registeredAt: instant,
  custodySince: instant,
  heldUntil: instant.nullable(),
  /** What it waits for; the catalogue says whether that pauses the clock. */
  holdReasonId: id.nullable(),
  /** The calendar its deadline is counted on. */
  calendarId: id.nullable(),
  /** Termin. Null for an imported request that never had one, and in a database from before there were deadlines. */
  dueAt: instant.nullable(),
  legalDueAt: instant.nullable(),
  changedAt: instant,
  version: z.int(),
  returnedCount: z.int(),
  reopenedCount: z.int(),
  outcome: outcome.nullable(),
  /** Aktarıldı: the earlier system it came from and the number it had there; null for what was registered here. */
  importedFrom: z.string().nullable(),
  importedKey: z.string().nullable(),
  /** The request it is joined to; the number only where the person sees that one. */
  masterId: id.nullable(),
  masterNumber: z.string().nullable(),
})
export type InboxRow = z.infer<typeof inboxRow>

export const inboxCounts = z.record(inboxTab, z.int())
export type InboxCounts = z.infer<typeof inboxCounts>

export const inbox = {
  /** The rows of one tab, what is due next first (a pause has moved its deadline on), and how many there are in all. Clerks and directors: their directorates'; others: everybody's. */
  list: procedure
    .input(
      z.object({
        tab: inboxTab,
        /** Only this directorate's. */
        directorateId: id.optional(),
        limit: z.int().min(1).max(10_000).default(10_000),
      }),
    )
    .output(z.object({ rows: z.array(inboxRow), total: z.int() })),
  counts: procedure.input(z.object({ directorateId: id.optional() })).output(inboxCounts),
  /**
   * What changed on any PC since this stream was opened, none missed: the rows as they are now, and the ids of
   * rows that this person no longer sees. `caughtUp` is false while older changes are still being told.
   */
  changes: procedure.output(
    eventIterator(z.object({ rows: z.array(inboxRow), goneIds: z.array(id), caughtUp: z.boolean() })),
  ),
}
