// Calls as three kinds of telephone systems tell them: who calls, whose phone rings, who took it; nonsense is a sentence.
import fc from 'fast-check'
import { Hono } from 'hono'
import { describe, expect, it, vi } from 'vitest'
import { telephoneChannel, telephoneSettings } from '#main/gateway/channels/telephone/telephone.ts'
import { PartlyRead, type FetchMedia } from '#main/gateway/ports.ts'
import { anyValue, bytes, depositAtHand, readsOrSays } from './provider-at-hand.ts'

const secret = 'a-secret-nobody-guesses'
const onRefused = vi.fn<() => void>()
const fetchMedia = vi.fn<FetchMedia>()
const channel = (system: object, more: object = {}) =>
  telephoneChannel(
    telephoneSettings.parse({ number: '4442554', title: '444 25 54', system, push: { secret }, ...more }),
    { onRefused, fetchMedia },
  ).receiver
const cti = channel({ vendor: 'cti' }, { directDial: '902642554' })
const verimor = channel({ vendor: 'verimor' })
const netsantral = channel({ vendor: 'netsantral' })

const form = (fields: Record<string, string>): Uint8Array => bytes(new URLSearchParams(fields).toString())
const formType = 'application/x-www-form-urlencoded'
type Receiver = ReturnType<typeof channel>
const eventsOf = async (receiver: Receiver, body: Uint8Array, type: string | null = formType) =>
  (await receiver.read(body, type)).flatMap((reading) => reading.events)
const whyNot = async (receiver: Receiver, body: Uint8Array, type: string | null = formType) =>
  await receiver.read(body, type).then(
    () => null,
    (error: unknown) => error,
  )

describe('generic CTI', () => {
  const about = { from: '905321234567', to: '4442554', direction: 'in', callId: 'c-1' }
  const ringing = { type: 'call', id: 'c-1', phone: '+905321234567' }

  it('rings at the phones that are told, as a form and as JSON', async () => {
    const told = { event: 'newCall', ...about }
    const inForm = bytes(
      `${new URLSearchParams(told).toString()}&user%5B%5D=101&user%5B%5D=Ay%C5%9Fe&user%5B%5D=SIP%2F102`,
    )
    expect(await eventsOf(cti, inForm)).toEqual([{ ...ringing, rings: ['101', '102'] }])
    expect(await eventsOf(cti, bytes({ ...told, user: ['101', 'Ayşe'] }), 'application/json')).toEqual([
      { ...ringing, rings: ['101'] },
    ])
    expect(await eventsOf(cti, bytes({ ...told, to: 101 }), null)).toEqual([{ ...ringing, rings: ['101'] }])
    const parts = new FormData()
    for (const [name, value] of Object.entries({ ...told, to: '103' })) parts.append(name, value)
    const asParts = new Response(parts)
    const body = new Uint8Array(await asParts.clone().arrayBuffer())
    expect(await eventsOf(cti, body, asParts.headers.get('content-type'))).toEqual([{ ...ringing, rings: ['103'] }])
  })

  it('is answered at one of them, dialled from outside or from within, and ends with its cause', async () => {
    const answer = { event: 'answer', ...about }
    const answered = { ...ringing, answered: { at: null, by: '101' } }
    expect(await eventsOf(cti, form({ ...answer, answeringNumber: '101' }))).toEqual([answered])
    expect(await eventsOf(cti, form({ ...answer, answeringNumber: '+902642554101' }))).toEqual([answered])
    expect(await eventsOf(cti, form({ ...answer, answeringNumber: 'sip:101@santral.local' }))).toEqual([answered])
    expect(await eventsOf(cti, form({ event: 'hangup', ...about, cause: 'noAnswer' }))).toEqual([
      { ...ringing, ended: { cause: 'noAnswer' } },
    ])
  })

  it('says where it cannot be known who answered, and keeps the call', async () => {
    const error = await whyNot(cti, form({ event: 'answer', ...about, answeringNumber: 'Ayşe Yılmaz' }))
    expect(error).toBeInstanceOf(PartlyRead)
    expect(error).toMatchObject({
      message: expect.stringContaining('c-1'),
      readings: [{ kind: 'telephone', externalId: '4442554', events: [{ answered: { at: null, by: null } }] }],
    })
  })

  it('keeps nothing of whom the house calls, and no number where it is withheld', async () => {
    expect(await eventsOf(cti, form({ event: 'newCall', ...about, direction: 'out' }))).toEqual([])
    expect(await eventsOf(cti, form({ event: 'newCall', ...about, from: 'anonymous', to: '101' }))).toEqual([
      { type: 'call', id: 'c-1', phone: null, rings: ['101'] },
    ])
  })

  it.each([
    [{ event: 'newCall', direction: 'in' }, 'callId'],
    [{ ...about, event: 'transfer' }, 'transfer'],
    [{ ...about, event: 'newCall', direction: 'sideways' }, 'sideways'],
    [{ ...about, event: 'newCall', callId: 'x'.repeat(201) }, 'callId'],
    [{ nonsense: '1' }, 'event'],
  ])('says why %j is none', async (fields, word) => {
    expect(await whyNot(cti, form(fields))).toMatchObject({ message: expect.stringContaining(word) })
  })
})

