import type { InboxRow } from '#shared/contract/inbox.ts'

/** What changed on any PC: rows as they are now, and ids that this person no longer sees. */
export interface Changes {
  readonly rows: readonly InboxRow[]
  readonly goneIds: readonly number[]
  /** Requests on which somebody acted here just now; what became of them is told in a moment. */
  readonly touchedIds?: readonly number[]
}
