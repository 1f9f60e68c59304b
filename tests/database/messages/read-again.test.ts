// What could not be read is seen by who keeps the house, without what stands in it, and read again without doubling anything.
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MessageEvent } from '#main/gateway/events.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { refusalOf } from '#tests/support/refusals.ts'
import { messagesAt, type MessagesAtHand } from './messages-at-hand.ts'

type Row = Record<string, unknown>

let database: FreshDatabase
let messages: MessagesAtHand
beforeAll(async () => {
  database = await freshDatabase()
  messages = await messagesAt(database)
})
afterAll(async () => await database.drop())

const accounts = (...events: MessageEvent[]) => [{ kind: 'whatsapp', externalId: messages.account, events }]

async function unread(id: string, fault: string, ...events: MessageEvent[]): Promise<void> {
  await messages.read([{ deliveryId: id, fault, ...(events.length > 0 && { accounts: accounts(...events) }) }])
}

const stateOf = async (id: string): Promise<Row | undefined> =>
  (
    await (
      await database.owner()
    ).query<Row>('select state, fault, read_by from zimmet_data.message_delivery where id = $1', [id])
  ).rows[0]

describe('what could not be read', () => {
  it('is told by channel to administrators, with a reason that quotes nothing of it, and to nobody else', async () => {
    const id = await messages.depositFor('unreadable')
    await unread(id, 'no JSON: Unexpected token \'k\', "kapım kırık 5551112233" is not valid JSON of 905551112233')
    const administrator = await database.as('administrator')
    const { rows } = await administrator.query<Row>('select * from zimmet.unreadable_by_source()')
    expect(rows).toMatchObject([{ source: 'whatsapp', deliveries: 1 }])
    expect(rows[0]?.['reason']).toBe('no JSON: Unexpected token … is not valid JSON of …')
    const { rows: listed } = await administrator.query<Row>('select fault from zimmet.unreadable_deliveries()')
    expect(JSON.stringify(listed)).not.toMatch(/kapım|5551112233/u)
    for (const role of ['agent', 'temizlikClerk', 'overseer', 'gateway'] as const) {
      // oxlint-disable no-await-in-loop -- one after the other says which one
      const person = await database.as(role)
      expect(await refusalOf(person.query('select * from zimmet.unreadable_by_source()')), role).toMatchObject({
        code: '42501',
      })
      expect(
        await refusalOf(person.query('select zimmet.read_deliveries_again($1)', [randomUUID()])),
        role,
      ).toMatchObject({ code: '42501' })
      // oxlint-enable no-await-in-loop
    }
  })

  it('is not what another gateway serves, and is said when nobody has taken it up for ten minutes', async () => {
    const id = await messages.depositFor('another’s')
    const leased = async (served: string[]) => (await messages.deliveries(served)).some((one) => one['id'] === id)
    expect(await leased(['sms:900'])).toBe(false)
    const owner = await database.owner()
    await owner.query(
      `update zimmet_data.message_delivery set received_at = clock_timestamp() - interval '11 minutes' where id = $1`,
      [id],
    )
    // However long it waits: whoever serves it may be slow, or away.
    expect(await leased(['sms:900'])).toBe(false)
    const administrator = await database.as('administrator')
    const told = async (): Promise<unknown[]> =>
      (await administrator.query<Row>('select fault from zimmet.unreadable_deliveries() where id = $1', [id])).rows
    expect(await told()).toEqual([{ fault: 'no gateway takes it up' }])
    const light = async (): Promise<unknown> =>
      (await administrator.query<Row>(`select state from zimmet.server_health() where code = 'deliveries'`)).rows[0]
    expect(await light()).toEqual({ state: 'look' })
    const bySource = await administrator.query<Row>('select source, reason from zimmet.unreadable_by_source()')
    expect(bySource.rows).toEqual([{ source: 'whatsapp', reason: 'no gateway takes it up' }])
    expect(await leased(['sms:900', 'whatsapp'])).toBe(true)
    expect(await told()).toEqual([])
    const own = await messages.depositFor('own')
    expect((await messages.deliveries(['sms:900', 'whatsapp'])).map((one) => one['id'])).toContain(own)
    await messages.read([id, own].map((deliveryId) => ({ deliveryId })))
  })

  it('waits again when an administrator wants it, and when a gateway begins that is another one', async () => {
    const id = await messages.depositFor('again')
    await unread(id, 'not understood')
    await messages.call('gateway_began($1)', ['0.2.0 of two'])
    expect(await stateOf(id)).toMatchObject({ state: 'waiting', fault: null })
    const gateway = await database.as('gateway')
    await gateway.query('select zimmet.gateway_read($1, $2)', [
      ...[JSON.stringify([{ deliveryId: id, fault: 'not understood by two' }]), '0.2.0 of two'],
    ])
    await messages.call('gateway_began($1)', ['0.2.0 of two'])
    expect(await stateOf(id)).toMatchObject({ state: 'unreadable', fault: 'not understood by two' })
    const administrator = await database.as('administrator')
    const { rows } = await administrator.query<{ told: Row }>('select zimmet.read_deliveries_again($1) as told', [
      randomUUID(),
    ])
    expect(rows[0]?.told['deliveries']).toBe(1)
    expect(await stateOf(id)).toMatchObject({ state: 'waiting' })
    const clerk = await database.as('temizlikClerk')
    expect(await refusalOf(clerk.query(`select zimmet.gateway_began('x')`))).toMatchObject({ code: '42501' })
  })

  it('takes in what a newer program understands of it, and nothing twice', async () => {
    const known = messages.text({ words: 'okunan' })
    const heart: MessageEvent = { type: 'reaction', id: known.id, at: Date.now(), emoji: '❤️' }
    const other: MessageEvent = { ...heart, emoji: '👍' }
    const newlyUnderstood = messages.text({ words: 'sonradan okunan', from: known.from })
    const id = await messages.depositFor('in part')
    await unread(id, 'one is of an unknown kind', known, heart)
    await messages.tell(other)
    await messages.call('gateway_began($1)', [randomUUID()])
    await messages.read([{ deliveryId: id, accounts: accounts(known, heart, newlyUnderstood) }])
    expect(await stateOf(id)).toMatchObject({ state: 'read' })
    expect(await messages.messagesOf(known.from.key)).toMatchObject([
      { words: 'okunan', reaction: '👍' },
      { words: 'sonradan okunan' },
    ])
    expect(await messages.conversation(known.from.key)).toMatchObject({ unread: 2 })
  })
})

