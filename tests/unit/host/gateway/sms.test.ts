// SMS by three providers: informational, each code with what it asks for, reports and what citizens write.
import fc from 'fast-check'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  anyValue,
  bytes,
  depositAtHand,
  never,
  nobodysAddress,
  outgoingTo,
  providerAtHand,
  type ProviderAtHand,
  readsOrSays,
} from './provider-at-hand.ts'
import { keys, secret, smsAtHand, type More, type Vendor } from './sms-at-hand.ts'

let provider: ProviderAtHand
beforeAll(async () => {
  provider = await providerAtHand()
})
afterAll(async () => await provider.close())

const channel = (vendor: Vendor, more: More & { baseAddress?: string } = {}): ReturnType<typeof smsAtHand> =>
  smsAtHand(more.baseAddress ?? provider.address, vendor, more)
const short = outgoingTo('+905321234567', { type: 'text', text: '“Talebiniz 2026-17” alındı…' })
const send = async (vendor: Vendor) => await channel(vendor).sender.send(short, never())
const events = async (vendor: Vendor, told: unknown) =>
  (await channel(vendor).receiver.read(bytes(told), null)).flatMap((reading) => reading.events)

describe('Netgsm', () => {
  it('is sent an informational text to a national number, with the Turkish table where letters need it', async () => {
    provider.answer(() => [200, { code: '00', jobid: '17377215342605050417149344' }])
    expect(await send('netgsm')).toEqual({ result: 'sent', externalId: '17377215342605050417149344' })
    expect(JSON.parse(provider.asked[0]?.text ?? '')).toEqual({
      ...{ msgheader: 'ERENLERBEL', iysfilter: '0', encoding: 'TR' },
      messages: [{ msg: '"Talebiniz 2026-17" alındı...', no: '5321234567' }],
    })
    expect(provider.asked[0]?.headers.authorization).toBe(`Basic ${Buffer.from('8501234567:p').toString('base64')}`)
  })

  it.each([
    ['20', 'dead'],
    ['30', 'pause'],
    ['40', 'pause'],
    ['50', 'pause'],
    ['51', 'pause'],
    ['70', 'dead'],
    ['80', 'retry'],
    ['85', 'retry'],
    ['100', 'retry'],
    ['9999', 'dead'],
  ])('that answers code %s asks for %s', async (code, asks) => {
    provider.answer(() => [406, { code, description: 'said' }])
    expect(await send('netgsm')).toEqual({ result: 'failed', fault: { class: asks, code, text: `said (${code})` } })
  })

  it.each([
    [2, 'dead'],
    [4, 'retry'],
    [13, 'never'],
    [14, 'pause'],
    [15, 'never'],
    [99, 'dead'],
  ])('that reports state %s says that it failed, which asks for %s', async (status, asks) => {
    expect(await events('netgsm', { jobs: [{ jobid: '1', status }] })).toMatchObject([
      { status: 'failed', fault: { class: asks, code: String(status) } },
    ])
  })
})

