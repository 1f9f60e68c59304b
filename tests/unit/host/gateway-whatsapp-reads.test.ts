// What Meta delivers, kind by kind, and whatever else may come: events, or a sentence that says what could not be read.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDelivery } from '#main/gateway/channels/whatsapp/read.ts'
import { readOne } from '#main/gateway/reading.ts'
import { messageEvent, type MessageEvent } from '#main/gateway/events.ts'
import type { Receiver } from '#main/gateway/ports.ts'
import { anyValue } from './gateway/provider-at-hand.ts'

const bytes = (told: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(told))
const value = (more: object): object => ({
  messaging_product: 'whatsapp',
  metadata: { display_phone_number: '4442554', phone_number_id: '106' },
  contacts: [{ profile: { name: 'Ayşe' }, wa_id: '905001112233', user_id: 'TR.1' }],
  ...more,
})
const delivery = (...values: object[]): object => ({
  object: 'whatsapp_business_account',
  entry: values.map((each) => ({ id: '102', changes: [{ field: 'messages', value: each }] })),
})
const base = { from: '905001112233', from_user_id: 'TR.1', id: 'wamid.1', timestamp: '1764000000' }

function read(...messages: object[]): MessageEvent[] {
  return readDelivery(bytes(delivery(value({ messages })))).flatMap(({ events }) => events)
}
const status = (told: object): MessageEvent[] =>
  readDelivery(bytes(delivery(value({ contacts: undefined, statuses: [told] })))).flatMap(({ events }) => events)

const file = { id: '77', mime_type: 'image/jpeg', sha256: 'x', caption: 'önü' }
const from = { key: 'TR.1', phone: '+905001112233', name: 'Ayşe' }

