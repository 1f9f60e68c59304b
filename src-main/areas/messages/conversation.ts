import { randomUUID } from 'node:crypto'
import type { Knex } from 'knex'
import type { Database } from '#main/database/database.ts'
import { notFound } from '#main/database/errors.ts'
import { inboxColumns, type Person } from '#main/database/inbox-rows.ts'
import { foundBy, mayLookUp } from '#main/database/look-up.ts'
import { columnsOf, select } from '#main/database/select.ts'
import { command, query, read, readTogether, sql, view, type Query } from '#main/database/transactions.ts'
import type { FoundCitizen } from '#shared/contract/citizens.ts'
import type { InboxRow } from '#shared/contract/inbox.ts'
import {
  message,
  messageMedia,
  type Conversation,
  type Message,
  type MessageMedia,
  type Rung,
} from '#shared/contract/messages.ts'
import type { Wish } from '#shared/contract/requests.ts'
import { conversationColumns } from './queries.ts'

const shownAtMost = 500
const wishColumns = 'at, staff_id as "byId", is_written_to as "isWrittenTo", is_asked as "isAsked", words'

type Row = Omit<Message, 'media' | 'requestIds'>
type Link = { messageId: number; requestId: number }
type Opened = {
  conversation: Conversation
  messages: Message[]
  hasEarlier: boolean
  requests: InboxRow[]
  ladder: Rung[]
  wishes: Wish[]
}

/** A conversation as of one moment. Throws NOT_FOUND where the person sees no such conversation. */
export async function conversation(database: Database, conversationId: number): Promise<Opened> {
  const newest = view('message').where('conversation_id', conversationId)
  const linked = sql(
    'select w.request_id from zimmet.message_request w join zimmet.message m on m.id = w.message_id where m.conversation_id = :conversationId',
    { conversationId },
  )
  const told = await readTogether(database, {
    conversation: query<Conversation>(view('conversation').select(conversationColumns).where('id', conversationId)),
    ...messagesOf(newest, shownAtMost + 1),
    requests: query<InboxRow>(
      view('inbox')
        .select(inboxColumns)
        .whereRaw('inbox.id in (?)', [linked])
        .orderBy([
          { column: 'registered_at', order: 'desc' },
          { column: 'id', order: 'desc' },
        ]),
    ),
    ladder: query<Rung>(
      sql(
        'select way, closed_because as "closedBecause", is_paused as "isPaused" from zimmet.conversation_ways(:conversationId)',
        { conversationId },
      ),
    ),
    wishes: query<Wish>(
      sql(`select ${wishColumns} from zimmet.conversation_wishes(:conversationId)`, { conversationId }),
    ),
  })
  const [found] = told.conversation
  if (found === undefined) throw notFound()
  const messages = put(told)
  return {
    conversation: found,
    messages: messages.slice(-shownAtMost),
    hasEarlier: messages.length > shownAtMost,
    requests: told.requests,
    ladder: told.ladder,
    wishes: told.wishes,
  }
}

/** What those who ask on a request said of being written to, the newest first. */
export async function wishesOf(database: Database, requestId: number): Promise<(Wish & { citizenId: number })[]> {
  return await read(
    database,
    query<Wish & { citizenId: number }>(
      sql(`select citizen_id as "citizenId", ${wishColumns} from zimmet.request_wishes(:requestId)`, { requestId }),
    ),
  )
}

/** The messages that were put on a request, in their order. */
export async function ofRequest(database: Database, requestId: number): Promise<Message[]> {
  const those = view('message').whereRaw(
    'message.id in (select w.message_id from zimmet.message_request w where w.request_id = ?)',
    [requestId],
  )
  return put(await readTogether(database, messagesOf(those, shownAtMost)))
}

/** Who writes, by the conversation's phone; that somebody asked is on record first. */
export async function people({ me, database }: Person, conversationId: number): Promise<FoundCitizen[]> {
  if (!mayLookUp(me)) return []
  const lookUpId = randomUUID()
  await command(database, 'ask_citizens_of_conversation', { command_id: lookUpId, conversation_id: conversationId })
  return await foundBy(database, lookUpId)
}

// The newest of those chosen, with what hangs on them.
function messagesOf(
  those: Knex.QueryBuilder,
  limit: number,
): { rows: Query<Row>; media: Query<MessageMedia>; links: Query<Link> } {
  const chosen = those
    .clone()
    .select('message.id')
    .orderBy([
      { column: 'message.at', order: 'desc' },
      { column: 'message.id', order: 'desc' },
    ])
    .limit(limit)
  return {
    rows: query<Row>(view('message').select(columnsOf(message)).whereIn('id', chosen.clone()).orderBy(['at', 'id'])),
    media: select('message_media', messageMedia, {
      narrow: (selection) => selection.whereIn('message_id', chosen.clone()).orderBy('id'),
    }),
    links: query<Link>(
      view('message_request')
        .select({ messageId: 'message_id', requestId: 'request_id' })
        .whereIn('message_id', chosen.clone())
        .orderBy('request_id'),
    ),
  }
}

function put({ rows, media, links }: { rows: Row[]; media: MessageMedia[]; links: Link[] }): Message[] {
  const mediaOf = Map.groupBy(media, ({ messageId }) => messageId)
  const linksOf = Map.groupBy(links, ({ messageId }) => messageId)
  return rows.map((row) => ({
    ...row,
    media: mediaOf.get(row.id) ?? [],
    requestIds: (linksOf.get(row.id) ?? []).map(({ requestId }) => requestId),
  }))
}
