// Open311 GeoReport v2 with FixMyStreet's updates: other systems report here, and are told what became of it.
import { createHash, timingSafeEqual } from 'node:crypto'
import type { Context, Hono } from 'hono'
import type { Account, Deposit, Receiver } from '../../ports.ts'
import { answer, type Format, refuse } from './answer.ts'
import type { Open311Data } from './data.ts'
import { type Form, formOf, keptFiles } from './form.ts'
import { type Desk, questions, tooMany } from './questions.ts'
import { paceOf } from './pace.ts'
import { type KeptReport, one, picturesOf, readReport, type ReportedFile, type Told, whyNot } from './report.ts'
import { answersTo } from './services.ts'
import type { ClientOf, Open311Settings } from './settings.ts'

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

const formatOf = (name: string): [bare: string, format: Format] | null => {
  const match = /^(?<bare>.+)\.(?<format>xml|json)$/u.exec(name)
  return match?.groups ? [match.groups['bare'] ?? '', match.groups['format'] as Format] : null
}

/** Pictures of one report, by their addresses and as files. */
const mostPictures = 20

/** The same report sent again on a day, the same update sent again at any time, has the same token and is one message. */
function tokenOf(
  client: string,
  { told, files }: { told: Told; files: readonly ReportedFile[] },
  form: KeptReport['form'],
  at: number,
): string {
  const update = form === 'update' ? one(told, 'update_id') : ''
  const today = new Date(at).toISOString().slice(0, 10)
  const sorted = Object.entries(told).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const contents = files.map(({ content }) => digest(content).toString('hex'))
  return digest(JSON.stringify(update === '' ? [client, today, sorted, contents] : [client, 'update', update]))
    .toString('hex')
    .slice(0, 32)
}

/** Why a form is not taken, with the status that says so, or the answers in it. */
async function looked(
  { told }: Form,
  { data }: Desk,
  form: KeptReport['form'],
): Promise<{ status: 400 | 404; reason: string } | { answers: { name: string; value: string }[] }> {
  if (form === 'update') {
    const id = one(told, 'service_request_id')
    if (id === '') return { status: 400, reason: 'service_request_id was not provided' }
    const [known] = await data.requests({ ids: [id] })
    return known === undefined ? { status: 404, reason: 'service_request_id not found' } : { answers: [] }
  }
  const reason = whyNot(told)
  if (reason !== null) return { status: 400, reason }
  const code = one(told, 'service_code')
  if (!(await data.services()).some((service) => service.code === code))
    return { status: 404, reason: 'service_code not found' }
  const asked = (await data.questions()).filter(({ serviceCode }) => serviceCode === code)
  const answers = answersTo(asked, told)
  return typeof answers === 'string' ? { status: 400, reason: answers } : { answers }
}

async function take(
  context: Context,
  desk: Desk,
  resource: string,
  format: Format,
  keep: (report: KeptReport) => Promise<boolean>,
): Promise<Response> {
  const sent = await formOf(context, (key) => desk.clientOf(key) !== null)
  if (typeof sent === 'string') return refuse(context, format, 400, sent)
  const client = desk.clientOf(sent.key)
  if (client === null) return refuse(context, format, 403, 'api_key is missing or unknown')
  const wait = desk.mustWait(client)
  if (wait !== null) return tooMany(context, format, wait)
  if (sent.files.length + picturesOf(sent.told).length > mostPictures)
    return refuse(context, format, 400, `more than ${mostPictures} pictures`)
  const form = resource === 'servicerequestupdates' ? 'update' : 'request'
  const found = await looked(sent, desk, form)
  if ('reason' in found) return refuse(context, format, found.status, found.reason)
  const at = Date.now()
  const { told } = sent
  const files = await keptFiles(sent.files)
  const token = tokenOf(client, { told, files }, form, at)
  if (!(await keep({ form, token, client, at, told, files, answers: found.answers }))) return context.text('again', 503)
  return form === 'update'
    ? answer(context, format, 'service_request_updates', 'request_update', [
        { update_id: one(told, 'update_id') || token },
      ])
    : answer(context, format, 'service_requests', 'request', [{ service_request_id: token, service_notice: '' }])
}

function addRoutes(app: Hono, desk: Desk, source: string, deposit: Deposit): void {
  const { path } = desk.settings
  const keep = async (report: KeptReport): Promise<boolean> =>
    await deposit(source, 'application/json', Buffer.from(JSON.stringify(report)))
  const ask = async (context: Context, name: string, id: string | null, format: Format): Promise<Response> => {
    const question = questions.get(name)
    // Whoever has no key shares the pace with all who have none.
    const wait = desk.mustWait(desk.clientOf(context.req.query('api_key') ?? '') ?? '')
    if (wait !== null) return tooMany(context, format, wait)
    return question ? await question(context, desk, format, id) : refuse(context, format, 404, 'unknown resource')
  }
  app.get(`${path}/:resource`, async (context) => {
    const told = formatOf(context.req.param('resource'))
    return told ? await ask(context, told[0], null, told[1]) : context.text('unknown resource', 404)
  })
  app.get(`${path}/:resource/:id`, async (context) => {
    const told = formatOf(context.req.param('id'))
    return told
      ? await ask(context, context.req.param('resource'), told[0], told[1])
      : context.text('unknown resource', 404)
  })
  app.post(`${path}/:resource`, async (context) => {
    const told = formatOf(context.req.param('resource'))
    if (!told || !['requests', 'servicerequestupdates'].includes(told[0])) return context.text('unknown resource', 404)
    return await take(context, desk, told[0], told[1], keep)
  })
}

export function open311Channel(settings: Open311Settings, data: Open311Data): { receiver: Receiver } {
  const account: Account = { kind: 'web', externalId: settings.name, title: settings.title }
  const source = `open311:${settings.name}`
  const clientOf: ClientOf = (key) =>
    settings.clients.find((known) => timingSafeEqual(digest(known.key), digest(key)))?.name ?? null
  return {
    receiver: {
      source,
      accounts: [account],
      routes: (app, deposit) => {
        addRoutes(app, { settings, data, clientOf, mustWait: paceOf(settings.mostAMinute) }, source, deposit)
      },
      read: async (body) =>
        await Promise.resolve([{ kind: 'web', externalId: settings.name, events: readReport(body) }]),
    },
  }
}
