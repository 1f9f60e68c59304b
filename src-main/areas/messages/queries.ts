import { readAside } from '#main/database/aside.ts'
import type { Database } from '#main/database/database.ts'
import { columnsOf } from '#main/database/select.ts'
import { preparedQuery, query, read, sql, view } from '#main/database/transactions.ts'
import {
  conversation,
  type AccountKind,
  type ChannelFault,
  type Conversation,
  type DeskList,
} from '#shared/contract/messages.ts'
import { fold } from '#shared/text-fold.ts'

/** The columns of a conversation by the contract's names. */
export const conversationColumns = columnsOf(conversation, { takenById: 'taken_by' })

type Wanted = { list: DeskList; kind: AccountKind | null; words: string; limit: number }

/** Conversations of a list: who has waited longest first; of those that do not wait, the last written to first. */
export async function conversations(database: Database, { list, kind, words, limit }: Wanted): Promise<Conversation[]> {
  const rows = view('conversation').select(conversationColumns).limit(limit)
  if (list === 'unread') void rows.where('unread', '>', 0)
  else void rows.where('state', list)
  if (kind !== null) void rows.where('kind', kind)
  if (words !== '')
    void rows.whereRaw(`zimmet.fold(concat_ws(' ', shown_name, masked_phone, last_words)) like ?`, [
      `%${fold(words).replaceAll(/[%_\\]/gu, String.raw`\$&`)}%`,
    ])
  void (list === 'ours' || list === 'unread'
    ? rows.orderByRaw('waits_since nulls last, id')
    : rows.orderBy([{ column: 'last_at', order: 'desc' }, { column: 'id' }]))
  return await readAside(database, query<Conversation>(rows))
}

type Counts = Record<Exclude<DeskList, 'closed'>, number>

/** How many there are in each list that somebody works off. */
export async function counts(database: Database): Promise<Counts> {
  const [row] = await readAside(
    database,
    preparedQuery<Counts>(
      sql(
        `select cast(count(*) filter (where unread > 0) as int) as unread, cast(count(*) filter (where state = 'ours') as int) as ours,
           cast(count(*) filter (where state = 'theirs') as int) as theirs
         from zimmet.conversation where state <> 'closed' or unread > 0`,
      ),
    ),
  )
  return row ?? { unread: 0, ours: 0, theirs: 0 }
}

/** What is not well: parts of channels as the gateway last said, and accounts of which nothing goes out. */
export async function faults(database: Database): Promise<ChannelFault[]> {
  return await read(
    database,
    query<ChannelFault>(
      sql(
        `select account_id as "accountId", kind, title as account, part, since, fault_class as "faultClass", fault_text as "faultText"
         from zimmet.channel_health where not is_well
         union
         select a.id, a.kind, a.title, 'outbound', a.paused_at, 'pause', a.paused_because from zimmet.message_account a
         where a.paused_at is not null and not exists (
           select from zimmet.channel_health h where h.account_id = a.id and h.part = 'outbound' and not h.is_well)
         order by since`,
      ),
    ),
  )
}
