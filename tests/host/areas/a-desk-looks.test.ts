// When a desk looks what changed: soon in a quiet office, never with all the others, and anew after a long sleep.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { connectionConfig } from '#main/database/connection.ts'
import { wayTo } from '#main/database/desk-client.ts'
import { Feed } from '#main/database/feed.ts'
import { ListenConnection } from '#main/database/listen-connection.ts'
import { longestPauseMs, Pace, pollAfterMs } from '#main/database/pace.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { register } from '#tests/database/acts.ts'

const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const ms = (max: number): fc.Arbitrary<number> => fc.double({ min: 0, max, noNaN: true })

describe('the pause before a look', () => {
  it('is never longer than what leaves a change seen within the second, however slow the server was', () => {
    fc.assert(
      fc.property(fc.array(ms(60_000)), ms(1e9), chance, (looks, sinceLast, random) => {
        const pace = new Pace()
        for (const look of looks) pace.note(look)
        const pause = pace.pauseMs(sinceLast, random)
        expect(pause).toBeGreaterThanOrEqual(0)
        expect(pause).toBeLessThanOrEqual(longestPauseMs)
      }),
    )
    expect(longestPauseMs).toBeLessThanOrEqual(700)
  })

  it('is short where the server answers at once, long where it does not, and short again when it has recovered', () => {
    const pace = new Pace()
    const most = (): number => pace.pauseMs(0, 1)
    for (let count = 0; count < 10; count += 1) pace.note(2)
    expect(most()).toBeLessThanOrEqual(100)
    for (let count = 0; count < 10; count += 1) pace.note(400)
    expect(most()).toBe(longestPauseMs)
    for (let count = 0; count < 30; count += 1) pace.note(2)
    expect(most()).toBeLessThanOrEqual(100)
  })

  it('spreads desks that are woken together, and lets a busy desk rest between two looks', () => {
    const pace = new Pace()
    for (let count = 0; count < 10; count += 1) pace.note(400)
    const pauses = Array.from({ length: 500 }, () => pace.pauseMs(10_000))
    const inATenth = pauses.filter((pause) => pause < longestPauseMs / 20).length
    expect(inATenth).toBeLessThan(100)
    fc.assert(
      fc.property(ms(300), chance, (sinceLast, random) => {
        expect(sinceLast + pace.pauseMs(sinceLast, random)).toBeGreaterThanOrEqual(longestPauseMs / 2)
      }),
    )
  })

  it('without being woken is eight to twelve seconds, by chance', () => {
    fc.assert(
      fc.property(chance, (random) => {
        expect(pollAfterMs(random)).toBeGreaterThanOrEqual(8_000)
        expect(pollAfterMs(random)).toBeLessThanOrEqual(12_000)
      }),
    )
  })
})

describe('a PC', () => {
  let database: FreshDatabase
  let line: ListenConnection
  let feed: Feed
  beforeAll(async () => {
    database = await freshDatabase()
    line = new ListenConnection(
      await connectionConfig({ server: database.server, ...database.login('temizlikClerk') }),
      wayTo(database.server),
    )
    await line.open()
  })
  afterAll(async () => {
    feed.close()
    await line.close()
    await database.drop()
  })

  it('that slept for longer than changes are kept ends its stream, so that everything is read anew, and goes on', async () => {
    const agent = await database.as('agent')
    const owner = await database.owner()
    // Asleep: its time stands still, and it hears nothing.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    feed = await Feed.open(line)
    const wake = line.onWake
    line.onWake = () => undefined
    const old = feed.changes()
    expect((await old.next()).value?.ids.size).toBe(0)
    await register(agent, database.municipality)
    await owner.query(`update zimmet_data.change set at = at - interval '4 days'`)
    await owner.query('select zimmet_private.prune_changes()')
    vi.useRealTimers()
    // Transactions of other tests on this server may be older than what was forgotten, as none of three days' age is in an office.
    await expect
      .poll(async () => {
        const { rows } = await owner.query<{ isOver: boolean }>(
          'select pruned_before <= pg_snapshot_xmin(pg_current_snapshot()) as "isOver" from zimmet_data.feed_horizon',
        )
        return rows[0]?.isOver
      })
      .toBe(true)
    line.onWake = wake
    feed.wake()
    expect((await old.next()).done).toBe(true)

    const fresh = feed.changes()
    expect((await fresh.next()).value?.ids.size).toBe(0)
    const { requestId } = await register(agent, database.municipality)
    const told = await fresh.next()
    expect([...(told.value?.ids ?? [])]).toEqual([requestId])
    await fresh.return()
  })
})
