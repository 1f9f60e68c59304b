import type { Act } from '#shared/contract/values.ts'
import { failureOf } from '#renderer/host/failures.ts'
import type { Failure } from '#renderer/words/refusals.ts'
import { intentionOf, settleIntention } from '../acts/intention.ts'
import type { Seen } from '../acts/use-command.ts'

/** What of a request must be known to act on it among others. */
export interface BulkRow {
  readonly id: number
  readonly number: string
  readonly version: number
  readonly directorateId: number
  readonly dueAt: number | null
  readonly clerkId: number | null
}

export interface BulkResult {
  readonly done: readonly BulkRow[]
  readonly refused: readonly { readonly row: BulkRow; readonly failure: Failure }[]
  /** What was left when the line was lost or the person signed out. */
  readonly untried: readonly BulkRow[]
}

interface Run {
  readonly act: Act
  readonly ask: (seen: Seen) => Promise<unknown>
  readonly storage: Storage
  readonly onProgress: (tried: number) => void
}

/**
 * Does an act on each request by itself, with its own command id and the version that was seen: the rules are those of
 * the panel. Where an answer got lost nothing further is tried; the next run repeats that one to the letter.
 */
export async function runEach(rows: readonly BulkRow[], run: Run): Promise<BulkResult> {
  const done: BulkRow[] = []
  const refused: { row: BulkRow; failure: Failure }[] = []
  for (const [index, row] of rows.entries()) {
    // One after the other: each is seen to be done, and the line is not flooded.
    // oxlint-disable-next-line no-await-in-loop
    const failure = await runOne(row, run)
    if (failure === null) done.push(row)
    else refused.push({ row, failure })
    run.onProgress(index + 1)
    if (failure?.kind === 'CONNECTION_LOST' || failure?.kind === 'NOT_SIGNED_IN')
      return { done, refused, untried: rows.slice(index + 1) }
  }
  return { done, refused, untried: [] }
}

async function runOne(row: BulkRow, { act, ask, storage }: Run): Promise<Failure | null> {
  try {
    await ask(intentionOf(storage, row, act, true))
    settleIntention(storage, row.id, act)
    return null
  } catch (error) {
    const failure = failureOf(error)
    const isUnknown = failure.kind === 'CONNECTION_LOST' || failure.kind === 'fault'
    if (!isUnknown) settleIntention(storage, row.id, act)
    return failure
  }
}
