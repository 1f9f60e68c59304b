// Sending a mail: its Message-ID is made from our id, so that one sent twice is one for every mail program.
import { createTransport, type SendMailOptions } from 'nodemailer'
import type SMTPTransport from 'nodemailer/lib/smtp-transport/index.js'
import type { Outgoing } from '../../outgoing.ts'
import type { Sent } from '../../ports.ts'
import { failed } from '../ask.ts'
import { AccessRefused } from './access.ts'
import { isOneAddress } from './address.ts'

export interface Post {
  /** Asked anew for each mail. Throws where no key is given. */
  server: (signal: AbortSignal) => Promise<SMTPTransport.Options>
  keyRefused: () => void
  from: { name: string; address: string }
  subject: string
}

const isId = /^<[^<>\s]+>$/u

export function mailOf(
  { id, addressee, about, content }: Outgoing,
  { from, subject }: Post,
): SendMailOptions & { messageId: string } {
  const domain = from.address.split('@').at(-1) ?? 'localhost'
  const isMail = content.type === 'mail'
  const replyTo =
    'replyTo' in content && content.replyTo !== undefined && isId.test(content.replyTo) ? content.replyTo : null
  const references = [...new Set([...((isMail ? content.references : undefined) ?? []), ...(replyTo ? [replyTo] : [])])]
  return {
    from,
    to: addressee,
    subject: isMail ? content.subject : subject,
    text: content.text,
    messageId: isMail ? content.messageId : `<${id}@${domain}>`,
    ...(replyTo ? { inReplyTo: replyTo } : {}),
    ...(references.length > 0 ? { references } : {}),
    // What a person writes may be answered by a program, what a program writes may not.
    ...(about === 'answer'
      ? {}
      : { headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' } }),
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

interface SmtpFault {
  code?: string
  timeoutType?: string
  responseCode?: number
  response?: string
  syscall?: string
  message: string
}

/** Before anything of the mail left; that a link was closed is told alike at every stage. */
const neverBegan = new Set(['EDNS', 'ETLS', 'CONNECT_TIMEOUT', 'GREETING_TIMEOUT'])

/** What a fault of the server means; without its word only a link that never was is sure to have sent nothing. */
export function whatBecame({ code, timeoutType, responseCode, response, syscall, message }: SmtpFault): Sent {
  const text = (response ?? message).slice(0, 400)
  if (code === 'EAUTH' || responseCode === 530 || responseCode === 535)
    return failed({ class: 'pause', code: String(responseCode ?? code), text })
  if (responseCode !== undefined && responseCode >= 400 && responseCode < 500)
    return failed({ class: 'retry', code: String(responseCode), text })
  if (responseCode !== undefined) {
    const isMailbox = code === 'EENVELOPE' && [550, 551, 552, 553].includes(responseCode)
    return failed({ class: isMailbox ? 'other_channel' : 'dead', code: String(responseCode), text })
  }
  if (code === 'EENVELOPE') return failed({ class: 'other_channel', code, text })
  const isBefore = syscall === 'connect' || neverBegan.has(code ?? '') || neverBegan.has(timeoutType ?? '')
  return isBefore ? { result: 'not_sent' } : { result: 'unknown' }
}

export async function sendMail(outgoing: Outgoing, post: Post, signal: AbortSignal): Promise<Sent> {
  // A list of addresses would carry to others what is meant for one.
  if (!isOneAddress(outgoing.addressee))
    return failed({ class: 'other_channel', text: 'the citizen has no address that can be answered' })
  const mail = mailOf(outgoing, post)
  let server: SMTPTransport.Options
  try {
    server = await post.server(signal)
  } catch (error) {
    // Nothing of the mail has left yet.
    if (!(error instanceof AccessRefused)) return { result: 'not_sent' }
    return failed({ class: 'pause', code: 'oauth2', text: error.message })
  }
  const transport = createTransport({ connectionTimeout: 20_000, socketTimeout: 60_000, ...server })
  try {
    await transport.sendMail(mail)
    return { result: 'sent', externalId: mail.messageId }
  } catch (error) {
    if ((error as SmtpFault).code === 'EAUTH') post.keyRefused()
    return whatBecame(error as SmtpFault)
  } finally {
    transport.close()
  }
}