describe('Verimor', () => {
  const about = {
    ...{ call_uuid: 'u-1', direction: 'inbound', caller_id_number: '05321234567', destination_number: '4442554' },
    start_stamp: '2026-11-30 10:00:00',
  }
  const at = Date.parse('2026-11-30T10:00:00+03:00')
  const call = { type: 'call', id: 'u-1', at, phone: '+905321234567' }

  it('rings at one phone after the other, and stops at each', async () => {
    expect(await eventsOf(verimor, form({ ...about, event_type: 'ringing', dialed_user: '101' }))).toEqual([
      { ...call, rings: ['101'] },
    ])
    expect(await eventsOf(verimor, form({ ...about, event_type: 'user_hangup', dialed_user: '101' }))).toEqual([
      { ...call, stopped: ['101'] },
    ])
  })

  it('was answered where there is a stamp of it, whatever its own word says', async () => {
    const answered = { at: at + 5000, by: '101' }
    const stamps = { answer_stamp: '2026-11-30 10:00:05', connected_user: '101' }
    expect(await eventsOf(verimor, form({ ...about, ...stamps, event_type: 'answer' }))).toEqual([
      { ...call, answered },
    ])
    const over = { ...about, event_type: 'hangup', end_stamp: '2026-11-30 10:01:00', hangup_cause: 'NORMAL_CLEARING' }
    const ended = { at: at + 60_000, cause: 'NORMAL_CLEARING' }
    expect(await eventsOf(verimor, form({ ...over, ...stamps, answered: 'false', recording_present: 'true' }))).toEqual(
      [{ ...call, ended, recording: 'u-1', answered }],
    )
    expect(await eventsOf(verimor, form({ ...over, answered: 'true' }))).toEqual([{ ...call, ended, recording: null }])
  })

  it('keeps nothing of calls outwards or within', async () => {
    for (const direction of ['outbound', 'internal'])
      // oxlint-disable-next-line no-await-in-loop
      expect(await eventsOf(verimor, form({ ...about, event_type: 'ringing', direction }))).toEqual([])
  })
})

