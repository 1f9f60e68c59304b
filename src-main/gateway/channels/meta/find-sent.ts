// Whether an answer of ours is there already: Meta keeps no id of ours, so its words and its time tell.
import * as z from 'zod'
import type { Outgoing } from '../../outgoing.ts'
import type { Sent } from '../../ports.ts'
import { instantTold } from '../clock.ts'
import type { Graph } from './graph.ts'
import type { MetaAccount } from './settings.ts'

const id = z.union([z.string(), z.number()]).transform(String)
const said = z.object({
  id,
  message: z.string().nullish(),
  text: z.string().nullish(),
  from: z.object({ id: id.nullish(), username: z.string().nullish() }).nullish(),
  created_time: z.string().nullish(),
  timestamp: z.string().nullish(),
})
const list = z.object({ data: z.array(said) })
const threads = z.object({ data: z.array(z.object({ messages: list.nullish() })) })

/** Clocks of two houses differ. */
const slack = 5 * 60_000
const plain = (text: string): string => text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim()

function ours(one: z.infer<typeof said>, account: MetaAccount, { content, createdAt }: Outgoing): boolean {
  const at = instantTold(one.created_time ?? one.timestamp)
  const by = one.from?.id
  return (
    plain(one.message ?? one.text ?? '') === plain(content.text) &&
    (by === undefined || by === null || by === account.id || by === account.page) &&
    at !== null &&
    at >= createdAt.getTime() - slack
  )
}

async function listed(account: MetaAccount, outgoing: Outgoing, graph: Graph, signal: AbortSignal) {
  const { token, kind } = account
  const { content } = outgoing
  if (content.type === 'public_reply') {
    const [edge, fields] =
      kind === 'facebook' ? ['comments', 'id,message,from,created_time'] : ['replies', 'id,text,from,timestamp']
    const query = { fields, limit: '100', ...(kind === 'facebook' ? { order: 'reverse_chronological' } : {}) }
    return list.safeParse((await graph(`${content.replyTo}/${edge}`, { token, query }, signal)).json()).data?.data
  }
  const query = {
    platform: kind === 'facebook' ? 'messenger' : 'instagram',
    user_id: outgoing.addressee,
    fields: 'messages.limit(25){id,message,from,created_time}',
  }
  const answer = await graph(`${account.page ?? account.id}/conversations`, { token, query }, signal)
  const found = threads.safeParse(answer.json()).data?.data
  return found?.flatMap(({ messages }) => messages?.data ?? [])
}

/** Sent, surely not sent, or nobody can tell. */
export async function findSent(
  account: MetaAccount,
  outgoing: Outgoing,
  graph: Graph,
  signal: AbortSignal,
): Promise<Sent> {
  try {
    const there = await listed(account, outgoing, graph, signal)
    if (there === undefined) return { result: 'unknown' }
    const found = there.find((one) => ours(one, account, outgoing))
    return found ? { result: 'sent', externalId: found.id } : { result: 'not_sent' }
  } catch {
    return { result: 'unknown' }
  }
}
