// X: mentions page by page and each once, answers that are looked up where their posting broke off, each refusal with what it asks for.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { xSettings } from '#main/gateway/channels/x/api.ts'
import { authorizationOf } from '#main/gateway/channels/x/oauth.ts'
import { countedLength } from '#main/gateway/channels/x/send.ts'
import { xChannels } from '#main/gateway/channels/x/x.ts'
import type { Channel, Receiver, Sender } from '#main/gateway/ports.ts'
import {
  anyValue,
  bytes,
  depositAtHand,
  never,
  nobodysAddress,
  outgoingTo,
  providerAtHand,
  readsOrSays,
} from './provider-at-hand.ts'
import type { ProviderAtHand, Told } from './provider-at-hand.ts'

let provider: ProviderAtHand
beforeAll(async () => {
  provider = await providerAtHand()
})
afterAll(async () => await provider.close())

const own = '1000000000'
function channel(baseAddress = provider.address): { receiver: Receiver; sender: Sender } {
  const [only] = xChannels(
    xSettings.parse({
      ...{ baseAddress, consumerKey: 'ck', consumerSecret: 'cs', askEverySeconds: 0.01 },
      accounts: [{ id: own, title: 'X', token: 't', tokenSecret: 'ts' }],
    }),
  ) as [Required<Channel>]
  return only
}
const events = async (told: unknown) =>
  (await channel().receiver.read(bytes(told), null)).flatMap((reading) => reading.events)

const mention = (id: string, more: object = {}): object => ({
  ...{ id, text: '@erenlerbel çukur &amp; su &lt;3', author_id: '77', created_at: '2026-11-28T10:00:00.000Z' },
  ...more,
})
const users = [{ id: '77', name: 'Ayşe', username: 'ayse' }]
const answer = outgoingTo('77', { type: 'public_reply', text: 'Ekibimiz yolda.', replyTo: '500' })

it('signs a question as the example of OAuth Core 1.0 (A.5) is signed', () => {
  const url = new URL('http://photos.example.net/photos?file=vacation.jpg&size=original')
  const consumer = { consumerKey: 'dpf43f3p2l4k3l03', consumerSecret: 'kd94hf93k423kf44' }
  const token = { token: 'nnch734d00sl2jdk', tokenSecret: 'pfkkdhi9sl3r4s00' }
  const when = { nonce: 'kllo9940pd9333jh', seconds: 1_191_242_096 }
  expect(authorizationOf({ method: 'GET', url }, { ...consumer, ...token }, when)).toContain(
    'oauth_signature="tR3%2BTy81lMeYAr%2FFid0kMTYa%2FWM%3D"',
  )
})

describe('mentions', () => {
  /** Polls until so many questions were asked, and says what was kept. */
  async function polled(questions: number, told: (at: number) => Told, keeps = true): Promise<string[]> {
    const stopping = new AbortController()
    const { kept, deposit } = depositAtHand()
    let at = 0
    provider.answer(() => {
      at += 1
      if (at >= questions) stopping.abort()
      return told(at)
    })
    await channel().receiver.poll?.(keeps ? deposit : async () => await Promise.resolve(false), stopping.signal)
    return kept.map(({ text }) => text)
  }
  const page = (ids: string[], next?: string): Told => [
    200,
    {
      data: ids.map((id) => mention(id)),
      meta: { newest_id: ids[0], result_count: ids.length, ...(next === undefined ? {} : { next_token: next }) },
    },
  ]
  const nothing: Told = [200, { meta: { result_count: 0 } }]

  it('are asked for since a start looked back, then since the newest, all pages of it', async () => {
    const kept = await polled(4, (at) => [page(['90', '89'], 'p2'), page(['88']), nothing][at - 1] ?? nothing)
    expect(kept).toHaveLength(2)
    const [first, second, third, fourth] = provider.asked.map(({ query }) => Object.fromEntries(query))
    expect(first?.['start_time']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u)
    expect(second).toMatchObject({ start_time: first?.['start_time'], pagination_token: 'p2' })
    expect(third).toMatchObject({ since_id: '90' })
    expect(third?.['pagination_token']).toBeUndefined()
    expect(fourth).toMatchObject({ since_id: '90' })
    expect(provider.asked[0]?.path).toBe(`/2/users/${own}/mentions`)
    expect(provider.asked[0]?.headers.authorization).toMatch(/^OAuth .*oauth_signature=/u)
  })

  it('are asked for again where a page could not be kept, or the asking broke off between two', async () => {
    await polled(3, () => page(['90']), false)
    expect(provider.asked.map(({ query }) => query.get('since_id'))).toEqual([null, null, null])
    const broken = (at: number): Told => (at === 1 ? page(['90'], 'p2') : at === 2 ? 'cut' : nothing)
    await polled(3, broken)
    expect(provider.asked.map(({ query }) => query.get('since_id'))).toEqual([null, null, null])
  })

  it('are told with who wrote them, the signs as typed, a long one whole, its pictures, and what they answer', async () => {
    const told = {
      data: [
        mention('90'),
        mention('91', { note_tweet: { text: 'uzun uzun' }, referenced_tweets: [{ type: 'replied_to', id: '5' }] }),
        mention('92', { attachments: { media_keys: ['m1', 'm2'] }, author_id: undefined }),
        mention('93', { author_id: own }),
      ],
      includes: {
        users,
        media: [
          { media_key: 'm1', type: 'photo', url: 'https://pbs.twimg.com/a.jpg' },
          { media_key: 'm2', type: 'video', preview_image_url: 'https://pbs.twimg.com/b.jpg' },
        ],
      },
    }
    const [plain, long, anonymous, ...others] = await events(told)
    expect(others).toEqual([])
    expect(plain).toMatchObject({
      ...{ type: 'message', id: '90', kind: 'comment', words: '@erenlerbel çukur & su <3' },
      ...{ from: { key: '77', name: 'Ayşe @ayse' }, at: Date.parse('2026-11-28T10:00:00Z'), replyTo: null },
    })
    expect(long).toMatchObject({ words: 'uzun uzun', replyTo: '5' })
    expect(anonymous).toMatchObject({
      from: { key: 'post:92', name: null },
      media: [{ url: 'https://pbs.twimg.com/a.jpg' }, { url: 'https://pbs.twimg.com/b.jpg' }],
    })
  })

  it('of any bytes are events or a sentence', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.json(),
          fc.string(),
          fc
            .array(fc.record({ id: anyValue(), text: anyValue(), author_id: anyValue() }))
            .map((data) => JSON.stringify({ data })),
        ),
        async (text) => {
          expect(await readsOrSays(channel().receiver, bytes(text))).toBe(true)
        },
      ),
      { numRuns: 300 },
    )
    expect(await events({ data: [{ id: '9', text: 7 }] })).toMatchObject([{ id: '9', kind: 'unsupported' }])
  })

  it('that cannot be asked for are said, and by what', async () => {
    const stopping = new AbortController()
    const { receiver } = channel()
    let asked = 0
    provider.answer(() => {
      asked += 1
      if (asked > 1) stopping.abort()
      return [401, { title: 'Unauthorized', status: 401, detail: 'Unauthorized' }]
    })
    await receiver.poll?.(depositAtHand().deposit, stopping.signal)
    expect(await receiver.health?.(never())).toMatchObject([
      { part: 'token', isWell: false, fault: { class: 'pause', code: '401' } },
      { part: 'inbound', isWell: false },
    ])
  })
})

