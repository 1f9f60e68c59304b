// The gateway between Meta's side and a real database: what is written comes in once, what is answered goes out once.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { envelopeOf, escaped, messageOf, messagesValue, type Json } from '#main/citizens-phone/deliveries.ts'
import type { Content } from '#main/gateway/outgoing.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import {
  answer,
  gatewayAtHand,
  messagesWith,
  metaAtHand,
  number,
  outgoingOf,
  somebody,
  type GatewayAtHand,
  type MetaAtHand,
} from './gateway-at-hand.ts'

let database: FreshDatabase
let meta: MetaAtHand
let gateway: GatewayAtHand

beforeAll(async () => {
  database = await freshDatabase()
  meta = await metaAtHand()
  gateway = await gatewayAtHand(database, meta)
})
afterAll(async () => {
  await gateway.stop()
  await meta.close()
  await database.drop()
})

const text = (body: string): Json => ({ type: 'text', text: { body } })
const written = (...messages: { citizen: ReturnType<typeof somebody>; message: Json }[]): Uint8Array =>
  escaped(envelopeOf(number, [messagesValue(number, messages)]))
const deliveries = async (): Promise<number> =>
  (await (await database.owner()).query('select from zimmet_data.message_delivery')).rowCount ?? 0

describe('what a citizen writes', () => {
  it('comes in, with letters that Meta escapes before it signs', async () => {
    const citizen = somebody()
    meta.meta.write(citizen, text('Şöförün ışığı yanmıyor 👋'))
    await expect
      .poll(async () => await messagesWith(database, citizen))
      .toMatchObject([{ kind: 'text', words: 'Şöförün ışığı yanmıyor 👋' }])
  })

  it('comes in once, however often and in whatever company it is delivered', async () => {
    const [one, other] = [somebody(), somebody()]
    const [first, second] = [messageOf(one, text('bir')), messageOf(other, text('iki'))]
    const bodies = [
      written({ citizen: other, message: second }),
      written({ citizen: one, message: first }),
      written({ citizen: one, message: first }, { citizen: other, message: second }),
      written({ citizen: one, message: first }),
    ]
    expect(await Promise.all(bodies.map(async (body) => await meta.meta.post(body)))).toEqual([200, 200, 200, 200])
    await expect.poll(async () => await messagesWith(database, one)).toHaveLength(1)
    await expect.poll(async () => await messagesWith(database, other)).toHaveLength(1)
    await gateway.hasRead(database)
    expect((await messagesWith(database, one)).map(({ words }) => words)).toEqual(['bir'])
  })

  it('comes in a thousand at a time', async () => {
    const citizens = Array.from({ length: 20 }, somebody)
    const messages = Array.from({ length: 1_000 }, (_each, index) => {
      const citizen = citizens[index % 20] ?? somebody()
      return { citizen, message: messageOf(citizen, text(String(index))) }
    })
    expect(await meta.meta.post(written(...messages))).toBe(200)
    await gateway.hasRead(database)
    const counts = await Promise.all(citizens.map(async (each) => (await messagesWith(database, each)).length))
    expect(counts).toEqual(citizens.map(() => 50))
  })

  it('loses nothing but what no database takes: characters of code 0, halves of characters', async () => {
    const citizen = somebody()
    const told = escaped(
      envelopeOf(number, [messagesValue(number, [{ citizen, message: messageOf(citizen, text('a\0b\ud83dc')) }])]),
    )
    expect(new TextDecoder().decode(told)).toContain(String.raw`a\u0000b\ud83dc`)
    expect(await meta.meta.post(told)).toBe(200)
    await expect.poll(async () => await messagesWith(database, citizen)).toMatchObject([{ words: 'ab\ufffdc' }])
  })

  it('stays text where it is a page: angle brackets are nothing but letters', async () => {
    const citizen = { ...somebody(), name: '<img src=x onerror=alert(1)>' }
    meta.meta.write(citizen, text('<script>alert(1)</script>'))
    await expect
      .poll(async () => await messagesWith(database, citizen))
      .toMatchObject([{ words: '<script>alert(1)</script>' }])
  })

  it('stays visible with its reason where nobody understands it, and holds up none beside it', async () => {
    const citizen = somebody()
    const body = written(
      { citizen, message: { nonsense: true } },
      { citizen, message: messageOf(citizen, text('beside nonsense')) },
    )
    expect(await meta.meta.post(body)).toBe(200)
    await expect.poll(async () => await messagesWith(database, citizen)).toMatchObject([{ words: 'beside nonsense' }])
    const administrator = await database.as('administrator')
    const { rows } = await administrator.query<{ fault: string }>('select fault from zimmet.unreadable_deliveries()')
    expect(rows).toContainEqual({ fault: 'a message has no id or no type' })
  })
})