describe('Verimor', () => {
  it('is given our id, and its campaign is ours from then on', async () => {
    provider.answer(() => [200, '20212\n'])
    expect(await send('verimor')).toEqual({ result: 'sent', externalId: '20212' })
    expect(JSON.parse(provider.asked[0]?.text ?? '')).toMatchObject({
      ...{ custom_id: short.id, datacoding: '1', is_commercial: false },
      messages: [{ dest: '905321234567', id: short.id }],
    })
  })

  it('is never sent the Turkish table for a phone abroad', async () => {
    provider.answer(() => [200, '1'])
    await channel('verimor').sender.send(
      outgoingTo('+4915112345678', { type: 'text', text: 'Şikâyet değil: ağaç' }),
      never(),
    )
    expect(JSON.parse(provider.asked[0]?.text ?? '')).toMatchObject({
      datacoding: '2',
      messages: [{ dest: '004915112345678' }],
    })
  })

  it.each([
    [400, 'INSUFFICIENT_CREDITS', 'pause'],
    [400, 'INVALID_SOURCE_ADDRESS', 'pause'],
    [400, 'INVALID_DESTINATION_ADDRESS', 'dead'],
    [400, 'FORBIDDEN_MESSAGE', 'dead'],
    [400, 'SOMETHING_NEW', 'dead'],
    [401, 'Hesabınızda izinli IP ayarları yapılmamış', 'pause'],
    [429, 'Too Many Requests', 'retry'],
  ])('that answers %s %s asks for %s', async (status, said, asks) => {
    provider.answer(() => [status, said])
    expect(await send('verimor')).toMatchObject({ result: 'failed', fault: { class: asks } })
  })

  it('tells by our id what became of one whose sending broke off', async () => {
    const { sender } = channel('verimor')
    provider.answer(() => [404, 'Bu idye sahip kampanya bulunamadı'])
    expect(await sender.lookUp?.(short, never())).toEqual({ result: 'not_sent' })
    provider.answer(() => [200, [{ campaign_id: 9, campaign_custom_id: short.id, status: 'WAITING' }]])
    expect(await sender.lookUp?.(short, never())).toEqual({ result: 'sent', externalId: '9' })
    expect(provider.asked[0]?.query.get('custom_id')).toBe(short.id)
    provider.answer(() => [200, [{ campaign_id: 9, campaign_custom_id: short.id, status: 'DOUBLE_SEND_ERROR' }]])
    expect(await sender.lookUp?.(short, never())).toMatchObject({ result: 'failed', fault: { class: 'never' } })
    provider.answer(() => [502, 'bad gateway'])
    expect(await sender.lookUp?.(short, never())).toEqual({ result: 'unknown' })
  })

  it('pushes reports and what citizens write, several in one', async () => {
    const told = [
      {
        type: 'outbound',
        campaign_id: 20121,
        message_custom_id: short.id,
        status: 'DELIVERED',
        done_at: '2026-11-30 12:00:00',
      },
      { type: 'outbound', campaign_id: 20122, status: 'NOT_DELIVERED', gsm_error: '1' },
      {
        type: 'inbound',
        message_id: 1234,
        received_at: '2026-11-30 12:00:00',
        source_addr: '905319876543',
        content: 'Çöp alınmadı',
      },
    ]
    const at = Date.parse('2026-11-30T12:00:00+03:00')
    expect(await events('verimor', told)).toMatchObject([
      { type: 'status', id: '20121', outgoingId: short.id, status: 'delivered', at },
      {
        type: 'status',
        id: '20122',
        status: 'failed',
        fault: { class: 'dead', text: expect.stringContaining('operator 1') },
      },
      {
        type: 'message',
        id: 'in:1234',
        from: { key: '+905319876543', phone: '+905319876543' },
        at,
        words: 'Çöp alınmadı',
      },
    ])
  })
})

describe('İleti Merkezi', () => {
  it('is sent an informational order and answers in its own words', async () => {
    provider.answer(() => [
      200,
      { response: { status: { code: '200', message: 'İşlem başarılı' }, order: { id: '312891245' } } },
    ])
    expect(await send('ileti_merkezi')).toEqual({ result: 'sent', externalId: '312891245' })
    expect(JSON.parse(provider.asked[0]?.text ?? '')).toMatchObject({
      request: { order: { iys: '0', message: { receipents: { number: ['5321234567'] } } } },
    })
    provider.answer(() => [200, { response: { status: { code: 402, message: 'Bakiye yetersiz' } } }])
    expect(await send('ileti_merkezi')).toEqual({
      result: 'failed',
      fault: { class: 'pause', code: '402', text: 'Bakiye yetersiz (402)' },
    })
  })

  it('reports by push and by question', async () => {
    const report = { id: 1599558518, packet_id: 104525848, status: 'delivered', to: '+90505', body: 'x' }
    expect(await events('ileti_merkezi', { report })).toMatchObject([{ id: '104525848', status: 'delivered' }])
    const order = { id: '1', message: [{ number: '+90', status: 112 }] }
    expect(await events('ileti_merkezi', { response: { status: { code: 200 }, order } })).toMatchObject([
      { id: '1', status: 'failed', fault: { class: 'dead' } },
    ])
    await expect(events('ileti_merkezi', { report: { ...report, status: 'odd' } })).rejects.toThrow('state odd')
  })
})