describe('an answer', () => {
  it('is a post below the mention', async () => {
    provider.answer(() => [201, { data: { id: '600', text: '@ayse Ekibimiz yolda.' } }])
    expect(await channel().sender.send(answer, never())).toEqual({ result: 'sent', externalId: '600' })
    expect(JSON.parse(provider.asked[0]?.text ?? '')).toEqual({
      text: 'Ekibimiz yolda.',
      reply: { in_reply_to_tweet_id: '500' },
    })
  })

  it.each([
    [429, { title: 'Too Many Requests' }, 'retry'],
    [401, { title: 'Unauthorized' }, 'pause'],
    [402, { title: 'CreditsDepleted' }, 'pause'],
    [403, { detail: 'You are not allowed to create a Tweet with duplicate content.' }, 'dead'],
    [403, { type: 'https://api.twitter.com/2/problems/client-forbidden', reason: 'client-not-enrolled' }, 'pause'],
    [400, '<html>no</html>', 'dead'],
  ])('that is answered %i is told so', async (status, body, asked) => {
    provider.answer(() => [status, body])
    expect(await channel().sender.send(answer, never())).toMatchObject({
      result: 'failed',
      fault: { class: asked, code: String(status) },
    })
  })

  it('is in doubt where nobody knows, and surely not sent where X was not reached', async () => {
    for (const told of [[503, ''], [200, '{}'], 'cut'] as Told[]) {
      provider.answer(() => told)
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect((await channel().sender.send(answer, never())).result).toBe('unknown')
    }
    expect((await channel(await nobodysAddress()).sender.send(answer, never())).result).toBe('not_sent')
  })

  it('that is in doubt is looked up among our posts: by what it answers and what it says', async () => {
    const post = (text: string, replyTo: string): object => ({
      ...{ id: '601', text, referenced_tweets: [{ type: 'replied_to', id: replyTo }] },
    })
    const found = async (posts: object[]) => {
      provider.answer(() => [200, { data: posts }])
      return await channel().sender.lookUp?.(answer, never())
    }
    expect(await found([post('@ayse Ekibimiz yolda.', '500')])).toEqual({ result: 'sent', externalId: '601' })
    expect(await found([post('@ayse Ekibimiz yolda.', '501'), post('@ayse Başka', '500')])).toEqual({
      result: 'not_sent',
    })
    expect(await found([])).toEqual({ result: 'not_sent' })
    provider.answer(() => [503, ''])
    expect(await channel().sender.lookUp?.(answer, never())).toEqual({ result: 'unknown' })
    // Not even asked: whether it is there is as little known as before.
    expect(await channel(await nobodysAddress()).sender.lookUp?.(answer, never())).toEqual({ result: 'unknown' })
  })

  it('is counted as X counts, and refused where it is too long or not public', async () => {
    expect(countedLength('çğışöü')).toBe(6)
    expect(countedLength('🐕')).toBe(2)
    expect(countedLength('bkz. https://www.erenler.bel.tr/bir/uzun/adres?x=1 iyi')).toBe(5 + 23 + 4)
    const long = outgoingTo('77', { type: 'public_reply', text: 'ş'.repeat(281), replyTo: '500' })
    expect(await channel().sender.send(long, never())).toMatchObject({ result: 'failed', fault: { class: 'dead' } })
    const text = outgoingTo('77', { type: 'text', text: 'x' })
    expect(await channel().sender.send(text, never())).toMatchObject({
      result: 'failed',
      fault: { class: 'other_channel' },
    })
  })
})
