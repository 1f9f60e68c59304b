// Answers to citizens: a message, a public reply below a comment, or one private reply to it.
import * as z from 'zod'
import type { Outgoing } from '../../outgoing.ts'
import type { Sent } from '../../ports.ts'
import { type Answer, attempted, failed } from '../ask.ts'
import { findSent } from './find-sent.ts'
import { faultIn, type Graph } from './graph.ts'
import type { MetaAccount } from './settings.ts'

const id = z.union([z.string().min(1), z.number()]).transform(String)
const messageSent = z.object({ message_id: id })
const commentSent = z.object({ id })
const sentAs = {
  message: messageSent.transform(({ message_id }) => message_id),
  comment: commentSent.transform((told) => told.id),
}

/** Messenger counts characters, Instagram bytes. */
const longest = { facebook: 2000, instagram: 1000 }

function tooLong({ kind }: MetaAccount, text: string): boolean {
  return (kind === 'facebook' ? text.length : Buffer.byteLength(text)) > longest[kind]
}

function outcome(answer: Answer, kind: keyof typeof sentAs): Sent {
  const fault = faultIn(answer)
  if (answer.status >= 500) return { result: 'unknown' }
  if (fault) return failed({ class: fault.class, code: fault.code, text: fault.text })
  const made = answer.status === 200 ? sentAs[kind].safeParse(answer.json()).data : undefined
  return made === undefined ? { result: 'unknown' } : { result: 'sent', externalId: made }
}

function messageOf({ content }: Outgoing): object {
  if (content.type !== 'list' && content.type !== 'buttons') return { text: content.text }
  const quick = content.choices.map((one) => ({ content_type: 'text', title: one.title.slice(0, 20), payload: one.id }))
  return { text: content.text, quick_replies: quick }
}

async function sendMessage(account: MetaAccount, outgoing: Outgoing, graph: Graph, signal: AbortSignal): Promise<Sent> {
  const { token } = account
  const path = `${account.page ?? account.id}/messages`
  const { content } = outgoing
  const recipient = content.type === 'private_reply' ? { comment_id: content.replyTo } : { id: outgoing.addressee }
  const body = { recipient, messaging_type: 'RESPONSE', message: messageOf(outgoing) }
  const answer = await graph(path, { token, body }, signal)
  const mayTag = account.mayAnswerLater && outgoing.about === 'answer' && content.type !== 'private_reply'
  if (!mayTag || !faultIn(answer)?.isWindowClosed) return outcome(answer, 'message')
  const tagged = { ...body, messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' }
  return outcome(await graph(path, { token, body: tagged }, signal), 'message')
}

const comment = z.object({ id, is_hidden: z.boolean().nullish(), hidden: z.boolean().nullish() })

/** Why a comment cannot be answered any more, for Instagram never tells that one is gone. */
async function whyNot(account: MetaAccount, replyTo: string, graph: Graph, signal: AbortSignal): Promise<Sent | null> {
  const fields = account.kind === 'facebook' ? 'id,is_hidden' : 'id,hidden'
  const answer = await graph(replyTo, { token: account.token, query: { fields } }, signal)
  const fault = faultIn(answer)
  if (fault?.class === 'dead')
    return failed({ class: 'dead', code: fault.code, text: `the comment is gone: ${fault.text}` })
  if (fault) return failed({ class: fault.class, code: fault.code, text: fault.text })
  const found = answer.status === 200 ? comment.safeParse(answer.json()).data : undefined
  if (found === undefined) return { result: 'not_sent' }
  return found.is_hidden || found.hidden ? failed({ class: 'dead', text: 'the comment is hidden' }) : null
}

async function replyPublicly(
  account: MetaAccount,
  outgoing: Outgoing,
  graph: Graph,
  signal: AbortSignal,
): Promise<Sent> {
  const { content } = outgoing
  if (content.type !== 'public_reply') throw new Error('no public reply')
  const reason = await attempted(
    async () => (await whyNot(account, content.replyTo, graph, signal)) ?? { result: 'sent', externalId: '' },
  )
  if (reason.result === 'unknown') return { result: 'not_sent' }
  if (reason.result !== 'sent') return reason
  const edge = account.kind === 'facebook' ? 'comments' : 'replies'
  const asked = { token: account.token, body: { message: content.text } }
  const sent = await attempted(async () => outcome(await graph(`${content.replyTo}/${edge}`, asked, signal), 'comment'))
  if (sent.result === 'sent' || sent.result === 'not_sent') return sent
  // A refusal may come though the reply was made: what is there decides.
  const found = await findSent(account, outgoing, graph, signal)
  if (found.result === 'sent') return found
  return sent.result === 'failed' && found.result === 'not_sent' ? sent : { result: 'unknown' }
}

export async function sendByMeta(
  account: MetaAccount,
  outgoing: Outgoing,
  graph: Graph,
  signal: AbortSignal,
): Promise<Sent> {
  if (tooLong(account, outgoing.content.text))
    return failed({ class: 'dead', text: `longer than the ${longest[account.kind]} that Meta takes` })
  if (outgoing.content.type === 'public_reply') return await replyPublicly(account, outgoing, graph, signal)
  return await attempted(async () => await sendMessage(account, outgoing, graph, signal))
}
