// Fetching mail from a real server: each kept once, whatever breaks, and the mailbox left as it is.
import { createServer, type AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emailChannel, emailSettings } from '#main/gateway/channels/email/email.ts'
import type { Deposit } from '#main/gateway/ports.ts'
import { eventually } from '#tests/support/eventually.ts'
import { dovecotAtHand, dovecotMissing, type DovecotAtHand } from './dovecot-at-hand.ts'
import { depositAtHand } from '#tests/unit/host/gateway/provider-at-hand.ts'

const freePort = async (): Promise<number> => {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  await new Promise((closed) => server.close(closed))
  return port
}
const channel = (port: number, askEverySeconds = 600): ReturnType<typeof emailChannel> => {
  const server = { host: '127.0.0.1', port, secure: false, mustEncrypt: false, user: 'bilgi', password: 'secret' }
  const told = {
    address: 'bilgi@erenler.bel.tr',
    title: 'Erenler',
    subject: 'Talebiniz',
    imap: server,
    smtp: server,
    askEverySeconds,
  }
  return emailChannel(emailSettings.parse(told))
}
const mail = (subject: string): string =>
  `From: a@b.com\nMessage-ID: <${subject}@b.com>\nSubject: ${subject}\n\nselam\n`

/** What a gateway that runs in the background has kept. */
function fetching(
  port: number,
  deposit: Deposit,
  askEverySeconds?: number,
): { stop: () => Promise<void>; health: () => Promise<unknown> } {
  const { receiver } = channel(port, askEverySeconds)
  const stop = new AbortController()
  const polled = receiver.poll?.(deposit, stop.signal)
  return {
    health: async () => (await receiver.health?.(stop.signal))?.find(({ part }) => part === 'inbound')?.isWell,
    stop: async () => {
      stop.abort()
      await polled
    },
  }
}

const missing = dovecotMissing()
// Skipped where there can be no Dovecot: a server by our own hand would prove our own mistakes.
describe.skipIf(missing !== null)(`a mailbox (${missing ?? 'Dovecot'})`, () => {
  let server: DovecotAtHand
  beforeAll(async () => {
    server = await dovecotAtHand(await freePort(), async (is) => {
      await eventually(async () => {
        if (!(await is())) throw new Error('Dovecot is not there yet')
      })
    })
  })
  afterAll(() => {
    server.close()
  })
  const subjects = (kept: readonly { text: string }[]) => kept.map(({ text }) => /^Subject: (.*)\r$/mu.exec(text)?.[1])

  it('gives what lies there and what arrives, in its order, unread as before', async () => {
    server.arrive(mail('one'))
    const { kept, deposit } = depositAtHand()
    const gateway = fetching(server.port, deposit)
    await expect.poll(() => subjects(kept)).toEqual(['one'])
    expect(kept[0]?.source).toBe('email:bilgi@erenler.bel.tr')
    expect(await gateway.health()).toBe(true)
    // Nobody asks for ten minutes: the server itself wakes the gateway.
    server.arrive(mail('two'))
    await expect.poll(() => subjects(kept)).toEqual(['one', 'two'])
    await gateway.stop()
    expect(server.seen()).toBe(0)
  })

  it('whose link breaks is opened anew, and nothing comes twice', async () => {
    const { kept, deposit } = depositAtHand()
    const gateway = fetching(server.port, deposit)
    await expect.poll(() => subjects(kept)).toEqual(['one', 'two'])
    server.cutLinks()
    server.arrive(mail('three'))
    await expect.poll(() => subjects(kept)).toEqual(['one', 'two', 'three'])
    await gateway.stop()
  })

  it('goes no further while nothing can be kept, and says so', async () => {
    const { kept, deposit } = depositAtHand()
    let isFull = true
    const gateway = fetching(server.port, async (...told) => !isFull && (await deposit(...told)), 0.05)
    await expect.poll(gateway.health).toBe(false)
    expect(kept).toEqual([])
    isFull = false
    await expect.poll(() => subjects(kept)).toEqual(['one', 'two', 'three'])
    await gateway.stop()
  })
})
