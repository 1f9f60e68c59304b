// To a comment below a post of ours: an answer for everybody, or one private reply, within seven days.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { refusalOf } from '#tests/support/refusals.ts'
import { command } from '../acts.ts'
import { messagesAt, type MessagesAtHand } from './messages-at-hand.ts'

type Row = Record<string, unknown>
const day = 24 * 3600_000

let database: FreshDatabase
let page: MessagesAtHand
beforeAll(async () => {
  database = await freshDatabase()
  page = await messagesAt(database, 'facebook')
})
afterAll(async () => await database.drop())

interface Commented {
  id: unknown
  comment: string
  key: string
}

async function commented(key: string, at = Date.now(), item = 'comment'): Promise<Commented> {
  const comment = `${randomUUID()}_1`
  await page.tell(
    page.text({ id: comment, at, kind: 'comment', words: 'çukur var', from: { key, name: 'Ali' }, details: { item } }),
  )
  return { id: (await page.conversation(key))?.['id'], comment, key }
}

async function reply(to: Commented, way = 'private', role: 'agent' | 'secondAgent' = 'agent'): Promise<unknown> {
  const seen = (await page.messagesOf(to.key)).findLast(({ direction }) => direction === 'in')?.['id']
  return await command(await database.as(role), 'answer_conversation', {
    ...{ conversation_id: to.id, outgoing_id: randomUUID(), content: JSON.stringify({ text: 'Numaranız?' }), way },
    ...{ seen_message_id: seen, anyway: true },
  })
}

const ladder = async ({ id }: Commented): Promise<unknown[]> =>
  (
    await (await database.as('agent')).query<Row>('select way, closed_because from zimmet.conversation_ways($1)', [id])
  ).rows
    .filter(({ way }) => ['free', 'public', 'private'].includes(String(way)))
    .map(({ way, closed_because: because }) => [way, because])

const sent = async ({ key }: Commented): Promise<Row[]> =>
  (
    await (
      await database.owner()
    ).query<Row>('select id, content from zimmet_data.outgoing where addressee = $1 order by created_at', [key])
  ).rows

it('is offered beside the public one, given once, and the second time refused', async () => {
  const one = await commented(randomUUID())
  expect(await ladder(one)).toEqual([
    ['free', 'window_closed'],
    ['public', null],
    ['private', null],
  ])
  await reply(one)
  expect(await sent(one)).toMatchObject([
    { content: { type: 'private_reply', text: 'Numaranız?', replyTo: one.comment } },
  ])
  expect((await ladder(one)).at(-1)).toEqual(['private', 'answered_privately'])
  expect(await refusalOf(reply(one, 'private', 'secondAgent'))).toMatchObject({ code: 'ZM127' })
  await reply(one, 'public')
  // Another comment of the same person is another one.
  const next = await commented(one.key)
  await reply(next)
  expect((await sent(one)).map(({ content }) => (content as Row)['replyTo'])).toEqual([
    ...[one.comment, one.comment, next.comment],
  ])
  await page.tell(page.text({ words: 'buyurun', from: { key: one.key } }))
  expect((await ladder(one))[0]).toEqual(['free', null])
})

it('is not given after seven days, nor to what a visitor posts himself, nor by who does not answer citizens', async () => {
  const old = await commented(randomUUID(), Date.now() - 7 * day - 1000)
  expect((await ladder(old)).at(-1)).toEqual(['private', 'comment_old'])
  expect(await refusalOf(reply(old))).toMatchObject({ code: 'ZM150', detail: { because: 'comment_old' } })
  const young = await commented(randomUUID(), Date.now() - 7 * day + 600_000)
  const clerk = await database.as('temizlikClerk')
  expect(
    await refusalOf(
      command(clerk, 'answer_conversation', {
        ...{ conversation_id: young.id, outgoing_id: randomUUID(), content: '{"text": "x"}', way: 'private' },
        ...{ seen_message_id: 0, anyway: true },
      }),
    ),
  ).toMatchObject({ code: 'ZM003' })
  await reply(young)
  const post = await commented(randomUUID(), Date.now(), 'post')
  expect((await refusalOf(reply(post)))?.code).toMatch(/^ZM1(27|50)$/u)
  expect(await sent(post)).toEqual([])
})

it('is open again where it did not go out, and not where somebody gave it elsewhere', async () => {
  const fails = async (to: Commented, fault: Row): Promise<unknown> => {
    const owner = await database.owner()
    const [given] = await sent(to)
    await owner.query(`update zimmet_data.outgoing set state = 'sending' where id = $1`, [given?.['id']])
    await page.call('gateway_sent($1, $2)', [given?.['id'], JSON.stringify({ result: 'failed', fault })])
    return (await ladder(to)).at(-1)
  }
  const [one, other] = [await commented(randomUUID()), await commented(randomUUID())]
  await reply(one)
  await reply(other)
  expect(await fails(one, { class: 'dead', code: '100', text: 'no' })).toEqual(['private', null])
  expect(await fails(other, { class: 'never', code: '10900', text: 'replied to already' })).toEqual([
    ...['private', 'answered_privately'],
  ])
})
