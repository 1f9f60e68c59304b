// Answers on Facebook and Instagram: each goes out once, and what Meta refuses asks for one thing.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { metaChannel } from '#main/gateway/channels/meta/meta.ts'
import { metaSettings } from '#main/gateway/channels/meta/settings.ts'
import type { Content, Outgoing } from '#main/gateway/outgoing.ts'
import {
  type Asked,
  never,
  nobodysAddress,
  outgoingTo,
  providerAtHand,
  type ProviderAtHand,
  type Told,
} from './provider-at-hand.ts'

let provider: ProviderAtHand
beforeAll(async () => {
  provider = await providerAtHand()
})
afterAll(async () => await provider.close())

const page = '1001'
const insta = '17841400000000001'
const channel = (more: { baseAddress?: string; mayAnswerLater?: boolean } = {}): ReturnType<typeof metaChannel> =>
  metaChannel(
    metaSettings.parse({
      baseAddress: more.baseAddress ?? provider.address,
      appSecret: 'app secret',
      verifyToken: 'verify token',
      accounts: [
        { kind: 'facebook', id: page, title: 'Erenler', token: 'T1', mayAnswerLater: more.mayAnswerLater ?? false },
        { kind: 'instagram', id: insta, title: '@erenler', token: 'T1', page },
      ],
    }),
  )
const answerTo = (kind: 'facebook' | 'instagram', content: Content): Outgoing => ({
  ...outgoingTo('77', content),
  ...{ kind, account: kind === 'facebook' ? page : insta },
})
const text = answerTo('facebook', { type: 'text', text: 'Ekip yolda' })
const publicly = answerTo('instagram', { type: 'public_reply', text: 'Ekip yolda', replyTo: '55' })
const graphError = (code: number, subcode?: number, status = 400): Told => [
  status,
  { error: { code, error_subcode: subcode, message: 'said' } },
]
const send = async (outgoing: Outgoing, more = {}) => await channel(more).sender.send(outgoing, never())

describe('an answer', () => {
  it('goes to the citizen with choices he can tap, its token in no address', async () => {
    provider.answer(() => [200, { recipient_id: '77', message_id: 'm_9' }])
    const choices = [{ id: 'anket:1:5', title: 'Çok memnunum, teşekkürler' }]
    expect(
      await send(answerTo('instagram', { type: 'list', text: 'Memnun musunuz?', button: 'Seçin', choices })),
    ).toEqual({
      ...{ result: 'sent', externalId: 'm_9' },
    })
    const [asked] = provider.asked
    expect(asked).toMatchObject({ path: `/${page}/messages`, headers: { authorization: 'Bearer T1' } })
    expect(asked?.query.toString()).toBe('')
    expect(JSON.parse(asked?.text ?? '')).toMatchObject({
      recipient: { id: '77' },
      message: { quick_replies: [{ title: 'Çok memnunum, teşekk', payload: 'anket:1:5' }] },
    })
  })

  it.each([
    [10, 2018278, 'other_channel'],
    [200, 1545041, 'other_channel'],
    [551, undefined, 'other_channel'],
    [613, undefined, 'retry'],
    [190, 463, 'pause'],
    [10, undefined, 'pause'],
    [230, undefined, 'pause'],
    [100, undefined, 'dead'],
    [10900, undefined, 'never'],
    [424242, undefined, 'dead'],
  ])('refused with code %s/%s asks for %s', async (code, subcode, asks) => {
    provider.answer(() => graphError(code, subcode))
    expect(await send(text)).toMatchObject({ result: 'failed', fault: { class: asks, text: 'said' } })
    expect(provider.asked).toHaveLength(1)
  })

  it('of a person may go out later with the tag, where Meta has allowed it, and nothing else may', async () => {
    provider.answer(({ text: said }) =>
      said.includes('HUMAN_AGENT') ? [200, { message_id: 'm_1' }] : graphError(10, 2018278),
    )
    expect(await send(text, { mayAnswerLater: true })).toEqual({ result: 'sent', externalId: 'm_1' })
    expect(await send({ ...text, about: 'closed' }, { mayAnswerLater: true })).toMatchObject({
      fault: { class: 'other_channel' },
    })
    expect(await send(text)).toMatchObject({ fault: { class: 'other_channel' } })
  })

  it('that is longer than Meta takes is not tried', async () => {
    provider.answer(() => [200, { message_id: 'm_1' }])
    expect(await send(answerTo('instagram', { type: 'text', text: 'ş'.repeat(501) }))).toMatchObject({
      fault: { class: 'dead' },
    })
    expect(provider.asked).toHaveLength(0)
    expect(await send(answerTo('facebook', { type: 'text', text: 'ş'.repeat(501) }))).toMatchObject({ result: 'sent' })
  })

  it('that breaks off is unknown, and one that never arrived is not sent', async () => {
    provider.answer(() => 'cut')
    expect(await send(text)).toEqual({ result: 'unknown' })
    provider.answer(() => graphError(2, undefined, 500))
    expect(await send(text)).toEqual({ result: 'unknown' })
    expect(await send(text, { baseAddress: await nobodysAddress() })).toEqual({ result: 'not_sent' })
  })

  it('that broke off is looked for by its words, by whom and when', async () => {
    const said = { id: 'm_3', message: 'Ekip  yolda', from: { id: page }, created_time: new Date().toISOString() }
    const found = async (one: object) => {
      provider.answer(() => [200, { data: [{ messages: { data: [one] } }] }])
      return await channel().sender.lookUp?.(text, never())
    }
    expect(await found(said)).toEqual({ result: 'sent', externalId: 'm_3' })
    expect(await found({ ...said, from: { id: '77' } })).toEqual({ result: 'not_sent' })
    expect(await found({ ...said, created_time: '2026-01-01T10:00:00+0000' })).toEqual({ result: 'not_sent' })
    provider.answer(() => graphError(100))
    expect(await channel().sender.lookUp?.(text, never())).toEqual({ result: 'unknown' })
  })

  it('in private to a comment names the comment', async () => {
    provider.answer(() => [200, { message_id: 'm_4' }])
    expect(
      await send(answerTo('facebook', { type: 'private_reply', text: 'Numaranız?', replyTo: '1_2' })),
    ).toMatchObject({ result: 'sent' })
    expect(JSON.parse(provider.asked[0]?.text ?? '')).toMatchObject({ recipient: { comment_id: '1_2' } })
  })
})

