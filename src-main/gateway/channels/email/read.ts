// One mail as it came, as an event: words, files, whom it answers, whether a person wrote it.
import { createHash } from 'node:crypto'
import type { AddressObject, Attachment, ParsedMail } from 'mailparser'
import { simpleParser } from 'mailparser'
import type { FaultClass, MessageEvent } from '../../events.ts'
import { senderKey } from './address.ts'
import { automaticBy, bounceIn } from './automatic.ts'
import { textOfHtml } from './html.ts'
import { saidTurkish } from './turkish-bytes.ts'

type Written = Extract<MessageEvent, { type: 'message' }>
type Media = NonNullable<Written['media']>

/** Put before a mail of which only the beginning was fetched: how large all of it is. */
export const cutHeader = 'X-Zimmet-Cut'
const largestFile = 25 * 1024 * 1024
/** Pictures of signatures, not of what the citizen saw. */
const smallestPicture = 2048

const parsed = async (raw: Uint8Array): Promise<ParsedMail> =>
  await simpleParser(Buffer.from(raw), { skipImageLinks: true, skipTextToHtml: true, skipHtmlToText: true })

const isGarbled = (mail: ParsedMail): boolean =>
  [mail.subject, mail.text, mail.html || '', mail.from?.text].some((text) => text?.includes('\ufffd'))

/** The mail in letters people can read, where another page than the told one makes them. */
async function legible(raw: Uint8Array): Promise<ParsedMail> {
  const mail = await parsed(raw)
  if (!isGarbled(mail)) return mail
  const again = await parsed(saidTurkish(raw))
  return isGarbled(again) && !isGarbled(mail) ? mail : again
}

const ids = (told: string[] | string | undefined): string[] =>
  [told ?? []].flat().flatMap((one) => one.match(/<[^<>\s]+>/gu) ?? [])

const addresses = (told: AddressObject | AddressObject[] | undefined): string[] =>
  [told ?? []].flat().flatMap(({ value }) => value.flatMap(({ address }) => (address ? [address.toLowerCase()] : [])))

const kinds: readonly [type: RegExp, kind: Written['kind']][] = [
  [/^image\//u, 'image'],
  [/^video\//u, 'video'],
  [/^audio\//u, 'audio'],
]

function filesOf(attachments: readonly Attachment[], cutAtBytes: number | null): Media {
  // Of a mail that was cut the last file is a piece; what comes behind it is not known.
  const piece = cutAtBytes === null ? undefined : attachments.at(-1)
  return attachments
    .filter(
      ({ related, contentType, size }) => !(related && contentType.startsWith('image/') && size < smallestPicture),
    )
    .map((attachment, index) => {
      const { filename, contentType, content, size } = attachment
      const file = { id: `part:${index + 1}`, type: contentType, name: filename ?? null }
      if (attachment === piece)
        return { ...file, state: 'too_large' as const, fault: `the mail has ${cutAtBytes} bytes` }
      if (size > largestFile) return { ...file, state: 'too_large' as const, fault: `${size} bytes` }
      if (size === 0) return { ...file, state: 'gone' as const, fault: 'the file is empty' }
      return { ...file, content: content.toString('base64') }
    })
}

const isReply = /^\s*(?:re|ynt|cvp|yan|aw|antw)\s*(?:\[\d+\])?\s*:/iu

function textOf({ text, html }: ParsedMail): string {
  if (text?.trim()) return text.trim()
  return html ? textOfHtml(html) : ''
}

/** Twice what the database keeps of them. */
const mostWords = 40_000

/** Subject and text, as one would read them aloud; what was quoted stays, for only people know where it begins. */
function wordsOf(mail: ParsedMail): string | null {
  const [title, body] = [(mail.subject ?? '').trim(), textOf(mail)]
  const all =
    title === '' || isReply.test(title) || body.startsWith(title) ? body || title : `${title}\n\n${body}`.trim()
  return all.slice(0, mostWords) || null
}

/** How large all of a mail is of which only the beginning was fetched; null where it is whole. */
function cutAtBytesOf({ headerLines }: ParsedMail): number | null {
  const line = headerLines.find(({ key }) => key === cutHeader.toLowerCase())?.line
  return line === undefined ? null : Number(line.replaceAll(/\D/gu, ''))
}

/** Of addresses and earlier mails that one names; who opens the conversation gets all that is kept. */
const mostTold = 100
/** It stands above the answer, too, and no mail server takes one without end. */
const mostSubject = 400

function detailsOf(mail: ParsedMail, auto: string | null, from: string): Record<string, unknown> {
  const references = ids(mail.references).slice(-mostTold)
  const [answerTo] = addresses(mail.replyTo)
  const cutAtBytes = cutAtBytesOf(mail)
  return {
    subject: mail.subject?.slice(0, mostSubject) ?? null,
    messageId: ids(mail.messageId)[0] ?? null,
    inReplyTo: ids(mail.inReplyTo)[0] ?? null,
    references,
    to: addresses(mail.to).slice(0, mostTold),
    cc: addresses(mail.cc).slice(0, mostTold),
    ...(answerTo && answerTo !== from ? { answerTo } : {}),
    ...(auto === null ? {} : { auto }),
    ...(cutAtBytes === null ? {} : { cutAtBytes }),
  }
}

function written(mail: ParsedMail, raw: Uint8Array, ours: string): Written {
  const sender = mail.from?.value[0]
  const from = senderKey(sender?.address)
  const name = sender?.name || (from.startsWith('unknown:') ? sender?.address : null)
  const files = filesOf(mail.attachments, cutAtBytesOf(mail))
  const words = wordsOf(mail)
  const details = detailsOf(mail, automaticBy(mail, from, ours), from)
  const id = ids(mail.messageId)[0] ?? createHash('sha256').update(raw).digest('hex')
  const type = files[0]?.type ?? ''
  const kind = kinds.find(([pattern]) => pattern.test(type))?.[1] ?? 'document'
  return {
    type: 'message',
    id: id.slice(0, 400),
    from: { key: from, name: name?.slice(0, 400) ?? null },
    at: mail.date && mail.date.getTime() > 0 ? mail.date.getTime() : Date.now(),
    kind: words === null && files.length > 0 ? kind : 'text',
    words,
    details,
    replyTo: (details['inReplyTo'] as string | null) ?? ids(mail.references).at(-1) ?? null,
    media: files,
  }
}

function classOf(code: string | null): FaultClass {
  // 5.1.x: no such mailbox; 5.2.x: it is full or shut. Another way may reach the citizen.
  return /^5\.[12]\./u.test(code ?? '') ? 'other_channel' : 'dead'
}

/** What a mail says; a report on one of ours becomes what became of it. */
export async function readMail(raw: Uint8Array, ours: string): Promise<MessageEvent[]> {
  const bounce = bounceIn(raw, ours.split('@').at(-1) ?? ours)
  if (bounce?.action === 'failed') {
    const fault = { class: classOf(bounce.code), code: bounce.code, text: bounce.words.slice(0, 400) }
    return [{ type: 'status', id: bounce.id, status: 'failed', at: Date.now(), fault }]
  }
  // Delayed: the server goes on trying, and tells when it gives up.
  if (bounce)
    return bounce.action === 'delivered' ? [{ type: 'status', id: bounce.id, status: 'delivered', at: Date.now() }] : []
  const mail = await legible(raw)
  if (mail.headerLines.length === 0) throw new Error('not a mail: it has no headers')
  return [written(mail, raw, ours)]
}