describe('a message', () => {
  it.each([
    ['text', { text: { body: 'Çukur' } }, { kind: 'text', words: 'Çukur' }],
    ['image', { image: file }, { kind: 'image', words: 'önü', media: [{ id: '77', type: 'image/jpeg', name: null }] }],
    ['video', { video: file }, { kind: 'video' }],
    ['audio', { audio: { id: '7', voice: true } }, { kind: 'audio', words: null }],
    ['sticker', { sticker: { id: '7', animated: true } }, { kind: 'sticker' }],
    ['document', { document: { id: '7', filename: 'dilekçe.pdf' } }, { media: [{ id: '7', name: 'dilekçe.pdf' }] }],
    [
      'location',
      { location: { latitude: '40.75', longitude: 30.4, name: 'Park' } },
      { kind: 'location', words: 'Park', details: { latitude: 40.75, longitude: 30.4 } },
    ],
    [
      'contacts',
      { contacts: [{ name: { formatted_name: 'Ali' }, phones: [{ phone: '+90 500 1' }] }] },
      { kind: 'contacts', words: 'Ali +90 500 1', details: { contacts: [{ name: 'Ali', phones: ['+90 500 1'] }] } },
    ],
    [
      'interactive',
      { interactive: { type: 'list_reply', list_reply: { id: 'anket:1:5', title: '5' } } },
      { kind: 'choice', words: '5', details: { id: 'anket:1:5' } },
    ],
    [
      'interactive',
      { interactive: { type: 'button_reply', button_reply: { id: 'evet', title: 'Evet' } } },
      { kind: 'choice', details: { id: 'evet' } },
    ],
    ['button', { button: { payload: 'p', text: 'Evet' } }, { kind: 'choice', words: 'Evet', details: { id: 'p' } }],
    ['system', { system: { body: 'bir şey', type: 'else' } }, { kind: 'system', words: 'bir şey' }],
    [
      'unsupported',
      {
        errors: [{ code: 131051, title: 't', error_data: { details: 'not supported' } }],
        unsupported: { type: 'edit' },
      },
      { kind: 'unsupported', details: { type: 'edit', code: 131051, reason: 'not supported' } },
    ],
    [
      'video',
      { errors: [{ code: 131052, title: 'too big' }] },
      { kind: 'unsupported', media: [{ state: 'too_large', fault: 'larger than 100 MB' }] },
    ],
    ['hologram', { hologram: {} }, { kind: 'unsupported', details: { type: 'hologram' } }],
    ['text', { text: null }, { kind: 'unsupported', details: { type: 'text' } }],
  ])('of type %s: %j', (type, told, expected) => {
    expect(read({ ...base, type, ...told })).toMatchObject([
      { type: 'message', id: 'wamid.1', at: 1_764_000_000_000, from, ...expected },
    ])
  })

  it('of somebody without a phone has his name for the business as key', () => {
    const { from: _from, ...hidden } = base
    const contacts = [{ profile: { name: 'Işıl' }, user_id: 'TR.9' }]
    const told = delivery(
      value({ contacts, messages: [{ ...hidden, from_user_id: 'TR.9', type: 'text', text: { body: 'a' } }] }),
    )
    expect(readDelivery(bytes(told))[0]?.events).toMatchObject([{ from: { key: 'TR.9', phone: null, name: 'Işıl' } }])
  })

  it('of somebody who was asked for his phone tells it', () => {
    const { from: _from, ...hidden } = base
    const contacts = [{ profile: { name: 'Işıl' }, user_id: 'TR.9' }]
    const card = { name: { formatted_name: 'Işıl' }, phones: [{ wa_id: '905009998877' }], origin: 'contact_request' }
    const told = delivery(
      value({ contacts, messages: [{ ...hidden, from_user_id: 'TR.9', type: 'contacts', contacts: [card] }] }),
    )
    expect(readDelivery(bytes(told))[0]?.events).toMatchObject([{ from: { key: 'TR.9', phone: '+905009998877' } }])
  })

  it('quotes and forwards', () => {
    const context = { id: 'wamid.0', forwarded: true }
    expect(read({ ...base, type: 'text', text: { body: 'a' }, context })).toMatchObject([
      { replyTo: 'wamid.0', details: { forwarded: true } },
    ])
  })

  it('may be a reaction, or one taken off', () => {
    const reacted = (more: object): object => ({
      ...base,
      type: 'reaction',
      reaction: { message_id: 'wamid.0', ...more },
    })
    expect(read(reacted({ emoji: '👍' }), reacted({}))).toMatchObject([
      { type: 'reaction', id: 'wamid.0', emoji: '👍' },
      { type: 'reaction', id: 'wamid.0', emoji: null },
    ])
  })

  it('may say that a citizen has another number, or another name for the business', () => {
    const system = { type: 'user_changed_number', wa_id: '905004445566', user_id: 'TR.2', previous_user_id: 'TR.1' }
    const told = delivery(value({ contacts: undefined, messages: [{ ...base, type: 'system', system }] }))
    expect(readDelivery(bytes(told))[0]?.events).toEqual([
      { type: 'moved', key: 'TR.1', toKey: 'TR.2', phone: '+905004445566' },
    ])
  })
})

describe('a report', () => {
  const ours = '0b0e7a3c-94a1-4d3e-8a3e-2c9d1f8e6a55'
  it.each(['sent', 'delivered', 'read', 'failed'])('%s', (said) => {
    const told = { id: 'wamid.2', status: said, timestamp: '1764000000', biz_opaque_callback_data: ours }
    expect(status(told)).toMatchObject([{ type: 'status', id: 'wamid.2', status: said, outgoingId: ours }])
  })
  it.each([
    ...([1, 2, 4, 80007, 130429, 131000, 131016, 131056] as const).map((code) => [code, 'retry'] as const),
    [131047, 'template'],
    [131026, 'other_channel'],
    ...[0, 3, 10, 190, 200, 299, 131031, 131042, 131048, 368, 133010].map((code) => [code, 'pause'] as const),
    ...[100, 131008, 131009, 131051, 131053, 131062, 132000, 132001, 132005].map((code) => [code, 'dead'] as const),
    ...[132007, 132012, 132015, 132016, 999999].map((code) => [code, 'dead'] as const),
    ...[131049, 131050].map((code) => [code, 'never'] as const),
  ] as const)('of a failure with code %i asks for: %s', (code, expected) => {
    const errors = [{ code, title: 'title', error_data: { details: 'why' } }]
    expect(status({ id: 'wamid.2', status: 'failed', timestamp: '1764000000', errors })).toMatchObject([
      { fault: { class: expected, code: String(code), text: 'why' } },
    ])
  })
})

