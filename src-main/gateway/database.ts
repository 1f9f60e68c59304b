// What the gateway asks of the database: its own functions, and nothing else.
import type { Pool } from 'pg'
import * as z from 'zod'
import { connectionConfig, openPool, type Login } from '#main/database/connection.ts'
import { LoginRefused } from '#main/database/admission.ts'
import { wayTo } from '#main/database/desk-client.ts'
import { ListenConnection } from '#main/database/listen-connection.ts'
import { clean, cleanText } from './clean.ts'
import type { Reading } from './events.ts'
import type { Open311Data } from './channels/open311/data.ts'
import { open311Data } from './open311-data.ts'
import { outgoing, type Outgoing } from './outgoing.ts'
import { recordingsData, type RecordingsData } from './recordings-data.ts'
import type { Account, Health, House, Sent, WantedMedia } from './ports.ts'
import { together } from './together.ts'
import { surveyShown, type SurveyShown } from './survey/page.ts'

/** With the line seven connections: two gateways are below what a login may open. */
const mostConnections = 6
/** Whoever waits for another gateway's reading has nothing better to do. */
const lockTimeoutMs = 10_000

export interface Delivery {
  id: string
  source: string
  contentType: string | null
  body: Uint8Array
}

/** What became of a delivery: read, not read, or read in part. */
export type ReadDelivery = { deliveryId: string; accounts?: Reading[]; fault?: string }

export type LeasedMedia = WantedMedia & { id: string }

/** Null: it has a shape that no channel sends. */
export type LeasedOutgoing = { id: string; message: Outgoing | null }

export interface GatewayDatabase extends RecordingsData {
  declare: (account: Account) => Promise<void>
  /** Under this name deliveries are read from now on; what others could not read waits to be read again. */
  began: (reader: string) => Promise<void>
  /** Throws where it could not be kept. */
  deposit: (source: string, contentType: string | null, body: Uint8Array) => Promise<void>
  /** Of these sources alone. */
  deliveries: (most: number, leaseSeconds: number, sources: readonly string[]) => Promise<Delivery[]>
  read: (readings: readonly ReadDelivery[]) => Promise<void>
  media: (most: number) => Promise<LeasedMedia[]>
  keepMedia: (id: string, content: Uint8Array, type: string | null) => Promise<void>
  mediaFault: (id: string, fault: string, final: 'too_large' | 'gone' | null) => Promise<void>
  outgoing: (most: number, times: { leaseSeconds: number; doubtSeconds: number }) => Promise<LeasedOutgoing[]>
  sent: (id: string, outcome: Sent) => Promise<void>
  /** Of the last days, what went out and is not reported yet. */
  awaited: House['awaited']
  health: (health: Health) => Promise<void>
  /** Deliveries of nobody who knows the secret, further ones since it was last told. */
  refused: (account: Account, count: number) => Promise<void>
  /** What other systems may ask, of the account through which they report. */
  open311: (account: string) => Open311Data
  /** What the page of a survey shows; null where there is none. */
  survey: (id: number) => Promise<SurveyShown | null>
  /** False where he has answered already, or it is too late. */
  answerSurvey: (id: number, solved: boolean, score: number | null, words: string | null) => Promise<boolean>
  /** Acts on one answer; false where there is none. */
  settleSurvey: () => Promise<boolean>
  /** Asks again who did not answer. */
  remindSurveys: (most: number) => Promise<void>
  /** Called at each notice of the database, and when it is there again. */
  onNotice: (listener: () => void) => void
  isThere: () => boolean
  close: () => Promise<void>
}

/** Connects as the gateway's login. Throws why it could not; afterwards the connections come back by themselves. */
export async function openGatewayDatabase(
  login: Login,
  onLoginRefused: (why: LoginRefused) => void,
): Promise<GatewayDatabase> {
  const config = { ...(await connectionConfig(login)), application_name: 'zimmet gateway', lock_timeout: lockTimeoutMs }
  const route = wayTo(login.server)
  const line = new ListenConnection(config, route)
  const pool = openPool(config, route, mostConnections)
  line.onRefusal = (error) => error instanceof LoginRefused && onLoginRefused(error)
  try {
    await line.open()
  } catch (error) {
    await Promise.all([line.close(), pool.end()])
    throw error
  }
  return {
    ...questions(pool),
    onNotice: (listener) => {
      line.onWake = listener
      line.onCall = listener
    },
    isThere: () => line.status().state === 'connected',
    close: async () => {
      await Promise.all([line.close(), pool.end()])
    },
  }
}

type Questions = Omit<GatewayDatabase, 'onNotice' | 'isThere' | 'close'>

/** As `pg` sends it: bytes as they are, shapes as JSON, all text cleaned. */
const bound = (value: unknown): unknown => {
  if (Buffer.isBuffer(value)) return value
  return typeof value === 'object' && value !== null ? JSON.stringify(clean(value)) : clean(value)
}

/** Ways to ask: rows, nothing, or the one value there is. */
interface Asking {
  rows: (text: string, values: unknown[]) => Promise<unknown[]>
  call: (text: string, ...values: unknown[]) => Promise<void>
  first: <T>(text: string, shape: z.ZodType<T>, ...values: unknown[]) => Promise<T>
}

