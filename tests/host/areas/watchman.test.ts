// How often a PC looks whether somebody holds everybody up: as often as an office of few needs, rarer where there are many.
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { connectionConfig } from '#main/database/connection.ts'
import { wayTo } from '#main/database/desk-client.ts'
import { ListenConnection } from '#main/database/listen-connection.ts'
import { postWatchman } from '#main/database/watchman.ts'
import { eventually } from '#tests/support/eventually.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'

let database: FreshDatabase
let line: ListenConnection
beforeAll(async () => {
  database = await freshDatabase()
  line = new ListenConnection(
    await connectionConfig({ server: database.server, ...database.login('temizlikClerk') }),
    wayTo(database.server),
  )
  await line.open()
})
afterAll(async () => {
  await line.close()
  await database.drop()
})

const look = 'select w.ended, w.again_s as "againS" from zimmet.keep_watch() w'

it('is told by the database that somebody has just looked, else when to come again', async () => {
  const other = await database.as('agent')
  const answers = new Set<number | null | undefined>()
  // Of looks within a second one is answered with a time, most others with none.
  await eventually(async () => {
    await other.query('select zimmet.keep_watch()')
    const [watched] = await line.query<{ ended: number | null; againS: number | null }>(look, [])
    expect(watched?.againS === null).toBe(watched?.ended === -1)
    answers.add(watched?.againS)
    expect([...answers]).toEqual(expect.arrayContaining([null, 10]))
  })
})

it('looks when the database says, each time twice as late where somebody had just looked, and at once after a slow answer', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const query = vi.spyOn(line, 'query')
  const answer = { ended: 0, againS: 10 as number | null }
  query.mockImplementation(async (text) => await Promise.resolve([text === look ? answer : {}] as never))
  const watchman = postWatchman(line)
  const looks = (): number => query.mock.calls.filter(([text]) => text === look).length
  const looksAfter = async (ms: number): Promise<number> => {
    const before = looks()
    await vi.advanceTimersByTimeAsync(ms)
    return looks() - before
  }
  expect(await looksAfter(7_400)).toBe(0)
  Object.assign(answer, { ended: -1, againS: null })
  expect(await looksAfter(5_200)).toBe(1)
  // By now 20 s were waited for, or 40: 15 to 25, then 30 to 50.
  expect(await looksAfter(9_800)).toBe(0)
  expect(await looksAfter(15_300)).toBe(1)
  Object.assign(answer, { ended: 0, againS: 1 })
  await looksAfter(50_000)
  // Somebody keeps many busy: every second.
  expect(await looksAfter(10_000)).toBeGreaterThanOrEqual(8)
  answer.againS = 300
  await looksAfter(2_000)
  expect(await looksAfter(200_000)).toBe(0)
  const before = looks()
  watchman.note(499)
  expect(looks()).toBe(before)
  watchman.note(501)
  watchman.note(900)
  expect(looks()).toBe(before + 1)
  watchman.close()
  vi.useRealTimers()
  query.mockRestore()
})
