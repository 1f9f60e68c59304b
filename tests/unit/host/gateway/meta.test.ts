// Facebook and Instagram: what citizens write and comment.
import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { metaChannel } from '#main/gateway/channels/meta/meta.ts'
import { metaSettings } from '#main/gateway/channels/meta/settings.ts'
import { anyValue, bytes, depositAtHand, readsOrSays } from './provider-at-hand.ts'

const page = '1001'
const insta = '17841400000000001'
const channel = (): ReturnType<typeof metaChannel> =>
  metaChannel(
    metaSettings.parse({
      appSecret: 'app secret',
      verifyToken: 'verify token',
      accounts: [{ kind: 'facebook', id: page, title: 'Erenler', token: 'T1' }],
    }),
  )
const read = async (told: unknown) => await channel().receiver.read(bytes(told), null)
const at = Date.parse('2026-11-30T09:00:00Z')
const fromPage = async (...messaging: object[]) => {
  const all = messaging.map((one) => ({ sender: { id: '77' }, recipient: { id: page }, timestamp: at, ...one }))
  return (await read({ object: 'page', entry: [{ id: page, time: at, messaging: all }] })).flatMap(
    ({ events }) => events,
  )
}
const feed = async (...values: object[]) => {
  const changes = values.map((value) => ({ field: 'feed', value: { item: 'comment', verb: 'add', ...value } }))
  const readings = await read({ object: 'page', entry: [{ id: page, time: at / 1000, changes }] })
  return readings.flatMap(({ events }) => events)
}

describe('a private message', () => {
  it('comes with its words, files, place, choice and what it answers', async () => {
    const image = { type: 'image', payload: { url: 'https://cdn/a.jpg' } }
    expect(
      await fromPage(
        { message: { mid: 'm1', text: 'Çöp alınmadı', reply_to: { mid: 'm0' } } },
        { message: { mid: 'm2', attachments: [image, { type: 'video', payload: {} }] } },
        {
          message: {
            mid: 'm3',
            attachments: [{ type: 'location', payload: { coordinates: { lat: 40.7, long: 30.4 } } }],
          },
        },
        { message: { mid: 'm4', text: 'Evet', quick_reply: { payload: 'anket:1:5' } } },
        { postback: { mid: 'm5', title: 'Başla', payload: 'START' } },
        { message: { mid: 'm6', attachments: [{ type: 'story_mention', payload: { url: 'https://cdn/s' } }] } },
      ),
    ).toMatchObject([
      { type: 'message', id: 'm1', from: { key: '77' }, at, kind: 'text', words: 'Çöp alınmadı', replyTo: 'm0' },
      {
        id: 'm2',
        kind: 'image',
        media: [{ url: 'https://cdn/a.jpg' }, { fault: expect.stringContaining('no address') }],
      },
      { id: 'm3', kind: 'location', details: { latitude: 40.7, longitude: 30.4 } },
      { id: 'm4', kind: 'choice', details: { id: 'anket:1:5' } },
      { id: 'm5', kind: 'choice', words: 'Başla', details: { id: 'START' } },
      { id: 'm6', kind: 'unsupported', details: { links: [{ type: 'story_mention', url: 'https://cdn/s' }] } },
    ])
  })

  it('is edited, taken back, reacted to, seen', async () => {
    expect(
      await fromPage(
        { message_edit: { mid: 'm1', text: 'yeni', num_edit: 1 } },
        { message: { mid: 'm1', is_deleted: true } },
        { reaction: { mid: 'm2', action: 'react', emoji: '👍' } },
        { reaction: { mid: 'm2', action: 'unreact', emoji: '👍' } },
        { delivery: { mids: ['o1', 'o2'], watermark: 1 } },
        { read: { watermark: 1 } },
        { read: { mid: 'o1' } },
      ),
    ).toEqual([
      { type: 'edited', id: 'm1', at, words: 'yeni' },
      { type: 'withdrawn', id: 'm1', at },
      { type: 'reaction', id: 'm2', at, emoji: '👍' },
      { type: 'reaction', id: 'm2', at, emoji: null },
      { type: 'status', id: 'o1', status: 'delivered', at },
      { type: 'status', id: 'o2', status: 'delivered', at },
      { type: 'status', id: 'o1', status: 'read', at },
    ])
  })

  it('of our own is skipped, and what nobody knows is shown as such', async () => {
    expect(
      await fromPage(
        { message: { mid: 'm1', text: 'bizden', is_echo: true } },
        { sender: { id: page }, message: { mid: 'm2', text: 'bizden' } },
        { pass_thread_control: { new_owner_app_id: '1' } },
      ),
    ).toEqual([])
    const odd = { hologram: { shape: 'cube' } }
    expect(await fromPage(odd)).toMatchObject([{ kind: 'unsupported', details: { told: 'hologram' } }])
    expect(await fromPage(odd)).toEqual(await fromPage(odd))
  })
})