describe('a public reply', () => {
  const replies = (...ids: string[]): Told => [
    200,
    { data: ids.map((id) => ({ id, text: 'Ekip yolda', timestamp: new Date().toISOString() })) },
  ]
  const instagram =
    (post: Told, after: Told) =>
    (asked: Asked): Told => {
      if (asked.method === 'POST') return post
      return asked.path.endsWith('/replies') ? after : [200, { id: '55', hidden: false }]
    }

  it('is made once where the comment is still there', async () => {
    provider.answer(instagram([200, { id: '56' }], replies()))
    expect(await send(publicly)).toEqual({ result: 'sent', externalId: '56' })
    expect(provider.asked.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /55', 'POST /55/replies'])
  })

  it('that was made though Meta refused it is found and not made again', async () => {
    provider.answer(instagram(graphError(100), replies('56')))
    expect(await send(publicly)).toEqual({ result: 'sent', externalId: '56' })
    expect(provider.asked.filter(({ method }) => method === 'POST')).toHaveLength(1)
    provider.answer(instagram('cut', replies('56')))
    expect(await send(publicly)).toEqual({ result: 'sent', externalId: '56' })
  })

  it('that was refused and is not there has failed; cut off and not there yet, nobody knows', async () => {
    provider.answer(instagram(graphError(190), replies()))
    expect(await send(publicly)).toMatchObject({ result: 'failed', fault: { class: 'pause' } })
    provider.answer(instagram(graphError(190), 'cut'))
    expect(await send(publicly)).toEqual({ result: 'unknown' })
    provider.answer(instagram('cut', replies()))
    expect(await send(publicly)).toEqual({ result: 'unknown' })
  })

  it('to a comment that is gone or hidden is not tried', async () => {
    provider.answer(() => graphError(100, 33))
    expect(await send(publicly)).toMatchObject({ fault: { class: 'dead', text: expect.stringContaining('gone') } })
    provider.answer(() => [200, { id: '55', hidden: true }])
    expect(await send(publicly)).toMatchObject({ fault: { class: 'dead', text: expect.stringContaining('hidden') } })
    expect(provider.asked.some(({ method }) => method === 'POST')).toBe(false)
  })
})

it('says what a page lacks', async () => {
  provider.answer(({ path }) =>
    path.endsWith('/subscribed_apps')
      ? [200, { data: [{ subscribed_fields: ['messages'] }] }]
      : path === `/${insta}`
        ? graphError(190, 463)
        : [200, { id: page }],
  )
  expect(await channel().receiver.health?.(never())).toMatchObject([
    { account: { kind: 'facebook' }, part: 'token', isWell: true },
    { part: 'subscription', isWell: false, fault: { text: expect.stringContaining('feed') } },
    { account: { kind: 'instagram' }, part: 'token', isWell: false, fault: { class: 'pause', code: '190/463' } },
  ])
})
