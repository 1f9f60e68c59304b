// A mailbox whose provider takes no password: keys are asked for, shown, renewed, and what is refused says so.
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { freePort } from '#main/embedded-postgres/ports.ts'
import { Access, AccessRefused, accessSettings } from '#main/gateway/channels/email/access.ts'
import { emailChannel, emailSettings } from '#main/gateway/channels/email/email.ts'
import { eventually } from '#tests/support/eventually.ts'
import {
  depositAtHand,
  never,
  nobodysAddress,
  outgoingTo,
  providerAtHand,
  type Asked,
  type ProviderAtHand,
  type Told,
} from '#tests/unit/host/gateway/provider-at-hand.ts'
import { dovecotAtHand, dovecotMissing, type DovecotAtHand } from './dovecot-at-hand.ts'

const address = 'talep@erenler.bel.tr'
const answer = outgoingTo('ayse@example.com', { type: 'text', text: 'Işık onarıldı' })

let provider: ProviderAtHand
/** Keys that hold. */
let holding: Set<string>
let given = 0
const give = (): Told => {
  given += 1
  holding.add(`key${given}`)
  return [200, { token_type: 'Bearer', expires_in: 3_599, access_token: `key${given}` }]
}
const judge = ({ query }: Asked): Told => [200, { username: address, active: holding.has(query.get('token') ?? '') }]

beforeAll(async () => {
  provider = await providerAtHand()
})
beforeEach(() => {
  holding = new Set()
  provider.answer((asked) => (asked.path === '/judge' ? judge(asked) : give()))
})
afterEach(() => {
  vi.useRealTimers()
})
afterAll(async () => {
  await provider.close()
})

const settings = () => ({ tokenAddress: `${provider.address}/token`, clientId: 'zimmet', clientSecret: 's+=&' })
const channel = (port: number, oauth2: unknown = settings()): ReturnType<typeof emailChannel> => {
  const server = { host: '127.0.0.1', port, secure: false, mustEncrypt: false }
  return emailChannel(
    emailSettings.parse({ address, title: 'Erenler', subject: 'Talebiniz', imap: server, smtp: server, oauth2 }),
  )
}

describe('a key', () => {
  const refusal = { error: 'invalid_client', error_description: 'AADSTS7000222: The secret is expired.\r\nTrace ID: 1' }
  const access = () => new Access({ ...settings(), scope: 'mail/.default' })

  it('is asked for as the registration of the house, and again when its hour is nearly over', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const keys = access()
    const first = await keys.token(never())
    expect(Object.fromEntries(new URLSearchParams(provider.asked[0]?.text))).toEqual({
      ...{ grant_type: 'client_credentials', client_id: 'zimmet', client_secret: 's+=&', scope: 'mail/.default' },
    })
    vi.advanceTimersByTime(3_530_000)
    expect(await keys.token(never())).toBe(first)
    vi.advanceTimersByTime(10_000)
    expect(await keys.token(never())).not.toBe(first)
    expect(provider.asked).toHaveLength(2)
  })

  it.each<[string, number, unknown, RegExp]>([
    ['in words', 401, refusal, /^invalid_client AADSTS7000222: The secret is expired\.$/u],
    ['by a page', 403, '<html>', /^no key is given: 403$/u],
  ])('that is refused %s is a sentence without what was asked', async (_how, status, body, words) => {
    provider.answer(() => [status, body])
    const refused = await access()
      .token(never())
      .catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(AccessRefused)
    expect((refused as Error).message).toMatch(words)
  })

  it('is asked for over TLS, but on this machine', () => {
    const at = (tokenAddress: string): boolean => accessSettings.safeParse({ ...settings(), tokenAddress }).success
    expect([at('https://login.example/token'), at('http://127.0.0.1:9/token')]).toEqual([true, true])
    expect([at('http://login.example/token'), at('http://127.0.0.1.example/token'), at('ftp://login.example')]).toEqual(
      [...[false, false, false]],
    )
  })

  it.each<[string, Told]>([
    ['is down', [503, 'later']],
    ['breaks off', 'cut'],
    ['answers nonsense', [200, 'key']],
  ])('of a place that %s is no refusal', async (_how, told) => {
    provider.answer(() => told)
    await expect(access().token(never())).rejects.not.toBeInstanceOf(AccessRefused)
  })
})

describe('an answer', () => {
  let server: SMTPServer
  const shown: unknown[] = []
  beforeAll(async () => {
    server = new SMTPServer({
      ...{ authMethods: ['XOAUTH2'], disabledCommands: ['STARTTLS'], allowInsecureAuth: true, logger: false },
      onAuth: ({ username, accessToken = '' }, _session, done) => {
        shown.push([username, accessToken])
        if (holding.has(accessToken)) done(null, { user: username })
        else done(null, { data: { status: '401' } })
      },
      onData: (stream, _session, done) => {
        stream.resume().on('end', () => done())
      },
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  })
  afterAll(async () => {
    await new Promise<void>((closed) => server.close(closed))
  })
  const port = (): number => (server.server.address() as AddressInfo).port

  it('goes out by a key; one that the mail server takes no more is asked for anew', async () => {
    const { sender } = channel(port())
    expect(await sender.send(answer, never())).toMatchObject({ result: 'sent' })
    expect(await sender.send(answer, never())).toMatchObject({ result: 'sent' })
    expect(shown).toEqual([
      [address, `key${given}`],
      [address, `key${given}`],
    ])
    holding.clear()
    expect(await sender.send(answer, never())).toMatchObject({ result: 'failed', fault: { class: 'pause' } })
    expect(await sender.send(answer, never())).toMatchObject({ result: 'sent' })
  })

  it('waits for the whole account where no key is given, and has not gone out where nobody gives one', async () => {
    provider.answer(() => [400, { error: 'unauthorized_client' }])
    expect(await channel(port()).sender.send(answer, never())).toEqual({
      result: 'failed',
      fault: { class: 'pause', code: 'oauth2', text: 'unauthorized_client' },
    })
    const away = { ...settings(), tokenAddress: `${await nobodysAddress()}/token` }
    expect(await channel(port(), away).sender.send(answer, never())).toEqual({ result: 'not_sent' })
  })
})

const missing = dovecotMissing()
describe.skipIf(missing !== null)(`a mailbox (${missing ?? 'Dovecot'})`, () => {
  let box: DovecotAtHand
  beforeAll(async () => {
    const listening = async (is: () => Promise<boolean>): Promise<void> =>
      await eventually(async () => {
        if (!(await is())) throw new Error('Dovecot is not there yet')
      })
    box = await dovecotAtHand(await freePort(), listening, `${provider.address}/judge`)
  })
  afterAll(() => {
    box.close()
  })

  it('is opened by a key, and by another one where the first is worth nothing any more', async () => {
    const { kept, deposit } = depositAtHand()
    const { receiver } = channel(box.port)
    const stop = new AbortController()
    const polled = receiver.poll?.(deposit, stop.signal)
    const arrive = (subject: string): void =>
      box.arrive(`From: a@b.com\nMessage-ID: <${subject}@b.com>\nSubject: ${subject}\n\nselam\n`)
    arrive('one')
    await expect.poll(() => kept.length).toBe(1)
    holding.clear()
    box.cutLinks()
    arrive('two')
    await expect.poll(() => kept.length).toBe(2)
    stop.abort()
    await polled
  })
})