const receiver: Receiver = {
  source: 'whatsapp',
  accounts: [],
  read: async (body) => await Promise.resolve(readDelivery(body)),
}
const one = async (body: Uint8Array) =>
  await readOne({ id: '1', source: 'whatsapp', contentType: null, body }, [receiver])

describe('whatever comes', () => {
  it('what is good in a delivery is read beside what is not, which is told', async () => {
    const good = { ...base, type: 'text', text: { body: 'iyi' } }
    const whole = await one(
      bytes(delivery(value({ messages: [{ type: 'text' }, good], errors: [{ code: 1, title: 'oops' }] }))),
    )
    expect(whole.accounts?.[0]?.events).toMatchObject([{ words: 'iyi' }])
    expect(whole.fault).toBe('a message has no id or no type; Meta tells of a fault: oops')
  })

  it.each([
    ['no JSON', new TextEncoder().encode('{'), 'this is no JSON'],
    ['of somebody else', bytes({ object: 'page', entry: [] }), 'this is no delivery of WhatsApp'],
    ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0]), 'this is no JSON'],
    [
      'an echo of our own',
      bytes({
        object: 'whatsapp_business_account',
        entry: [{ changes: [{ field: 'smb_message_echoes', value: {} }] }],
      }),
      'nobody reads the field smb_message_echoes',
    ],
  ])('%s says why it is not read', async (_what, body, fault) => {
    expect(await one(body)).toMatchObject({ fault })
  })

  it('never crashes the reader, and becomes events that the database knows or a reason', async () => {
    const any = anyValue()
    const message = fc.record(
      {
        id: fc.oneof(fc.string(), any),
        from: fc.oneof(fc.constant('905001112233'), any),
        from_user_id: fc.oneof(fc.string(), any),
        timestamp: fc.oneof(fc.constant('1764000000'), any),
        type: fc.oneof(
          fc.constantFrom('text', 'image', 'location', 'contacts', 'interactive', 'reaction', 'system'),
          any,
        ),
        ...{ text: any, image: any, location: any, contacts: any, interactive: any, reaction: any, system: any },
        ...{ errors: fc.oneof(fc.array(fc.record({ code: fc.integer() })), any), context: any, unsupported: any },
      },
      { requiredKeys: [] },
    )
    const shaped = fc.record({ messages: fc.array(fc.oneof(message, any)), statuses: fc.array(any), contacts: any })
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          any,
          shaped.map((told) => delivery(value(told))),
        ),
        async (told) => {
          const found = await one(bytes(told))
          expect(found.accounts !== undefined || found.fault !== undefined).toBe(true)
          for (const { events } of found.accounts ?? []) for (const event of events) messageEvent.parse(event)
          const asked = told as {
            entry?: { changes: { value: { messages?: unknown[]; statuses?: unknown[] } }[] }[]
          } | null
          const inside = asked?.entry?.[0]?.changes[0]?.value
          const count = (inside?.messages?.length ?? 0) + (inside?.statuses?.length ?? 0)
          const events = (found.accounts ?? []).reduce((sum, each) => sum + each.events.length, 0)
          if (found.fault === undefined && inside !== undefined) expect(events).toBe(count)
        },
      ),
      { numRuns: 150 },
    )
  }, 600_000)
})