describe('the door', () => {
  it('lets in nobody without the secret, keeps nothing of him, and counts him', async () => {
    const before = await deliveries()
    const body = written({ citizen: somebody(), message: messageOf(somebody(), text('sahte')) })
    const forged = `sha256=${'0'.repeat(64)}`
    expect(await meta.meta.post(body, forged)).toBe(401)
    expect(await meta.meta.post(body, '')).toBe(401)
    // Parsed and written anew it is another text, whose signature is not Meta's.
    const anew = new TextEncoder().encode(JSON.stringify(JSON.parse(new TextDecoder().decode(body))))
    expect(Buffer.from(anew).equals(Buffer.from(body))).toBe(false)
    expect(await deliveries()).toBe(before)
    await expect
      .poll(async () => {
        const { rows } = await (
          await database.as('administrator')
        ).query<{ refused: number }>(
          `select refused_count::int as refused from zimmet.channel_health where part = 'inbound'`,
        )
        return rows[0]?.refused
      })
      .toBe(2)
  })

  it('answers the challenge of who knows the word, and of nobody else', async () => {
    const ask = async (token: string): Promise<Response> =>
      await fetch(
        `http://127.0.0.1:${gateway.port}/whatsapp?hub.mode=subscribe&hub.verify_token=${encodeURIComponent(token)}&hub.challenge=1158201444`,
      )
    const fine = await ask('token of the webhook')
    expect([fine.status, await fine.text()]).toEqual([200, '1158201444'])
    expect((await ask('')).status).toBe(403)
    expect((await ask('token of the webhooks')).status).toBe(403)
  })
})

describe('a photo', () => {
  const picture = Buffer.from(
    'ffd8ffe000104a46494600010100000100010000ffe1001e457869660000' +
      '4d4d002a000000080001011200030000000100060000' +
      'ffdb00040000ffda00020000ffd9',
    'hex',
  )
  const mediaOf = async (id: string): Promise<{ state: string; fault: string | null; content: Buffer | null }[]> => {
    const { rows } = await (
      await database.owner()
    ).query<{ state: string; fault: string | null; content: Buffer | null }>(
      `select f.state, f.fault, k.content from zimmet_data.message_media f
       left join zimmet_data.file_content k on k.hash = f.hash where f.external_id = $1`,
      [id],
    )
    return rows
  }

  it('comes after its message', async () => {
    const id = meta.meta.keep(picture, 'image/jpeg')
    meta.meta.write(somebody(), { type: 'image', image: { id, mime_type: 'image/jpeg' } })
    await expect.poll(async () => await mediaOf(id)).toMatchObject([{ state: 'stored', fault: null }])
  })

  it('that is gone is shown so', async () => {
    const id = meta.meta.keep(picture, 'image/jpeg')
    meta.meta.forget(id)
    meta.meta.write(somebody(), { type: 'image', image: { id } })
    await expect.poll(async () => await mediaOf(id)).toMatchObject([{ state: 'gone' }])
  })

  it('whose address is dead is asked for anew', async () => {
    const id = meta.meta.keep(picture, 'image/jpeg')
    meta.meta.deadAddresses(2)
    meta.meta.write(somebody(), { type: 'image', image: { id } })
    await expect.poll(async () => (await mediaOf(id))[0]?.fault).toBe('the address of the file was dead')
    await expect.poll(async () => await mediaOf(id)).toMatchObject([{ state: 'stored' }])
  })
})

