// The outbox against a channel that tells late, twice, out of order or nothing, and gateways that are killed in the middle: whatever
// happens, each message arrives once, or it is told why it never will.
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { MessageEvent } from '#main/gateway/events.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { refusalOf } from '#tests/support/refusals.ts'
import { messagesAt, type MessagesAtHand } from './messages-at-hand.ts'

type Report = Extract<MessageEvent, { type: 'status' }>
type Leased = { id: string; is_doubtful: boolean }

let database: FreshDatabase
let messages: MessagesAtHand
beforeAll(async () => {
  database = await freshDatabase()
  messages = await messagesAt(database)
})
afterAll(async () => await database.drop())

/** What the channel did with one that was given to it. */
interface Taken {
  id: string
  outgoing: string
  arrives: boolean
}

const retry = { class: 'retry', code: '130429', text: 'too many' } as const
const dead = { class: 'dead', code: '131051', text: 'no such kind' } as const

/** One life of some messages: two gateways, and the channel's memory. */
class Life {
  readonly taken: Taken[] = []
  readonly hands: Leased[][] = [[], []]
  readonly reports: Report[] = []
  readonly refused = new Set<string>()
  readonly #ids: string[]

  constructor(ids: string[]) {
    this.#ids = ids
  }

  async #sql(text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
    return (await (await database.owner()).query<Record<string, unknown>>(text, values)).rows
  }

  async #gateway(text: string, values: unknown[]): Promise<Record<string, unknown>[]> {
    return (await (await database.as('gateway')).query<Record<string, unknown>>(text, values)).rows
  }

  async lease(hand: number): Promise<void> {
    const rows = await this.#gateway(
      `select id, is_doubtful from zimmet.gateway_outgoing(2, '1 minute', '1 minute')`,
      [],
    )
    this.hands[hand]?.push(...(rows as Leased[]))
  }

  /** Sends the next in hand; `fate` is what the channel does, `isTold` whether the gateway lives to hear it. */
  async send(hand: number, fate: number, isTold: boolean): Promise<void> {
    const next = this.hands[hand]?.shift()
    if (next === undefined) return
    if (next.is_doubtful) {
      const there = this.taken.findLast(({ outgoing, arrives }) => outgoing === next.id && arrives)
      await this.#tell(next.id, there === undefined ? { result: 'not_sent' } : { result: 'sent', externalId: there.id })
      return
    }
    const id = `wamid.${randomUUID()}`
    if (fate === 0) return await this.#tell(next.id, { result: 'failed', fault: retry }, isTold)
    if (fate === 1) {
      this.refused.add(next.id)
      return await this.#tell(next.id, { result: 'failed', fault: dead }, isTold)
    }
    const arrives = fate !== 2
    this.taken.push({ id, outgoing: next.id, arrives })
    const at = Date.now()
    const told = { type: 'status', id, outgoingId: next.id, at } as const
    this.reports.push({ ...told, status: 'sent' })
    this.reports.push(arrives ? { ...told, status: 'delivered' } : { ...told, status: 'failed', fault: retry })
    await this.#tell(next.id, { result: 'sent', externalId: id }, isTold)
  }

  async #tell(id: string, outcome: unknown, isTold = true): Promise<void> {
    // A gateway that is killed here leaves its lease behind.
    if (isTold) await this.#gateway('select zimmet.gateway_sent($1, $2)', [id, JSON.stringify(outcome)])
    else
      await this.#sql(`update zimmet_data.outgoing set leased_until = now() - interval '1 second' where id = $1`, [id])
  }

  /** A report comes, any of them, and at times again. */
  async hear(which: number, isKept: boolean): Promise<void> {
    const at = which % Math.max(1, this.reports.length)
    const report = this.reports[at]
    if (report === undefined) return
    if (!isKept) this.reports.splice(at, 1)
    await messages.tell(report)
  }

  async kill(hand: number): Promise<void> {
    const left = this.hands[hand]?.splice(0) ?? []
    await this.#sql(`update zimmet_data.outgoing set leased_until = now() - interval '1 second' where id = any ($1)`, [
      left.map(({ id }) => id),
    ])
  }

  async timePasses(): Promise<void> {
    const held = this.hands.flat().map(({ id }) => id)
    await this.#sql(
      `update zimmet_data.outgoing set not_before = least(not_before, now()),
         leased_until = case when id = any ($2) then leased_until else least(leased_until, now() - interval '1 second') end
       where id = any ($1)`,
      [this.#ids, held],
    )
  }

  /** All is heard, all time passes, the channel is well. */
  async end(): Promise<void> {
    for (let round = 0; round < 40; round += 1) {
      // oxlint-disable no-await-in-loop -- one after the other, as time goes
      while (this.reports.length > 0) await this.hear(0, false)
      await this.timePasses()
      await this.lease(0)
      for (const hand of [0, 1]) while ((this.hands[hand]?.length ?? 0) > 0) await this.send(hand, 3, true)
      // oxlint-enable no-await-in-loop
    }
  }

  states = async (): Promise<Record<string, unknown>[]> =>
    await this.#sql('select id::text, state, delivered_at from zimmet_data.outgoing where id = any ($1)', [this.#ids])
}