describe('Netsantral', () => {
  const about = { customer_num: '05321234567', pbx_num: '4442554', internal_num: '101', unique_id: 'n-1' }
  const call = { type: 'call', id: 'n-1', phone: '+905321234567' }

  it.each(['Inbound_call', 'InboundtoPBX', 'Queue'])('rings by %s', async (scenario) => {
    expect(await eventsOf(netsantral, bytes({ scenario, ...about }), 'application/json')).toEqual([
      { ...call, rings: ['101'] },
    ])
  })

  it('is answered, ends, and has ended by its record', async () => {
    expect(await eventsOf(netsantral, bytes({ scenario: 'Answer', ...about }))).toEqual([
      { ...call, answered: { at: null, by: '101' } },
    ])
    expect(await eventsOf(netsantral, bytes({ scenario: 'Hangup', ...about, talktime: 0 }))).toEqual([
      { ...call, ended: {} },
    ])
    expect(await eventsOf(netsantral, bytes({ scenario: 'Hangup', ...about, talktime: '12' }))).toEqual([
      { ...call, ended: {}, answered: { by: '101' } },
    ])
    const record = {
      scenario: 'cdr',
      kimlik: 'k-1',
      arayan: '5321234567',
      aranan: '4442554',
      sure: '60',
      bas: '30.11.2026 10:00:00',
    }
    const at = Date.parse('2026-11-30T10:00:00+03:00')
    expect(await eventsOf(netsantral, form(record))).toEqual([
      { type: 'call', id: 'k-1', at, phone: '+905321234567', ended: { at: at + 60_000 } },
    ])
    expect(await eventsOf(netsantral, bytes({ scenario: 'Outbound_call', ...about }))).toEqual([])
  })

  it('is heard by its token alone, where it has one', async () => {
    const guarded = channel({ vendor: 'netsantral', token: 'token-of-netsantral' })
    const told = { scenario: 'Queue', ...about }
    expect(await whyNot(guarded, bytes(told))).toMatchObject({ message: expect.stringContaining('token') })
    expect(await whyNot(guarded, bytes({ ...told, token: 'another-token' }))).not.toBeNull()
    expect(await whyNot(guarded, bytes({ ...told, token: 'token-of-netsantral' }))).toBeNull()
  })
})

describe('the door', () => {
  it('keeps what is delivered with the secret, by POST or as an address, and counts who has another', async () => {
    const { kept, deposit } = depositAtHand()
    const app = new Hono()
    cti.routes?.(app, deposit)
    const at = (path: string, init?: RequestInit) => app.request(`http://gateway${path}`, init)
    expect((await at(`/telephone/${secret}`, { method: 'POST', body: 'event=newCall' })).status).toBe(200)
    expect((await at(`/telephone/${secret}?event=hangup&callId=1`)).status).toBe(200)
    expect(kept).toEqual([
      { source: 'telephone:cti', text: 'event=newCall' },
      { source: 'telephone:cti', text: 'event=hangup&callId=1' },
    ])
    expect(onRefused).not.toHaveBeenCalled()
    expect((await at('/telephone/another-secret-of-his', { method: 'POST', body: 'event=newCall' })).status).toBe(401)
    expect(onRefused).toHaveBeenCalledOnce()
    expect((await at(`/telephone/${secret}`, { method: 'POST' })).status).toBe(400)
    expect(kept).toHaveLength(2)
  })

  it('needs a way in', () => {
    const told = { number: '4442554', title: '444 25 54', system: { vendor: 'cti' } }
    expect(telephoneSettings.safeParse(told).success).toBe(false)
    expect(telephoneSettings.safeParse({ ...told, push: { secret } }).success).toBe(true)
    expect(telephoneSettings.safeParse({ ...told, push: { secret: 'short' } }).success).toBe(false)
  })
})

it('makes of anything an event or a sentence', async () => {
  const words = fc.constantFrom(
    ...[
      'event',
      'newCall',
      'answer',
      'hangup',
      'direction',
      'in',
      'inbound',
      'callId',
      'from',
      'event_type',
      'ringing',
    ],
    ...[
      'call_uuid',
      'scenario',
      'Queue',
      'unique_id',
      'kimlik',
      'cdr',
      'arayan',
      'sure',
      'bas',
      'user[]',
      '05321234567',
    ],
  )
  const value = fc.oneof(words, anyValue(), fc.string(), fc.double(), fc.array(words), fc.object())
  const body = fc.oneof(
    fc.dictionary(words, value).map((told) => bytes(told)),
    fc.dictionary(words, fc.oneof(words, fc.string())).map((told) => form(told)),
    fc.uint8Array(),
  )
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(cti, verimor, netsantral), body, async (receiver, told) => {
      expect(await readsOrSays(receiver, told)).toBe(true)
    }),
  )
})