describe.each(Object.keys(keys) as Vendor[])('%s', (vendor) => {
  it('that is not reached has not sent, and one that breaks off is unknown', async () => {
    provider.answer(() => 'cut')
    expect(await send(vendor)).toEqual({ result: 'unknown' })
    provider.answer(() => [200, '<html>proxy</html>'])
    expect(await send(vendor)).not.toMatchObject({ result: 'sent' })
    const away = channel(vendor, { baseAddress: await nobodysAddress() })
    expect(await away.sender.send(short, never())).toEqual({ result: 'not_sent' })
    expect(await away.receiver.health?.(never())).toMatchObject([
      { isWell: false, fault: { text: expect.stringContaining('ECONNREFUSED') } },
    ])
  })

  it('is heard at its secret address alone, and told again where nothing could be kept', async () => {
    const app = new Hono()
    const { kept, deposit } = depositAtHand()
    channel(vendor).receiver.routes?.(app, deposit)
    const post = async (path: string) => (await app.request(path, { method: 'POST', body: '[]' })).status
    expect(await post('/sms/a-secret-somebody-tries')).toBe(401)
    expect(kept).toEqual([])
    expect(await post(`/sms/${secret}`)).toBe(200)
    expect(kept).toEqual([{ source: `sms:${vendor}`, text: '[]' }])
    const full = new Hono()
    channel(vendor).receiver.routes?.(full, async () => await Promise.resolve(false))
    expect((await full.request(`/sms/${secret}`, { method: 'POST', body: '[]' })).status).toBe(503)
  })

  it('that is held to its networks is not heard from elsewhere', async () => {
    const app = new Hono()
    const { kept, deposit } = depositAtHand()
    channel(vendor, { from: ['193.0.0.0/24'] }).receiver.routes?.(app, deposit)
    const from = async (peer: string, forwarded?: string) => {
      const headers = new Headers(forwarded ? { 'x-forwarded-for': forwarded } : {})
      const incoming = { socket: { remoteAddress: peer, remotePort: 1, remoteFamily: 'IPv4' } }
      const request = new Request(`http://x/sms/${secret}`, { method: 'POST', body: '[]', headers })
      return (await app.fetch(request, { incoming })).status
    }
    expect(await from('10.0.0.1')).toBe(401)
    expect(await from('10.0.0.1', '193.0.0.7')).toBe(401)
    expect(await from('127.0.0.1', '193.0.0.7, 8.8.8.8')).toBe(401)
    expect(kept).toEqual([])
    expect(await from('193.0.0.7')).toBe(200)
    expect(await from('::ffff:127.0.0.1', '8.8.8.8, 193.0.0.7')).toBe(200)
  })

  it('reads whatever comes, or says in words why not', async () => {
    const { receiver } = channel(vendor)
    const shaped = fc.record(
      {
        type: fc.oneof(fc.constantFrom('inbound', 'outbound', 7), anyValue()),
        ...{ message_id: anyValue(), campaign_id: anyValue(), status: anyValue(), content: anyValue() },
        ...{
          source_addr: anyValue(),
          jobs: fc.array(fc.record({ jobid: anyValue(), status: anyValue() })),
        },
        ...{ report: fc.record({ packet_id: anyValue(), status: anyValue() }), response: anyValue() },
      },
      { requiredKeys: [] },
    )
    const anything = fc.oneof(fc.uint8Array(), fc.json().map(bytes), shaped.map(bytes), fc.array(shaped).map(bytes))
    await fc.assert(
      fc.asyncProperty(anything, async (body) => {
        expect(await readsOrSays(receiver, body)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
