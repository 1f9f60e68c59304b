// Rows of requests as lists, reports and searches read them from the view inbox.
import type { Knex } from 'knex'
import { inboxRow, type InboxTab } from '#shared/contract/inbox.ts'
import { reportRow } from '#shared/contract/oversight.ts'
import type { Me } from '#shared/contract/session.ts'
import type { Database } from './database.ts'
import { columnsOf } from './select.ts'
import { view } from './transactions.ts'

export type Person = { me: Me; database: Database }

/** The columns of a row of a list, by the contract's names: what comes from the database goes to the window as it is. */
export const inboxColumns = columnsOf(inboxRow, {}, 'inbox')

/** The columns of a request as reports list it. */
export const reportColumns = columnsOf(reportRow, {}, 'inbox')

type InTab = { tab: InboxTab; directorateId?: number | undefined }

/** The requests of a tab, for whoever lists or writes them out: the view says what is in it. */
export function tabQuery(me: Me, { tab, directorateId }: InTab): Knex.QueryBuilder {
  // Plainly, not compared with true: only then do the indexes match what the view says. Each of them asks whether it is open.
  return inCustody(view('inbox').whereRaw('??', [`in_${tab}`]), me, directorateId)
}

const seesAll = (me: Me): boolean => me.post !== 'clerk' && me.post !== 'director'

/** Whether a directorate is on the person's desk; without one all of his are asked for. */
export const isOnDesk = (me: Me, directorateId: number | undefined): boolean =>
  directorateId === undefined || seesAll(me) || me.directorateIds.includes(directorateId)

// Whoever works for directorates has theirs on the desk, and not what they once held; the others have everybody's.
function inCustody(rows: Knex.QueryBuilder, me: Me, directorateId: number | undefined): Knex.QueryBuilder {
  if (directorateId !== undefined) return rows.where('directorate_id', directorateId)
  if (seesAll(me)) return rows
  const [first, ...others] = me.directorateIds
  // One directorate is asked for plainly: its index then gives the rows in their order, without sorting.
  if (first !== undefined && others.length === 0) return rows.where('directorate_id', first)
  return rows.whereIn('directorate_id', me.directorateIds)
}
