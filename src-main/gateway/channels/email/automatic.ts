// Mail that no person wrote is shown, and never answered by itself: two programs would write to each other for ever.
import type { ParsedMail } from 'mailparser'

const robots = /^(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?)(?:[+-].*)?@/iu

const headerText = (mail: ParsedMail, name: string): string =>
  mail.headerLines
    .filter(({ key }) => key === name)
    .map(({ line }) => line.slice(name.length + 1).trim())
    .join(' ')
    .toLowerCase()

const has = (mail: ParsedMail, name: string | RegExp): boolean =>
  mail.headerLines.some(({ key }) => (typeof name === 'string' ? key === name : name.test(key)))

/** Why nobody should answer it by a program, or null where a person wrote it to us. */
export function automaticBy(mail: ParsedMail, from: string, ours: string): string | null {
  const submitted = headerText(mail, 'auto-submitted')
  if (submitted !== '' && !/^no\b/u.test(submitted)) return 'auto-submitted'
  if (/multipart\/report/u.test(headerText(mail, 'content-type'))) return 'report'
  if (headerText(mail, 'return-path') === '<>') return 'null-return-path'
  if (/^(?:bulk|list|junk|auto_reply)\b/u.test(headerText(mail, 'precedence'))) return 'precedence'
  if (has(mail, /^list-/u)) return 'list'
  if (has(mail, 'x-auto-response-suppress')) return 'auto-response-suppress'
  if (has(mail, /^x-auto-?(?:reply|respond)/u)) return 'auto-reply'
  if (robots.test(from)) return 'robot'
  return from === ours ? 'ours' : null
}

export interface Bounce {
  /** Message-ID of ours that did not arrive. */
  id: string
  action: string
  code: string | null
  words: string
}

const field = (mail: string, name: string): string | null =>
  new RegExp(`^${name}:[ \\t]*([^\\r\\n]+(?:\\r?\\n[ \\t]+[^\\r\\n]+)*)`, 'imu')
    .exec(mail)?.[1]
    ?.replaceAll(/\s+/gu, ' ')
    .trim() ?? null

/** What a mail server reports of one of ours; null where the mail is no such report. */
export function bounceIn(raw: Uint8Array, domain: string): Bounce | null {
  const mail = Buffer.from(raw).toString('latin1')
  const end = /\r?\n\r?\n/u.exec(mail)?.index
  if (end === undefined) return null
  const [head, body] = [mail.slice(0, end), mail.slice(end)]
  if (!/^content-type:\s*multipart\/report/imu.test(head)) return null
  const id = /<[^<>\s]+>/u.exec(field(body, 'Message-ID') ?? '')?.[0]
  const action = field(body, 'Action')?.toLowerCase()
  if (id === undefined || action === undefined || !id.toLowerCase().endsWith(`@${domain}>`)) return null
  const code = /\d\.\d{1,3}\.\d{1,3}/u.exec(field(body, 'Status') ?? '')?.[0] ?? null
  return { id, action, code, words: field(body, 'Diagnostic-Code') ?? `mail server reports ${action}` }
}
