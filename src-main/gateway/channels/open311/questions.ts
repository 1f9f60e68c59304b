// What Open311 asks: services, requests, tokens, updates; nothing of a citizen is told.
import type { Context } from 'hono'
import { answer, type Format, refuse, xmlOf } from './answer.ts'
import type { AskedRequests, Open311Data, PublicRequest } from './data.ts'
import { services } from './services.ts'
import type { ClientOf, Open311Settings } from './settings.ts'

const day = 24 * 3600_000
const outcomes: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    forwarded: 'NOT_COUNCILS_RESPONSIBILITY',
    declined: 'NO_FURTHER_ACTION',
    solved: 'FIXED',
  }),
)

/** It is known to its sender by the name it was taken under; people call it by its number. */
const shown = (one: PublicRequest): Record<string, unknown> => ({
  ...{ service_request_id: one.token, status: one.status, status_notes: one.outcome ?? '' },
  ...{ service_name: one.serviceName, service_code: one.serviceCode, description: '', agency_responsible: one.agency },
  service_notice: one.id === '' ? '' : `Talep numarası ${one.id}`,
  ...{ requested_datetime: one.requestedAt.toISOString(), updated_datetime: one.updatedAt.toISOString() },
  ...{ expected_datetime: one.expectedAt?.toISOString() ?? '', address: one.address, address_id: '', zipcode: '' },
})

function statusOf(one: PublicRequest): string {
  if (one.status === 'closed') return outcomes.get(one.outcome ?? '') ?? 'CLOSED'
  if (one.id === '') return 'OPEN'
  return one.reopenedCount > 0 ? 'REOPEN' : 'IN_PROGRESS'
}

/** One when it was taken in, one when it was registered, one each time it is closed, and one while it is open again. */
const updateOf = (one: PublicRequest): Record<string, unknown> => ({
  update_id: `${one.token}-${one.id === '' ? 'taken' : `${one.reopenedCount}-${one.status}`}`,
  service_request_id: one.token,
  status: statusOf(one),
  updated_datetime: (one.closedAt ?? one.updatedAt).toISOString(),
  description: '',
})

const instant = (text: string | undefined): number | null => {
  const read = Date.parse(text ?? '')
  return Number.isNaN(read) ? null : read
}

/** What a question asks for, or why it cannot be asked so. */
function askedOf(query: Record<string, string>): AskedRequests | string {
  const ids = query['service_request_id']?.split(',').filter(Boolean)
  if (ids?.length) return { ids }
  const status = query['status']
  if (status && !['open', 'closed', 'open,closed', 'closed,open'].includes(status)) return 'status is open or closed'
  if (
    (query['start_date'] && instant(query['start_date']) === null) ||
    (query['end_date'] && instant(query['end_date']) === null)
  )
    return 'start_date and end_date are dates of W3C with an offset'
  const until = instant(query['end_date']) ?? Date.now()
  const from = Math.max(instant(query['start_date']) ?? 0, until - 90 * day)
  const code = query['service_code']
  return {
    ...{ from: new Date(from).toISOString(), until: new Date(until).toISOString() },
    ...(code ? { serviceCode: code } : {}),
    ...(status === 'open' || status === 'closed' ? { status } : {}),
  }
}

const mostOfPage = 1000

/** Which of the rows are told: all that there are, or `page_size` of them. */
function pageOf({
  page = '1',
  page_size: size = String(mostOfPage),
}: Record<string, string>): { from: number; size: number } | string {
  const [nth, many] = [Number(page), Number(size)]
  if (!Number.isInteger(nth) || nth < 1 || !Number.isInteger(many) || many < 1 || many > mostOfPage)
    return `page begins at 1, page_size is at most ${mostOfPage}`
  return { from: (nth - 1) * many, size: many }
}

export interface Desk {
  settings: Open311Settings
  data: Open311Data
  clientOf: ClientOf
  /** In how many seconds a client that has asked too often may come again; null: now. */
  mustWait: (client: string) => number | null
}

export function tooMany(context: Context, format: Format, seconds: number): Response {
  context.header('retry-after', String(seconds))
  return refuse(context, format, 429, `too many at once; come again in ${seconds} s`)
}

type Question = (context: Context, desk: Desk, format: Format, id: string | null) => Promise<Response>

const discovery: Question = async (context, { settings }, format) => {
  const { contact, changedAt: changeset, publicAddress, path } = settings
  const about = { changeset, contact, key_service: contact }
  const specification = 'http://wiki.open311.org/GeoReport_v2'
  const endpoint = { specification, url: `${publicAddress}${path}`, changeset, type: 'production' }
  const formats = ['text/xml', 'application/json']
  const told = { ...about, endpoints: { endpoint: { ...endpoint, formats: { format: formats } } } }
  return await Promise.resolve(
    format === 'json'
      ? context.json({ ...about, endpoints: [{ ...endpoint, formats }] })
      : xmlOf(context, { discovery: told }),
  )
}

const requests: Question = async (context, { data }, format, id) => {
  const asked = id === null ? askedOf(context.req.query()) : { ids: [id] }
  if (typeof asked === 'string') return refuse(context, format, 400, asked)
  const page = pageOf(context.req.query())
  if (typeof page === 'string') return refuse(context, format, 400, page)
  const found = (await data.requests(asked)).slice(page.from, page.from + page.size)
  if (id !== null && found.length === 0) return refuse(context, format, 404, 'service_request_id not found')
  return answer(context, format, 'service_requests', 'request', found.map(shown))
}

const tokens: Question = async (context, { data }, format, id) => {
  const [found] = id === null ? [] : await data.requests({ token: id })
  return answer(context, format, 'service_requests', 'request', [
    { token: id ?? '', service_request_id: found?.token ?? '' },
  ])
}

const updates: Question = async (context, { data, clientOf }, format) => {
  const { api_key: key = '', start_date: start, end_date: end } = context.req.query()
  if (clientOf(key) === null) return refuse(context, format, 403, 'api_key is missing or unknown')
  const [from, until] = [instant(start) ?? Date.now() - day, instant(end) ?? Date.now()]
  const rows = (await data.requests({ changedFrom: new Date(from).toISOString() })).map(updateOf)
  const within = rows.filter(({ updated_datetime: told }) => {
    const at = Date.parse(String(told))
    return at >= from && at <= until
  })
  return answer(context, format, 'service_request_updates', 'request_update', within)
}

export const questions: ReadonlyMap<string, Question> = new Map(
  Object.entries<Question>({
    discovery,
    services: async (context, { data }, format, id) => await services(context, data, format, id),
    requests,
    tokens,
    servicerequestupdates: updates,
  }),
)
