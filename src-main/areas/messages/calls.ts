import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { readAside } from '#main/database/aside.ts'
import type { Database } from '#main/database/database.ts'
import { inboxColumns } from '#main/database/inbox-rows.ts'
import { command, preparedQuery, query, read, sql, view } from '#main/database/transactions.ts'
import { notFound } from '#main/database/errors.ts'
import type { InboxRow } from '#shared/contract/inbox.ts'
import type { PhoneCall, RequestCall } from '#shared/contract/messages.ts'

type Row = Omit<PhoneCall, 'requestCount' | 'requests'> & { requestIds: number[] }

const shownRequests = 3

/** The calls at the person's own telephone, with the newest of what their citizens asked for. */
export async function ringing(database: Database): Promise<PhoneCall[]> {
  const calls = await readAside(
    database,
    preparedQuery<Row>(
      sql(
        `select id, phone, state, rang_at as "rangAt", shown_until as "shownUntil", request_ids as "requestIds" from zimmet.my_calls()`,
      ),
    ),
  )
  const wanted = calls.flatMap(({ requestIds }) => requestIds.slice(0, shownRequests))
  const rows =
    wanted.length === 0
      ? []
      : await read(database, query<InboxRow>(view('inbox').select(inboxColumns).whereIn('inbox.id', wanted)))
  return calls.map(({ requestIds, ...call }) => ({
    ...call,
    requestCount: requestIds.length,
    requests: requestIds.slice(0, shownRequests).flatMap((id) => rows.find((row) => row.id === id) ?? []),
  }))
}

/** The calls that brought what a request asks. */
export async function callsOfRequest(database: Database, requestId: number): Promise<RequestCall[]> {
  return await read(
    database,
    query<RequestCall>(
      sql(
        `select id, at, staff_id as "staffId", seconds, has_recording as "hasRecording" from zimmet.calls_of_request(:requestId)`,
        { requestId },
      ),
    ),
  )
}

const askEveryMs = 500
const longestMs = 40_000

/**
 * What was said on a call: who wants to hear it is on record, then the gateway asks the telephone system for it. Throws NOT_FOUND where
 * the person sees no such call, and why the recording cannot be had.
 */
export async function recording(database: Database, callId: number): Promise<File> {
  await command(database, 'ask_recording', { command_id: randomUUID(), call_id: callId })
  const until = performance.now() + longestMs
  for (;;) {
    const isLast = performance.now() > until
    // oxlint-disable-next-line no-await-in-loop -- until it has come
    const [file] = await read(
      database,
      query<{ mediaType: string; content: Buffer }>(
        sql('select media_type as "mediaType", content from zimmet.recording_file(:callId, :isLast)', {
          callId,
          isLast,
        }),
      ),
    )
    if (file !== undefined) return new File([new Uint8Array(file.content)], 'arama', { type: file.mediaType })
    if (isLast) throw notFound()
    // oxlint-disable-next-line no-await-in-loop
    await pause(askEveryMs)
  }
}
