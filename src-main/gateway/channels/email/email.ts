// E-mail: a mailbox of the house is read without changing it, and answered in threads.
import type { ImapFlowOptions } from 'imapflow'
import { createTransport } from 'nodemailer'
import type SMTPTransport from 'nodemailer/lib/smtp-transport/index.js'
import * as z from 'zod'
import type { Account, Health, Receiver, Sender } from '../../ports.ts'
import { mailReadApart } from '../../apart/tasks.ts'
import { Access, accessSettings } from './access.ts'
import { fetchMail, type Mailbox } from './fetch.ts'
import { type Post, sendMail } from './send.ts'

const serverSettings = z.object({
  host: z.string().min(1),
  port: z.int().min(1).max(65535),
  /** TLS from the first byte; else STARTTLS where the server has it. */
  secure: z.boolean().default(true),
  /** Asks for TLS in any case; only a server on this machine does without. */
  mustEncrypt: z.boolean().default(true),
  user: z.string().optional(),
  password: z.string().optional(),
})

export const emailSettings = z.object({
  address: z.email().transform((address) => address.toLowerCase()),
  title: z.string().min(1).max(100),
  /** Subject of what goes out without one of its own. */
  subject: z.string().min(1),
  imap: serverSettings,
  smtp: serverSettings,
  /** Instead of passwords. */
  oauth2: accessSettings.optional(),
  folder: z.string().default('INBOX'),
  daysBack: z.number().positive().default(14),
  askEverySeconds: z.number().positive().default(60),
})
export type EmailSettings = z.infer<typeof emailSettings>

type Server = z.infer<typeof serverSettings>

const authOf = ({ user, password }: Server): { auth?: { user: string; pass: string } } =>
  user === undefined ? {} : { auth: { user, pass: password ?? '' } }

function postOf({ smtp, address, title, subject }: EmailSettings, access: Access | null): Post {
  const { host, port, secure, mustEncrypt, user = address } = smtp
  const to = { host, port, secure, requireTLS: !secure && mustEncrypt }
  const server = async (signal: AbortSignal): Promise<SMTPTransport.Options> =>
    access === null
      ? { ...to, ...authOf(smtp) }
      : { ...to, auth: { type: 'OAuth2', user, accessToken: await access.token(signal) } }
  return { server, keyRefused: () => access?.forget(), from: { name: title, address }, subject }
}

function boxOf({ imap, address, folder, daysBack, askEverySeconds }: EmailSettings, access: Access | null): Mailbox {
  const { host, port, secure, mustEncrypt, user = address } = imap
  const at = { host, port, secure, ...(secure ? {} : { doSTARTTLS: mustEncrypt }) }
  const server = async (signal: AbortSignal): Promise<ImapFlowOptions> =>
    access === null ? { ...at, ...authOf(imap) } : { ...at, auth: { user, accessToken: await access.token(signal) } }
  return { server, keyRefused: () => access?.forget(), folder, daysBack, askEverySeconds }
}

async function smtpHealth(post: Post, account: Account, signal: AbortSignal): Promise<Health> {
  try {
    const transport = createTransport({ connectionTimeout: 10_000, ...(await post.server(signal)) })
    try {
      await transport.verify()
    } finally {
      transport.close()
    }
    return { account, part: 'outbound', isWell: true }
  } catch (error) {
    if ((error as { code?: unknown }).code === 'EAUTH') post.keyRefused()
    const text = error instanceof Error ? error.message : 'the server does not answer'
    return { account, part: 'outbound', isWell: false, fault: { class: 'retry', text: text.slice(0, 400) } }
  }
}

export function emailChannel(settings: EmailSettings): { receiver: Receiver; sender: Sender } {
  const { address, title } = settings
  const account: Account = { kind: 'email', externalId: address, title }
  const access = settings.oauth2 === undefined ? null : new Access(settings.oauth2)
  const post = postOf(settings, access)
  const box = boxOf(settings, access)
  const source = `email:${address}`
  // Until the first link it is not known to be well.
  let fault: string | null = 'the mailbox is not open yet'
  const said = (told: string | null): void => {
    fault = told
  }
  return {
    receiver: {
      source,
      accounts: [account],
      poll: async (deposit, signal) => {
        await fetchMail(box, source, deposit, said, signal)
      },
      read: async (body) => [{ kind: 'email', externalId: address, events: await mailReadApart(body, address) }],
      isSlow: true,
      health: async (signal) => {
        const inbound = { account, part: 'inbound' as const }
        const heard: Health =
          fault === null
            ? { ...inbound, isWell: true }
            : { ...inbound, isWell: false, fault: { class: 'retry', text: fault } }
        return [heard, await smtpHealth(post, account, signal)]
      },
    },
    sender: { accounts: [account], send: async (outgoing, signal) => await sendMail(outgoing, post, signal) },
  }
}
