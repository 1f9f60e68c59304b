import type { Knex } from 'knex'
import { readAside } from '#main/database/aside.ts'
import type { Database } from '#main/database/database.ts'
import { askOften, readTogether, sql, view, type Ask } from '#main/database/transactions.ts'
import type { InboxCounts, InboxRow, InboxTab } from '#shared/contract/inbox.ts'
import type { Me } from '#shared/contract/session.ts'

export type Person = { me: Me; database: Database }

/** The columns of a row of a list, by the contract's names: what comes from the database goes to the window as it is. */
export const inboxColumns = {
  id: 'inbox.id',
  number: 'inbox.number',
  subjectId: 'inbox.subject_id',
  neighbourhoodId: 'inbox.neighbourhood_id',
  streetId: 'inbox.street_id',
  door: 'inbox.door',
  excerpt: 'inbox.excerpt',
  citizenName: 'inbox.citizen_name',
  priority: 'inbox.priority',
  state: 'inbox.state',
  directorateId: 'inbox.directorate_id',
  clerkId: 'inbox.clerk_id',
  channelId: 'inbox.channel_id',
  registeredAt: 'inbox.registered_at',
  custodySince: 'inbox.custody_since',
  heldUntil: 'inbox.held_until',
  holdReasonId: 'inbox.hold_reason_id',
  calendarId: 'inbox.calendar_id',
  dueAt: 'inbox.due_at',
  legalDueAt: 'inbox.legal_due_at',
  changedAt: 'inbox.changed_at',
  version: 'inbox.version',
  returnedCount: 'inbox.returned_count',
  reopenedCount: 'inbox.reopened_count',
  outcome: 'inbox.outcome',
  importedFrom: 'inbox.imported_from',
  importedKey: 'inbox.imported_key',
  masterId: 'inbox.master_id',
  masterNumber: 'inbox.master_number',
} as const

type ListInput = { tab: InboxTab; directorateId?: number | undefined; limit: number }

/** The rows of a tab, what is due next first, and how many there are in all; rows and number are of one moment. */
export async function list(person: Person, input: ListInput): Promise<{ rows: InboxRow[]; total: number }> {
  const chosen = (): Knex.QueryBuilder => tabQuery(person.me, input)
  const rows = chosen().select(inboxColumns).orderBy('due_at').orderBy('id').limit(input.limit)
  // Kept numbers (zimmet_data.open_tally) are summed faster than rows are counted; they do not tell of what one once held.
  const counted: Ask<{ total: number }> = isOnDesk(person.me, input.directorateId)
    ? askOften(
        sql('select cast(counts ->> :tab as int) as total from (:counts) as c', {
          tab: input.tab,
          counts: countsQuery(input.directorateId),
        }),
      )
    : askOften(chosen().count({ total: '*' }))
  const answer = await readTogether(person.database, { rows: askOften<InboxRow>(rows), total: counted })
  return { rows: answer.rows, total: answer.total[0]?.total ?? 0 }
}

/** How many rows each tab has, by the definitions of the figures. */
export async function counts(person: Person, directorateId: number | undefined): Promise<InboxCounts> {
  const [row] = await readAside(person.database, askOften<{ counts: InboxCounts }>(countsQuery(directorateId)))
  if (row === undefined) throw new Error('zimmet.inbox_counts gave no answer')
  return row.counts
}

/** The rows of these requests as they are now; those the person does not see are missing. */
export async function rowsOf(database: Database, ids: readonly number[]): Promise<InboxRow[]> {
  const query = view('inbox')
    .select(inboxColumns)
    .where('id', '=', sql('any(cast(:ids as int[]))', { ids: [...ids] }))
  return await readAside(database, askOften<InboxRow>(query))
}

/** The requests of a tab, for whoever lists or writes them out. */
export function tabQuery(me: Me, { tab, directorateId }: Omit<ListInput, 'limit'>): Knex.QueryBuilder {
  return inTab(inCustody(me, directorateId), tab, me)
}

const countsQuery = (directorateId: number | undefined): Knex.Raw =>
  sql('select zimmet.inbox_counts(cast(:directorateId as int)) as counts', { directorateId: directorateId ?? null })

const seesAll = (me: Me): boolean => me.post !== 'clerk' && me.post !== 'director'
const isOnDesk = (me: Me, directorateId: number | undefined): boolean =>
  directorateId === undefined || seesAll(me) || me.directorateIds.includes(directorateId)

// Whoever works for directorates has theirs on the desk, and not what they once held; the others have everybody's.
function inCustody(me: Me, directorateId: number | undefined): Knex.QueryBuilder {
  const open = view('inbox').whereRaw('is_open')
  if (directorateId !== undefined) return open.where('directorate_id', directorateId)
  if (seesAll(me)) return open
  const [first, ...others] = me.directorateIds
  // One directorate is asked for plainly: its index then gives the rows in their order, without sorting.
  if (first !== undefined && others.length === 0) return open.where('directorate_id', first)
  return open.whereIn('directorate_id', me.directorateIds)
}

// By the stored state, which has indexes. `is_open` leaves out closed and joined, so only holds follow from the date.
function inTab(open: Knex.QueryBuilder, tab: InboxTab, me: Me): Knex.QueryBuilder {
  switch (tab) {
    case 'new':
      return open.where('stored_state', 'new')
    case 'mine':
      return open.where('clerk_id', me.id).whereIn('stored_state', ['new', 'in_work'])
    case 'open':
      return open
    case 'waiting':
      return open.where('state', 'on_hold')
    case 'to_verify':
      return open.whereIn('stored_state', ['proposed', 'resolved'])
  }
}