const step = fc.record({
  what: fc.constantFrom('lease', 'send', 'send', 'send', 'hear', 'hear', 'kill', 'time'),
  hand: fc.nat({ max: 1 }),
  fate: fc.nat({ max: 6 }),
  which: fc.nat({ max: 20 }),
  yes: fc.constantFrom(true, true, false),
})

async function queued(count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID())
  await (
    await database.owner()
  ).query(
    `insert into zimmet_data.outgoing (id, account_id, addressee, about, content, words)
     select i, $2, '+905321234567', 'registered', '{"type": "text", "text": "x"}', 'x' from unnest($1::uuid[]) i`,
    [ids, messages.accountId],
  )
  return ids
}

it('arrives once, or is told why it never will, in hundreds of lives', { timeout: 0 }, async () => {
  let again = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const ids = await queued(3)
      const life = new Life(ids)
      // oxlint-disable no-await-in-loop -- one after the other
      for (const { what, hand, fate, which, yes } of steps)
        if (what === 'lease') await life.lease(hand)
        else if (what === 'send') await life.send(hand, fate, yes)
        else if (what === 'hear') await life.hear(which, !yes)
        else if (what === 'kill') await life.kill(hand)
        else await life.timePasses()
      await life.end()
      // oxlint-enable no-await-in-loop
      for (const { id, state } of await life.states()) {
        const arrived = life.taken.filter((each) => each.outgoing === id && each.arrives).length
        again += life.taken.filter((each) => each.outgoing === id).length > 1 ? 1 : 0
        expect([id, arrived, state]).toEqual(
          life.refused.has(String(id)) && arrived === 0 ? [id, 0, 'failed'] : [id, 1, 'sent'],
        )
      }
    }),
    { numRuns: 200, endOnFailure: true },
  )
  // It sees tries after tries, not only straight ways.
  expect(again).toBeGreaterThan(5)
})

it('is told what went out in the last days and is not reported yet, of one account', async () => {
  const { account, accountId } = await messagesAt(database)
  const owner = await database.owner()
  const out = async (name: string, ago: string, isDelivered = false): Promise<unknown> =>
    await owner.query(
      `insert into zimmet_data.outgoing (id, account_id, addressee, about, content, words, state, external_id, sent_at, delivered_at)
       values ($1, $2, '+905321234567', 'registered', '{"type": "text", "text": "x"}', 'x', 'sent', $3, now() - $4::interval,
         case when $5 then now() end)`,
      [randomUUID(), accountId, name, ago, isDelivered],
    )
  await out('waits', '2 days')
  await out('newer', '1 hour')
  await out('reported', '1 hour', true)
  await out('long ago', '4 days')
  const gateway = await database.as('gateway')
  const awaited = async (asked: string): Promise<string[]> =>
    (
      await gateway.query<{ external_id: string }>(`select external_id from zimmet.gateway_awaited('whatsapp', $1)`, [
        asked,
      ])
    ).rows.map(({ external_id }) => external_id)
  expect(await awaited(account)).toEqual(['newer', 'waits'])
  expect(await awaited('another')).toEqual([])
  const agent = await database.as('agent')
  expect(await refusalOf(agent.query(`select zimmet.gateway_awaited('whatsapp', 'x')`))).toMatchObject({
    code: '42501',
  })
})
