import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { rowShape } from '../request-fields.ts'
import { procedure } from './errors.ts'
import { id, instant } from './values.ts'

/** new: not yet accepted · mine: assigned to me · open: all in custody · waiting: on hold · to_verify: solved, to be confirmed. */
export const inboxTab = z.enum(['new', 'mine', 'open', 'waiting', 'to_verify'])
export type InboxTab = z.infer<typeof inboxTab>

export const inboxRow = z.object({
  id,
  ...rowShape('list'),
  custodySince: instant,
  /** What it waits for; the catalogue says whether that pauses the clock. */
  holdReasonId: id.nullable(),
  /** The calendar its deadline is counted on. */
  calendarId: id.nullable(),
  version: z.int(),
  /** The request it is joined to; the number only where the person sees that one. */
  masterId: id.nullable(),
  masterNumber: z.string().nullable(),
  /** In which of the person's tabs it stands; none where no directorate of his holds it. */
  tabs: z.array(inboxTab),
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
