// Open311: what another system reports, in both forms.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { depth, key, openedWith, pothole, road, xml } from './open311-at-hand.ts'
import { anyValue, bytes, readsOrSays } from './provider-at-hand.ts'

describe('a report', () => {
  it('is kept, answered with a token, and reads as what a citizen wrote', async () => {
    const { post, kept, receiver } = openedWith()
    const answered = (await (await post('requests.json', { ...pothole, 'attribute[DEPTH]': '20' })).json()) as {
      service_request_id: string
    }[]
    expect(kept).toHaveLength(1)
    expect(kept[0]?.text).not.toContain(key)
    const [reading] = await receiver.read(bytes(kept[0]?.text), null)
    expect(reading).toMatchObject({
      ...{ kind: 'web', externalId: 'open311' },
      events: [
        {
          ...{ type: 'message', id: answered[0]?.service_request_id, kind: 'text', words: 'Derin çukur <b>' },
          from: { key: '+905321234567', phone: '+905321234567', name: 'Ayşe' },
          details: {
            latitude: 40.75,
            longitude: 30.41,
            open311: { form: 'request', client: 'fms', serviceCode: '3', attributes: { 'attribute[DEPTH]': ['20'] } },
          },
        },
      ],
    })
  })

  it('is told what its subject asks, and answers it', async () => {
    const { get, post, kept, receiver } = openedWith(undefined, { asks: [depth, road] })
    expect(await (await get('services.json')).json()).toMatchObject([{ metadata: 'true' }])
    expect(await (await get('services/3.json')).json()).toEqual({
      service_code: '3',
      attributes: [
        {
          ...{ variable: 'true', code: 'q7', datatype: 'number', required: 'false', datatype_description: '' },
          ...{ order: '1', description: 'Derinlik (cm)' },
        },
        {
          ...{ variable: 'true', code: 'q8', datatype: 'singlevaluelist', required: 'true', datatype_description: '' },
          ...{ order: '2', description: 'Nerede?' },
          values: [
            { key: 'Yol', name: 'Yol' },
            { key: 'Kaldırım', name: 'Kaldırım' },
          ],
        },
      ],
    })
    expect(await xml(await get('services/3.xml'))).toMatchObject({
      service_definition: {
        attributes: {
          attribute: [{ code: 'q7' }, { code: 'q8', values: { value: [{ key: 'Yol' }, { key: 'Kaldırım' }] } }],
        },
      },
    })
    const send = async (answers: object) => await (await post('requests.json', { ...pothole, ...answers })).json()
    expect(await send({})).toMatchObject([{ code: '400', description: 'attribute[q8] is required' }])
    expect(await send({ 'attribute[q8]': 'Ay' })).toMatchObject([{ code: '400' }])
    expect(await send({ 'attribute[q8]': 'Yol', 'attribute[q7]': 'derin' })).toMatchObject([{ code: '400' }])
    expect(kept).toEqual([])
    await send({ 'attribute[q8]': 'Yol', 'attribute[q7]': '20,5' })
    const [reading] = await receiver.read(bytes(kept[0]?.text), null)
    expect(reading?.events).toMatchObject([{ words: 'Derin çukur <b>\nDerinlik (cm): 20,5\nNerede?: Yol' }])
  })

  it('comes with pictures: their addresses, and files beside the fields', async () => {
    const { app, kept, receiver } = openedWith()
    const form = new FormData()
    for (const [name, value] of Object.entries(pothole)) form.append(name, value)
    for (const name of ['a', 'b']) form.append('media_url', `https://fms.example/${name}.jpeg`)
    form.append('photo1', new File([new Uint8Array([0xff, 0xd8, 1])], 'önce.jpg', { type: 'image/jpeg' }))
    const answered = await app.request('/open311/v2/requests.xml', { method: 'POST', body: form })
    expect(answered.status).toBe(200)
    const [reading] = await receiver.read(bytes(kept[0]?.text), null)
    expect(reading?.events).toMatchObject([
      {
        media: [
          { url: 'https://fms.example/a.jpeg' },
          { url: 'https://fms.example/b.jpeg' },
          {
            id: 'part:1',
            name: 'önce.jpg',
            type: 'image/jpeg',
            content: Buffer.from([0xff, 0xd8, 1]).toString('base64'),
          },
        ],
      },
    ])
  })

  it('beyond the pace of its key is told when to come again', async () => {
    const { post, kept } = openedWith(undefined, { more: { mostAMinute: 2 } })
    await post('requests.xml', pothole)
    await post('requests.xml', pothole)
    const refused = await post('requests.xml', pothole)
    expect([refused.status, kept.length]).toEqual([429, 2])
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  it.each(['services.json', 'requests.json', 'discovery.json', 'requests/2026-17.xml', 'servicerequestupdates.xml'])(
    'is asked for no oftener than that, by a key or by all who have none: %s',
    async (path) => {
      const { get, asked } = openedWith(undefined, { more: { mostAMinute: 2 } })
      const statusOf = async (more: string): Promise<number> => (await get(`${path}?${more}`)).status
      const first = [await statusOf(''), await statusOf(''), await statusOf('api_key=unknown-one')]
      const questions = asked.length
      expect(first[2]).toBe(429)
      expect([await statusOf(`api_key=${key}`), await statusOf(`api_key=${key}`)]).toEqual([200, 200])
      expect(await statusOf(`api_key=${key}`)).toBe(429)
      expect(await statusOf('')).toBe(429)
      expect(asked.length).toBeLessThanOrEqual(questions + 2)
    },
  )

  it('is updated under its own name alone, and once', async () => {
    const update = { api_key: key, update_id: '41', service_request_id: 't1', status: 'OPEN', description: 'Duruyor' }
    const { post, kept } = openedWith()
    const send = async (more = {}) => (await post('servicerequestupdates.xml', { ...update, ...more })).status
    expect([await send(), await send({ description: 'Hâlâ duruyor' })]).toEqual([200, 200])
    const tokens = kept.map(({ text }) => (JSON.parse(text) as { token: string }).token)
    expect(new Set(tokens).size).toBe(1)
    expect(await send({ service_request_id: '' })).toBe(400)
    const { post: toNothing } = openedWith([])
    expect((await toNothing('servicerequestupdates.xml', update)).status).toBe(404)
  })

  it('sent again on the day has the same token', async () => {
    const { post } = openedWith()
    const send = async (more = {}) =>
      ((await (await post('requests.json', { ...pothole, ...more })).json()) as { service_request_id: string }[])[0]
        ?.service_request_id
    expect(await send()).toBe(await send())
    expect(await send({ description: 'başka' })).not.toBe(await send())
  })

  it.each([
    [{ api_key: 'wrong' }, 403],
    [{ service_code: '' }, 400],
    [{ service_code: '99' }, 404],
    [{ lat: '' }, 400],
    [{ lat: '400' }, 400],
    [{ description: 'a'.repeat(4001) }, 400],
  ])('with %o is refused with %i and not kept', async (wrong, status) => {
    const { post, kept } = openedWith()
    expect((await post('requests.xml', { ...pothole, ...wrong })).status).toBe(status)
    expect(kept).toEqual([])
  })

  it('is read whatever was kept, or says in words why not', async () => {
    const { receiver } = openedWith()
    const shaped = fc.record({
      form: fc.constantFrom('request', 'update', 'x'),
      token: fc.string(),
      client: fc.string(),
      at: fc.integer(),
      told: fc.dictionary(
        fc.constantFrom('lat', 'long', 'description', 'phone', 'media_url', 'attribute[A]'),
        fc.oneof(fc.string(), anyValue(), fc.array(fc.string())),
      ),
    })
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array(), fc.json().map(bytes), shaped.map(bytes)), async (body) => {
        expect(await readsOrSays(receiver, body)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})
