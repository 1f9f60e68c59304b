// Facebook pages and Instagram accounts of the house: messages and comments, answered where they were written.
import type { Hono } from 'hono'
import * as z from 'zod'
import type { Deposit, Health, Receiver, Sender } from '../../ports.ts'
import { failed } from '../ask.ts'
import { findSent } from './find-sent.ts'
import { faultIn, type Graph, graphAt } from './graph.ts'
import { readMeta } from './read.ts'
import { sendByMeta } from './send.ts'
import { accountOf, type MetaAccount, type MetaSettings } from './settings.ts'
import { isSameSecret, isSigned } from '../signature.ts'

const source = 'meta'
const path = '/meta'
const wanted = ['feed', 'messages']
const subscriptions = z.object({ data: z.array(z.object({ subscribed_fields: z.array(z.string()).nullish() })) })

function addRoutes(app: Hono, deposit: Deposit, { verifyToken, appSecret }: MetaSettings): void {
  app.get(path, (context) => {
    const { 'hub.mode': mode, 'hub.verify_token': token = '', 'hub.challenge': challenge = '' } = context.req.query()
    return mode === 'subscribe' && isSameSecret(verifyToken, token)
      ? context.text(challenge)
      : context.text('forbidden', 403)
  })
  app.post(path, async (context) => {
    const body = new Uint8Array(await context.req.arrayBuffer())
    if (!isSigned([appSecret], body, context.req.header('x-hub-signature-256'))) return context.text('unsigned', 401)
    const isKept = await deposit(source, context.req.header('content-type') ?? null, body)
    return isKept ? context.text('OK') : context.text('again', 503)
  })
}

async function tokenHealth(account: MetaAccount, graph: Graph, signal: AbortSignal): Promise<Health> {
  const part = { account: accountOf(account), part: 'token' as const }
  const answer = await graph(account.id, { token: account.token, query: { fields: 'id' } }, signal)
  const fault = faultIn(answer)
  return fault
    ? { ...part, isWell: false, fault: { class: fault.class, code: fault.code, text: fault.text } }
    : { ...part, isWell: true }
}

async function subscriptionHealth(account: MetaAccount, graph: Graph, signal: AbortSignal): Promise<Health> {
  const part = { account: accountOf(account), part: 'subscription' as const }
  const answer = await graph(`${account.id}/subscribed_apps`, { token: account.token }, signal)
  const told = subscriptions.safeParse(answer.json()).data?.data ?? []
  const missing = wanted.filter((field) => !told.some(({ subscribed_fields: has }) => has?.includes(field)))
  if (missing.length === 0) return { ...part, isWell: true }
  return {
    ...part,
    isWell: false,
    fault: { class: 'pause', text: `the page does not deliver ${missing.join(', ')} to the app` },
  }
}

async function healthOf(account: MetaAccount, graph: Graph, signal: AbortSignal): Promise<Health[]> {
  const checks = account.kind === 'facebook' ? [tokenHealth, subscriptionHealth] : [tokenHealth]
  return await Promise.all(
    checks.map(async (check): Promise<Health> => {
      try {
        return await check(account, graph, signal)
      } catch (error) {
        const part = check === tokenHealth ? 'token' : 'subscription'
        const text = error instanceof Error ? error.message : 'no answer'
        return { account: accountOf(account), part, isWell: false, fault: { class: 'retry', text } }
      }
    }),
  )
}

export function metaChannel(settings: MetaSettings): { receiver: Receiver; sender: Sender } {
  const graph = graphAt(settings.baseAddress)
  const accounts = settings.accounts.map(accountOf)
  const served = (kind: string, id: string): MetaAccount | undefined =>
    settings.accounts.find((one) => one.kind === kind && one.id === id)
  return {
    receiver: {
      source,
      accounts,
      routes: (app, deposit) => {
        addRoutes(app, deposit, settings)
      },
      read: async (body) => await Promise.resolve(readMeta(body)),
      health: async (signal) =>
        (await Promise.all(settings.accounts.map(async (one) => await healthOf(one, graph, signal)))).flat(),
    },
    sender: {
      accounts,
      send: async (outgoing, signal) => {
        const account = served(outgoing.kind, outgoing.account)
        return account
          ? await sendByMeta(account, outgoing, graph, signal)
          : failed({ class: 'dead', text: `account ${outgoing.account} is not in the settings` })
      },
      lookUp: async (outgoing, signal) => {
        const account = served(outgoing.kind, outgoing.account)
        return account ? await findSent(account, outgoing, graph, signal) : { result: 'unknown' }
      },
    },
  }
}