function questions(pool: Pool): Questions {
  const rows = async (text: string, values: unknown[]): Promise<unknown[]> =>
    (await pool.query<Record<string, unknown>>(text, values.map(bound))).rows
  const call = async (text: string, ...values: unknown[]): Promise<void> => {
    await rows(`select zimmet.${text}`, values)
  }
  const first = async <T>(text: string, shape: z.ZodType<T>, ...values: unknown[]): Promise<T> => {
    const [row] = z.tuple([z.object({ told: shape })]).parse(await rows(`select zimmet.${text} as told`, values))
    return row.told
  }
  const asking = { rows, call, first }
  return {
    ...depositing(pool),
    ...incoming(asking),
    ...files(asking),
    ...goingOut(asking),
    open311: (account) => open311Data(rows, account),
  }
}

/** As many as wait for one commit. */
const depositsAtOnce = { mostItems: 100, mostWeight: 8 * 1024 * 1024 }

function depositing(pool: Pool): Pick<Questions, 'deposit'> {
  type Deposited = { source: string; contentType: string | null; body: Uint8Array }
  const keep = together<Deposited>(
    async (items) => {
      await pool.query(
        `select zimmet.gateway_deposit(d.source, d.content_type, d.body)
         from unnest($1::text[], $2::text[], $3::bytea[]) as d (source, content_type, body)`,
        [
          items.map(({ source }) => cleanText(source)),
          items.map(({ contentType }) => clean(contentType)),
          items.map(({ body }) => Buffer.from(body)),
        ],
      )
    },
    { ...depositsAtOnce, weigh: ({ body }) => body.byteLength },
  )
  return { deposit: async (source, contentType, body) => await keep({ source, contentType, body }) }
}

function incoming({
  rows,
  call,
}: Asking): Pick<Questions, 'began' | 'declare' | 'deliveries' | 'read' | 'health' | 'refused'> {
  let reader: string | null = null
  return {
    began: async (name) => {
      reader = name
      await call('gateway_began($1)', name)
    },
    declare: async ({ kind, externalId, title }) => await call('gateway_account($1, $2, $3)', kind, externalId, title),
    deliveries: async (most, leaseSeconds, sources) =>
      (await rows(
        `select id::text, source, content_type as "contentType", body
         from zimmet.gateway_deliveries($1, make_interval(secs => $2), array(select jsonb_array_elements_text($3::jsonb)))`,
        [most, leaseSeconds, sources],
      )) as Delivery[],
    read: async (readings) => await call('gateway_read($1, $2)', readings, reader),
    health: async ({ account, part, isWell, fault }) =>
      await call(
        'gateway_health($1, $2, $3, $4, $5, $6)',
        ...[account.kind, account.externalId, part, isWell, fault?.class ?? null, fault?.text ?? null],
      ),
    refused: async (account, count) =>
      await call('gateway_refused($1, $2, $3)', account.kind, account.externalId, count),
  }
}

function files({
  rows,
  call,
}: Asking): Pick<Questions, 'media' | 'keepMedia' | 'mediaFault' | 'recordings' | 'keepRecording'> {
  return {
    media: async (most) =>
      (await rows(
        `select id::text, kind, account, external_id as "externalId", url, told_type as "toldType"
         from zimmet.gateway_media($1, '3 minutes')`,
        [most],
      )) as LeasedMedia[],
    keepMedia: async (id, content, type) =>
      await call('gateway_keep_media($1, $2, $3)', id, Buffer.from(content), type),
    mediaFault: async (id, fault, final) => await call('gateway_media_fault($1, $2, $3)', id, fault, final),
    ...recordingsData(rows),
  }
}

function goingOut({
  rows,
  call,
  first,
}: Asking): Pick<
  Questions,
  'outgoing' | 'sent' | 'awaited' | 'survey' | 'answerSurvey' | 'settleSurvey' | 'remindSurveys'
> {
  return {
    outgoing: async (most, { leaseSeconds, doubtSeconds }) =>
      (
        await rows(
          `select id, kind, account, addressee, about, content, created_at as "createdAt", tries, is_doubtful as "isDoubtful"
           from zimmet.gateway_outgoing($1, make_interval(secs => $2), make_interval(secs => $3))`,
          [most, leaseSeconds, doubtSeconds],
        )
      ).map(leasedOutgoing),
    sent: async (id, outcome) => await call('gateway_sent($1, $2)', id, outcome),
    awaited: async ({ kind, externalId }) =>
      (await rows(`select external_id as "externalId", sent_at as "sentAt" from zimmet.gateway_awaited($1, $2)`, [
        kind,
        externalId,
      ])) as { externalId: string; sentAt: number }[],
    survey: async (id) => await first('gateway_survey($1)', surveyShown.nullable(), id),
    answerSurvey: async (id, solved, score, words) =>
      await first('gateway_survey_answer($1, $2, $3, $4)', z.boolean(), id, solved, score, words),
    settleSurvey: async () => await first('gateway_settle_survey()', z.boolean()),
    remindSurveys: async (most) => await call('gateway_remind_surveys($1)', most),
  }
}

const outgoingRow = outgoing.extend({ createdAt: z.number().transform((ms) => new Date(ms)) })
const identified = z.object({ id: z.uuid() })

function leasedOutgoing(row: unknown): LeasedOutgoing {
  const told = outgoingRow.safeParse(row)
  return { id: identified.parse(row).id, message: told.success ? told.data : null }
}
