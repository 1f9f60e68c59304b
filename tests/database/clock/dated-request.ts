// A request at hand whose registration is moved into the past, so that a test knows the calendar around it.
import { RequestAtHand, holdAtHand } from '#tests/database/request-at-hand.ts'
import type { Values } from '#tests/database/acts.ts'

export class DatedRequest extends RequestAtHand {
  /** The one row of a question, as the owner sees it. */
  async one<Row extends Record<string, unknown>>(sql: string, ...values: unknown[]): Promise<Row> {
    const { rows } = await this.owner.query<Row>(sql, values)
    const [row] = rows
    if (row === undefined) throw new Error(`no row: ${sql}`)
    return row
  }

  /** Registers another at a local time, ledger along, and works its deadlines out anew. */
  async registeredAt(local: string, values: Values = {}): Promise<void> {
    await this.registered(values)
    await this.owner.query('begin')
    await this.owner.query(
      `update zimmet_data.request set registered_at = $2, custody_since = $2, due_at = null where id = $1`,
      [this.at.requestId, `${local}+03`],
    )
    await this.owner.query(
      `update zimmet_data.custody set period = tstzrange($2, null), due_at = null where request_id = $1`,
      [this.at.requestId, `${local}+03`],
    )
    await this.owner.query('select zimmet_private.set_first_deadlines()')
    await this.owner.query('commit')
  }
}

/** To be called at the top of a test file. */
export const datedRequest = (): DatedRequest => holdAtHand(new DatedRequest())

/** An instant as the office's wall clock shows it: "2026-11-24 09:00". */
export const local = (instant: number): string =>
  new Date(instant + 3 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
