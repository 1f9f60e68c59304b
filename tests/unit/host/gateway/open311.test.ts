// Open311: what another system asks, in both forms.
import { describe, expect, it } from 'vitest'
import type { PublicRequest } from '#main/gateway/channels/open311/data.ts'
import { key, openedWith, request, xml } from './open311-at-hand.ts'

describe('what is asked', () => {
  it('is told in XML and in JSON, with the types that clients check', async () => {
    const { get } = openedWith()
    const answered = await get('services.xml')
    expect(answered.headers.get('content-type')).toBe('text/xml; charset=utf-8')
    expect(await xml(answered)).toMatchObject({
      services: {
        service: {
          service_code: '3',
          service_name: 'Çukur & yol',
          metadata: 'false',
          keywords: 'yol,asfalt',
          group: 'Fen İşleri',
        },
      },
    })
    expect(await (await get('services.json')).json()).toMatchObject([{ service_code: '3' }])
    expect(await xml(await get('discovery.xml'))).toMatchObject({
      discovery: {
        key_service: 'bilgi@erenler.bel.tr',
        endpoints: { endpoint: { formats: { format: ['text/xml', 'application/json'] } } },
      },
    })
    expect(await xml(await openedWith([]).get('requests.xml'))).toMatchObject({ service_requests: '' })
  })

  it('of requests is open until somebody outside has verified, and tells nothing of a citizen', async () => {
    const { get } = openedWith()
    const [told] = (await (await get('requests/t1.json')).json()) as Record<string, unknown>[]
    expect(told).toEqual({
      ...{
        service_request_id: 't1',
        status: 'open',
        status_notes: '',
        service_name: 'Çukur & yol',
        service_code: '3',
        description: '',
      },
      ...{ agency_responsible: 'Fen İşleri', service_notice: 'Talep numarası 2026-17' },
      ...{ requested_datetime: '2026-11-30T08:00:00.000Z' },
      ...{
        updated_datetime: '2026-11-30T09:00:00.000Z',
        expected_datetime: '',
        address: 'Bağlar, 5063 Sk.',
        address_id: '',
        zipcode: '',
      },
    })
    expect(await xml(await get('tokens/t1.xml'))).toMatchObject({
      service_requests: { request: { token: 't1', service_request_id: 't1' } },
    })
  })

  it('for longer than ninety days is asked for ninety', async () => {
    const { get, asked } = openedWith()
    await get('requests.json?start_date=2020-01-01T00:00:00Z&end_date=2026-11-30T00:00:00Z&status=open')
    expect(asked).toEqual([{ from: '2026-09-01T00:00:00.000Z', until: '2026-11-30T00:00:00.000Z', status: 'open' }])
    await get('requests.json?service_request_id=a,b&status=nonsense')
    expect(asked[1]).toEqual({ ids: ['a', 'b'] })
  })

  it.each([
    ['requests.json?status=odd', 400],
    ['requests.json?start_date=odd', 400],
    ['requests.json?page=0', 400],
    ['requests.json?page_size=100000', 400],
    ['requests/none.json', 404],
    ['services/99.json', 404],
    ['constructor.json', 404],
    ['servicerequestupdates.json', 403],
    ['servicerequestupdates.json?api_key=wrong', 403],
  ])('wrongly, %s, is refused with %i and a reason', async (path, status) => {
    const answered = await openedWith([]).get(path)
    expect(answered.status).toBe(status)
    expect(await answered.json()).toMatchObject([{ code: String(status), description: expect.stringMatching(/\S/u) }])
  })

  it('of updates is told once a closing, within the asked time', async () => {
    const closed: PublicRequest = {
      ...request,
      status: 'closed',
      outcome: 'forwarded',
      closedAt: new Date('2026-11-30T10:00:00Z'),
      reopenedCount: 1,
    }
    const { get } = openedWith([closed])
    const ask = async (end: string) =>
      await xml(await get(`servicerequestupdates.xml?api_key=${key}&start_date=2026-11-30T09:30:00Z&end_date=${end}`))
    expect(await ask('2026-11-30T11:00:00Z')).toMatchObject({
      service_request_updates: {
        request_update: {
          update_id: 't1-1-closed',
          service_request_id: 't1',
          status: 'NOT_COUNCILS_RESPONSIBILITY',
        },
      },
    })
    expect(await ask('2026-11-30T09:45:00Z')).toMatchObject({ service_request_updates: '' })
  })
})
