// How often a PC looks whether somebody holds everybody up: as often as an office of few needs, rarer where there are many.
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { connectionConfig } from '#main/database/connection.ts'
import { wayTo } from '#main/database/desk-client.ts'
import { ListenConnection } from '#main/database/listen-connection.ts'
import { postWatchman } from '#main/database/watchman.ts'
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

it('is told by the database that somebody has just looked', async () => {
  const other = await database.as('agent')
  // Two looks within a second: the second is told so.
  await expect
    .poll(async () => {
      await other.query('select zimmet.watch_sessions()')
      const [watched] = await line.query<{ ended: number | null }>('select zimmet.watch_sessions() as ended', [])
      return watched?.ended
    })
    .toBe(-1)
})

it('looks every ten seconds or so, three times as rarely after being told that, and as before when it is over', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const query = vi.spyOn(line, 'query')
  const answer = { ended: 0 as number | null }
  query.mockImplementation(async () => await Promise.resolve([answer] as never))
  const watchman = postWatchman(line)
  const looksAfter = async (ms: number): Promise<number> => {
    const before = query.mock.calls.length
    await vi.advanceTimersByTimeAsync(ms)
    return query.mock.calls.length - before
  }
  expect(await looksAfter(7_400)).toBe(0)
  answer.ended = -1
  expect(await looksAfter(5_200)).toBe(1)
  expect(await looksAfter(17_000)).toBe(0)
  answer.ended = 0
  expect(await looksAfter(21_000)).toBeGreaterThanOrEqual(1)
  expect(await looksAfter(12_600)).toBeGreaterThanOrEqual(1)
  watchman.close()
  vi.useRealTimers()
  query.mockRestore()
})
