// What a desk asks only to know that the server is there: nothing while it hears of it anyway, and little where it does not.
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { connectionConfig } from '#main/database/connection.ts'
import { wayTo } from '#main/database/desk-client.ts'
import { ListenConnection } from '#main/database/listen-connection.ts'
import { Pulse, silentAfterMs } from '#main/database/pulse.ts'
import type { Topic } from '#shared/contract/session.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { eventually } from '#tests/support/eventually.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(async () => {
  await database.drop()
})

let line: ListenConnection
let pulse: Pulse
beforeEach(async () => {
  line = new ListenConnection(
    await connectionConfig({ server: database.server, ...database.login('temizlikClerk') }),
    wayTo(database.server),
  )
  await line.open()
  // Its time stands still: what comes comes because it was called.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  pulse = await Pulse.open(line)
})
afterEach(async () => {
  pulse.close()
  vi.useRealTimers()
  await line.close()
})

it('touches a line that was quiet for three seconds, and none over which something came meanwhile', async () => {
  const touch = vi.spyOn(line, 'touch')
  vi.advanceTimersByTime(2_900)
  expect(touch).toHaveBeenCalledTimes(0)
  vi.advanceTimersByTime(200)
  expect(touch).toHaveBeenCalledTimes(1)
  await touch.mock.results[0]?.value
  vi.advanceTimersByTime(1_600)
  await line.query('select 1', [])
  vi.advanceTimersByTime(1_600)
  expect(touch).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(1_500)
  expect(touch).toHaveBeenCalledTimes(2)
  await touch.mock.results[1]?.value
})

it('takes a refusal and a notice for signs of life as well', async () => {
  const touch = vi.spyOn(line, 'touch')
  const owner = await database.owner()
  vi.advanceTimersByTime(1_600)
  await expect(line.query('select 1 / 0', [])).rejects.toMatchObject({ code: '22012' })
  vi.advanceTimersByTime(1_600)
  const heard = new Promise<void>((resolve) => {
    line.onWake = () => resolve()
  })
  await owner.query(`notify zimmet, 'of another'`)
  await heard
  vi.advanceTimersByTime(1_600)
  expect(touch).toHaveBeenCalledTimes(0)
})

it('says that the server is silent when nothing comes, and takes it back with whatever comes', async () => {
  const states: (number | null)[] = []
  pulse.onState = () => states.push(pulse.silentSince())
  vi.spyOn(line, 'touch').mockReturnValue(new Promise(() => undefined))
  const last = Date.now()
  vi.advanceTimersByTime(silentAfterMs - 1)
  expect(states).toEqual([])
  vi.advanceTimersByTime(1)
  expect(states).toEqual([last])
  await line.query('select 1', [])
  expect(states).toEqual([last, null])
})

it('tells what changed besides requests because it is called, not by its own slow look', async () => {
  const told = new Set<Topic>()
  pulse.onTopics = (topics) => topics.forEach((topic) => told.add(topic))
  await (await database.owner()).query('update zimmet_data.subject set name = name')
  await eventually(() => expect([...told]).toEqual(['catalogue']))
})

it('comes sooner for what citizens write where somebody waits for it', async () => {
  vi.useRealTimers()
  const other = new ListenConnection(
    await connectionConfig({ server: database.server, ...database.login('temizlikColleague') }),
    wayTo(database.server),
  )
  await other.open()
  const later = await Pulse.open(other)
  pulse.speaksWithCitizens = true
  const came: string[] = []
  const both = Promise.all([
    new Promise<void>((resolve) => {
      pulse.onTopics = (topics) => {
        came.push(`speaker ${topics.join()}`)
        resolve()
      }
    }),
    new Promise<void>((resolve) => {
      later.onTopics = (topics) => {
        came.push(`other ${topics.join()}`)
        resolve()
      }
    }),
  ])
  const woken: string[] = []
  line.onWake = (notice) => woken.push(notice)
  await (await database.owner()).query(`delete from zimmet_data.conversation where false`)
  await both
  expect(came).toEqual(['speaker messages', 'other messages'])
  // Nobody looks for requests.
  expect(woken).toEqual([])
  later.close()
  await other.close()
})