describe('a comment', () => {
  const told = {
    comment_id: '1_2',
    post_id: '1_1',
    parent_id: '1_1',
    from: { id: '77', name: 'Ayşe' },
    message: 'Işık yok',
  }

  it('on the page is added, edited and removed; hidden it stays what the citizen wrote', async () => {
    expect(
      await feed(
        { ...told, created_time: at / 1000 - 5 },
        { ...told, verb: 'edited', message: 'Işık yanmıyor' },
        { ...told, verb: 'hide' },
        { ...told, verb: 'remove' },
        { ...told, comment_id: '1_3', parent_id: '1_2', photo: 'https://cdn/p.jpg' },
      ),
    ).toMatchObject([
      {
        type: 'message',
        id: '1_2',
        kind: 'comment',
        at: at - 5000,
        words: 'Işık yok',
        replyTo: null,
        from: { key: '77', name: 'Ayşe' },
      },
      { type: 'edited', id: '1_2', at, words: 'Işık yanmıyor' },
      { type: 'withdrawn', id: '1_2', at },
      { type: 'message', id: '1_3', replyTo: '1_2', media: [{ url: 'https://cdn/p.jpg' }] },
    ])
  })

  it('of the page itself is skipped, and so is what is no comment', async () => {
    expect(await feed({ ...told, from: { id: page } }, { item: 'reaction', from: { id: '77' } })).toEqual([])
  })

  it('whose ids come as numbers beyond doubles keeps them digit by digit', async () => {
    const raw = `{"object":"page","entry":[{"id":${page},"time":1,"changes":[{"field":"feed","value":{"item":"comment",
      "verb":"add","comment_id":122093812345678901,"post_id":17841400000000009,"from":{"id":9007199254740993},"message":"a"}}]}]}`
    const [reading] = await read(raw)
    expect(reading).toMatchObject({
      externalId: page,
      events: [{ id: '122093812345678901', from: { key: '9007199254740993' }, details: { post: '17841400000000009' } }],
    })
  })

  it('without a name spoils nothing beside it', async () => {
    expect(await feed({ from: { id: '77' }, message: 'a' }, told)).toMatchObject([
      { kind: 'unsupported', from: { key: '77' }, details: { told: 'comment' } },
      { id: '1_2', words: 'Işık yok' },
    ])
  })

  it('on Instagram comes in both shapes and is the same', async () => {
    const value = { id: '55', text: 'Ne zaman?', from: { id: '88', username: 'ayse' }, media: { id: '9' } }
    const [listed] = await read({
      object: 'instagram',
      entry: [{ id: insta, time: at, changes: [{ field: 'comments', value }] }],
    })
    const [direct] = await read({ object: 'instagram', entry: [{ id: insta, time: at, field: 'comments', value }] })
    expect(listed).toEqual(direct)
    expect(listed).toMatchObject({
      ...{ kind: 'instagram', externalId: insta },
      events: [
        { id: '55', kind: 'comment', words: 'Ne zaman?', from: { key: '88', name: 'ayse' }, details: { post: '9' } },
      ],
    })
  })
})

describe('a delivery', () => {
  const body = JSON.stringify({ object: 'page', entry: [] }).replace('page', String.raw`p\u0061ge`)
  const post = async (signature: string | undefined, settings = channel()) => {
    const app = new Hono()
    const { kept, deposit } = depositAtHand()
    settings.receiver.routes?.(app, deposit)
    const headers = new Headers(signature === undefined ? {} : { 'x-hub-signature-256': signature })
    return { kept, status: (await app.request('/meta', { method: 'POST', body, headers })).status }
  }
  const signed = (secret: string) => `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`

  it('is kept where its bytes are signed, and nowhere else', async () => {
    expect(await post(signed('app secret'))).toMatchObject({ status: 200, kept: [{ source: 'meta', text: body }] })
    for (const wrong of [signed('other'), undefined, '', 'sha256=', signed('app secret').slice(7)])
      expect(await post(wrong)).toEqual({ status: 401, kept: [] })
  })

  it('is asked for with the token of the house alone', async () => {
    const app = new Hono()
    channel().receiver.routes?.(app, depositAtHand().deposit)
    const ask = async (token: string) =>
      await app.request(`/meta?hub.mode=subscribe&hub.challenge=c42&hub.verify_token=${encodeURIComponent(token)}`)
    expect(await (await ask('verify token')).text()).toBe('c42')
    expect((await ask('')).status).toBe(403)
  })

  it('is read whatever it says, or says in words why not', async () => {
    const part = fc.oneof(anyValue(), fc.constantFrom(page, 'add', 'comment', '77', 5, null))
    const keys = [
      'mid',
      'text',
      'attachments',
      'type',
      'id',
      'item',
      'verb',
      'comment_id',
      'from',
      'message',
      'sender',
      'postback',
      'payload',
    ]
    const { node } = fc.letrec<{ node: unknown }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        part,
        fc.array(tie('node'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...keys), tie('node')),
      ),
    }))
    const change = fc.record({ field: fc.constantFrom('feed', 'comments'), value: node })
    const entry = fc.record(
      {
        id: fc.constant(page),
        time: part,
        messaging: fc.array(node, { maxLength: 3 }),
        changes: fc.array(change, { maxLength: 3 }),
      },
      { requiredKeys: ['id'] },
    )
    const delivery = fc.record({
      object: fc.constantFrom('page', 'instagram', 'user'),
      entry: fc.oneof(fc.array(entry, { maxLength: 3 }), part),
    })
    const { receiver } = channel()
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array(), fc.json().map(bytes), delivery.map(bytes)), async (any) => {
        expect(await readsOrSays(receiver, any)).toBe(true)
      }),
      { numRuns: 200 },
    )
  }, 600_000)
})