/** Something a citizen does with the message of this number. */
type Done = { what: 'writes' | 'edits' | 'reacts' | 'withdraws'; message: number; at: number }

function eventOf({ what, message, at }: Done, life: string): MessageEvent {
  const id = `wamid.${life}.${message}`
  const instant = Date.UTC(2026, 10, 1) + at * 1000
  if (what === 'edits') return { type: 'edited', id, at: instant, words: `edited ${at}` }
  if (what === 'reacts') return { type: 'reaction', id, at: instant, emoji: `e${at}` }
  if (what === 'withdraws') return { type: 'withdrawn', id, at: instant }
  return messages.text({ id, at: instant, words: `words ${message}`, from: { key: `TR.${life}` } })
}

const done = fc.record({
  what: fc.constantFrom<Done['what'][]>('writes', 'writes', 'edits', 'reacts', 'reacts', 'withdraws'),
  message: fc.nat(1),
  at: fc.nat(50),
})
/** Deliveries, each with how often and after which later ones it is read again. */
const lives = fc.array(
  fc.record({ events: fc.array(done, { minLength: 1, maxLength: 3 }), again: fc.array(fc.nat(3), { maxLength: 3 }) }),
  { minLength: 2, maxLength: 5 },
)

it('leaves the same behind, however often and whenever deliveries are read again', async () => {
  const seen = async (life: string): Promise<unknown> => [
    (await messages.messagesOf(`TR.${life}`)).map(
      ({ words, reaction, edited_at: edited, withdrawn_at: gone, details }) => [
        ...[words, reaction, edited, gone, details],
      ],
    ),
    ((await messages.conversation(`TR.${life}`)) ?? {})['unread'],
  ]
  await fc.assert(
    fc.asyncProperty(lives, async (deliveries) => {
      const [once, often] = [randomUUID(), randomUUID()]
      const ids = await Promise.all(deliveries.map(async () => await messages.depositFor('life')))
      const told = (index: number, life: string) => (deliveries[index]?.events ?? []).map((each) => eventOf(each, life))
      for (const index of deliveries.keys()) {
        // oxlint-disable no-await-in-loop -- a sequence
        await messages.read([
          { deliveryId: await messages.depositFor('once'), accounts: accounts(...told(index, once)) },
        ])
        await unread(ids[index] ?? '', 'only in part', ...told(index, often))
        for (const [before, { again }] of deliveries.entries()) {
          if (before > index || !again.includes(index - before)) continue
          await messages.call('gateway_began($1)', [randomUUID()])
          await unread(ids[before] ?? '', 'still only in part', ...told(before, often))
        }
        // oxlint-enable no-await-in-loop
      }
      expect(await seen(often)).toEqual(await seen(once))
    }),
    { numRuns: 120 },
  )
})