describe('what is answered', () => {
  it('goes out once, and is reported back', async () => {
    const citizen = somebody()
    meta.meta.write(citizen, text('Merhaba'))
    await expect.poll(async () => await messagesWith(database, citizen)).toHaveLength(1)
    const id = await answer(database, citizen, { type: 'text', text: 'Talebiniz alındı.' })
    await expect.poll(async () => await outgoingOf(database, id)).toMatchObject({ state: 'sent' })
    await expect.poll(async () => (await outgoingOf(database, id)).delivered_at).not.toBeNull()
    expect(meta.sentFor(id)).toMatchObject([{ to: citizen.phone, body: { text: { body: 'Talebiniz alındı.' } } }])
  })

  it.each<[string, Content, string]>([
    ['a list', { type: 'list', text: 'Puan', button: 'Seç', choices: [{ id: 'a', title: '5' }] }, 'interactive'],
    ['buttons', { type: 'buttons', text: 'Çözüldü mü?', choices: [{ id: 'e', title: 'Evet' }] }, 'interactive'],
    ['a template', { type: 'template', text: 'x', name: 'anket', language: 'tr', parameters: ['26-1'] }, 'template'],
  ])('may be %s', async (_what, content, type) => {
    const citizen = somebody()
    const id = await answer(database, citizen, content)
    await expect.poll(async () => await outgoingOf(database, id)).toMatchObject({ state: 'sent' })
    expect(meta.sentFor(id)).toMatchObject([{ body: { type } }])
  })

  it('goes to his name for the business where he keeps his phone to himself', async () => {
    const citizen = { ...somebody(), phone: null }
    const id = await answer(database, citizen, { type: 'text', text: 'Merhaba' })
    await expect.poll(async () => await outgoingOf(database, id)).toMatchObject({ state: 'sent' })
    expect(meta.sentFor(id)).toMatchObject([{ body: { recipient: citizen.userId } }])
  })

  it.each([
    [
      'told so at once',
      { status: 400, error: { code: 131009, message: 'wrong' } },
      { state: 'failed', fault_class: 'dead' },
    ],
    ['told so later', { failsLater: { code: 131050, title: 'stopped' } }, { state: 'failed', fault_class: 'never' }],
    [
      'and it was, after all',
      { sentButAnswers: { status: 400, error: { code: 131009, message: 'wrong' } } },
      { state: 'sent' },
    ],
  ] as const)('could not be sent, %s', async (_when, trick, expected) => {
    meta.meta.tricks.push(trick)
    const id = await answer(database, somebody(), { type: 'text', text: 'Merhaba' })
    await expect.poll(async () => await outgoingOf(database, id)).toMatchObject(expected)
    await meta.meta.delivered()
    await gateway.hasRead(database)
    expect(await outgoingOf(database, id)).toMatchObject(expected)
  })

  it.each([
    ['was sent', 'sent_and_silent'],
    ['was not sent', 'silent'],
  ] as const)('where nobody knows whether it %s, goes out once', async (_what, trick) => {
    meta.meta.tricks.push(trick)
    const id = await answer(database, somebody(), { type: 'text', text: 'Merhaba' })
    await expect.poll(async () => await outgoingOf(database, id)).toMatchObject({ state: 'sent' })
    expect(meta.sentFor(id)).toHaveLength(1)
  })

  it('waits with all of its account where the provider refuses all alike', async () => {
    meta.meta.tricks.push({ status: 400, error: { code: 131042, message: 'payment' } })
    const id = await answer(database, somebody(), { type: 'text', text: 'Merhaba' })
    await expect
      .poll(async () => await outgoingOf(database, id))
      .toMatchObject({ state: 'waiting', fault_class: 'pause' })
    const { rows } = await (
      await database.as('administrator')
    ).query(`select part, fault_class, fault_text from zimmet.channel_health where not is_well`)
    expect(rows).toEqual([{ part: 'outbound', fault_class: 'pause', fault_text: 'payment' }])
    const gatewayLogin = await database.as('gateway')
    await gatewayLogin.query(`select zimmet.gateway_health('whatsapp', $1, 'outbound', true, null, null)`, [
      number.phoneNumberId,
    ])
    await expect.poll(async () => await outgoingOf(database, id)).toMatchObject({ state: 'sent' })
  })
})

it('two at once share the work and double nothing', async () => {
  const second = await gatewayAtHand(database, meta)
  const citizens = Array.from({ length: 60 }, somebody)
  for (const [index, citizen] of citizens.entries()) {
    meta.deliverTo(index % 2 === 0 ? gateway.port : second.port)
    meta.meta.write(citizen, text('bir'))
    meta.meta.write(citizen, text('iki'))
  }
  await meta.meta.delivered()
  await gateway.hasRead(database)
  const ids = await Promise.all(
    citizens.map(async (citizen) => await answer(database, citizen, { type: 'text', text: 'Merhaba' })),
  )
  await expect
    .poll(async () =>
      (await Promise.all(ids.map(async (id) => await outgoingOf(database, id)))).map(({ state }) => state),
    )
    .toEqual(ids.map(() => 'sent'))
  for (const citizen of citizens) expect(await messagesWith(database, citizen)).toHaveLength(2)
  expect(ids.map((id) => meta.sentFor(id).length)).toEqual(ids.map(() => 1))
  await second.stop()
  meta.deliverTo(gateway.port)
})
