// WhatsApp by Meta's Cloud API, or by a provider that speaks the same at another address.
import type { Hono } from 'hono'
import * as z from 'zod'
import type { Channel, Deposit, House, Receiver } from '../../ports.ts'
import { graphAt, type Graph } from './graph.ts'
import { healthOf } from './health.ts'
import { fetchFile } from './media.ts'
import { readDelivery } from './read.ts'
import { sendBy } from './send.ts'
import { isSameSecret, isSigned } from '../signature.ts'

export const whatsappSettings = z.strictObject({
  /** Further ones while a secret is changed. */
  appSecrets: z.array(z.string().min(16)).min(1),
  verifyToken: z.string().min(16),
  baseUrl: z.url({ protocol: /^https?$/u }).default('https://graph.facebook.com/v26.0'),
  /** What says who asks; the token stands for `{token}`. */
  header: z
    .strictObject({ name: z.string().min(1), value: z.string().includes('{token}') })
    .default({ name: 'authorization', value: 'Bearer {token}' }),
  /** Where a provider has files fetched through itself. */
  mediaOrigin: z.url({ protocol: /^https?$/u }).optional(),
  numbers: z
    .array(
      z.strictObject({
        phoneNumberId: z.string().min(1),
        businessAccountId: z.string().min(1).optional(),
        title: z.string().min(1).max(100),
        token: z.string().min(1),
      }),
    )
    .min(1),
})
type Settings = z.infer<typeof whatsappSettings>

const path = '/whatsapp'

/** Opens WhatsApp: its door at /whatsapp, and its way out. */
export function openWhatsapp(settings: Settings, { fetchMedia, onRefused }: House): Channel {
  const { baseUrl, header, mediaOrigin } = settings
  const numbers = settings.numbers.map(({ phoneNumberId, businessAccountId, title, token }) => ({
    account: { kind: 'whatsapp' as const, externalId: phoneNumberId, title },
    businessAccountId,
    graph: graphAt(baseUrl, { [header.name.toLowerCase()]: header.value.replace('{token}', token) }),
  }))
  const accounts = numbers.map(({ account }) => account)
  const graphOf = (account: string): Graph => {
    const number = numbers.find(({ account: { externalId } }) => externalId === account)
    if (number === undefined) throw new Error(`the number ${account} is not set up`)
    return number.graph
  }
  const receiver: Receiver = {
    source: 'whatsapp',
    accounts,
    routes: (app, deposit) => addRoutes(app, deposit, settings, () => onRefused(accounts)),
    read: async (body) => await Promise.resolve(readDelivery(body)),
    fetchMedia: async (media, signal) =>
      await fetchFile({ graph: graphOf(media.account), fetchMedia, mediaOrigin }, media, signal),
    health: async (signal) =>
      (
        await Promise.all(
          numbers.map(
            async ({ graph, account, businessAccountId }) => await healthOf(graph, account, businessAccountId, signal),
          ),
        )
      ).flat(),
  }
  const sender = {
    accounts,
    send: async (message: Parameters<typeof sendBy>[1], signal: AbortSignal) =>
      await sendBy(graphOf(message.account), message, signal),
  }
  return { receiver, sender }
}

function addRoutes(app: Hono, deposit: Deposit, { appSecrets, verifyToken }: Settings, onRefused: () => void): void {
  app.get(path, (context) => {
    const { 'hub.mode': mode, 'hub.verify_token': token = '', 'hub.challenge': challenge = '' } = context.req.query()
    const isOurs = mode === 'subscribe' && isSameSecret(verifyToken, token)
    // As text: whoever knows the token still writes no page of ours.
    return isOurs ? context.text(challenge) : context.text('', 403)
  })
  app.post(path, async (context) => {
    const body = new Uint8Array(await context.req.arrayBuffer())
    if (!isSigned(appSecrets, body, context.req.header('x-hub-signature-256'))) {
      onRefused()
      return context.text('', 401)
    }
    const isKept = await deposit('whatsapp', context.req.header('content-type') ?? null, body)
    return context.text('', isKept ? 200 : 503)
  })
}
