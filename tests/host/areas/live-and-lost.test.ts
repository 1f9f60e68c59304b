// What happens on other PCs arrives; what the network loses happens all the same, once.
import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openOffice, type Client, type Office } from './office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(async () => {
  await office.close()
})

async function register(agent: Client): Promise<{ requestId: number; version: number }> {
  const { channels, subjects } = office.database.municipality
  return await agent.requests.register({
    commandId: randomUUID(),
    request: {
      ...{ channelId: channels.phone, subjectId: subjects.bin, description: 'Çöp', priority: null },
      ...{ neighbourhoodId: null, streetId: null, door: null, citizen: null },
    },
  })
}

/** Ends every connection of Ayşe, as a network that goes away would. */
async function cut(): Promise<void> {
  await (
    await office.database.owner()
  ).query(
    'select pg_terminate_backend(pid) from pg_stat_activity where usename = $1 and datname = current_database()',
    [office.database.login('temizlikClerk').login],
  )
}

it('tells each change to who may see it, and nothing to others', async () => {
  const agent = await office.desk('agent')
  const clerk = await office.desk('temizlikClerk')
  const stranger = await office.desk('fenClerk')
  const mine = (await clerk.inbox.changes())[Symbol.asyncIterator]()
  const others = (await stranger.inbox.changes())[Symbol.asyncIterator]()
  expect((await mine.next()).value).toMatchObject({ rows: [], goneIds: [] })
  await others.next()
  const { requestId } = await register(agent)
  const told = await mine.next()
  if (told.done === true) throw new Error('the stream ended')
  expect(told.value.rows.map(({ id, state }) => [id, state])).toEqual([[requestId, 'new']])
  const silence = await Promise.race([others.next(), delay(500, 'nothing')])
  expect(silence).toBe('nothing')
  await mine.return?.()
})

it('misses nothing while the line is cut again and again', async () => {
  const agent = await office.desk('agent')
  const clerk = await office.desk('temizlikClerk')
  const stream = await clerk.inbox.changes()
  const told = new Set<number>()
  const reading = (async () => {
    for await (const { rows } of stream) for (const { id } of rows) told.add(id)
  })()
  const made: number[] = []
  for (let round = 0; round < 30; round += 1) {
    made.push((await register(agent)).requestId)
    if (round % 6 === 5) await cut()
  }
  await expect.poll(() => made.filter((id) => !told.has(id))).toEqual([])
  await stream.return?.()
  await reading
})

it('does a command once although its connection dies at any moment', async () => {
  const agent = await office.desk('agent')
  const clerk = await office.desk('temizlikClerk')
  const { requestId } = await register(agent)
  const notes = Array.from({ length: 40 }, (_, index) => `Not ${index}`)
  // Some cuts a note and no more: on a slow machine a connection that is cut for ever does nothing.
  const cutting = async (times: number): Promise<void> => {
    for (let time = 0; time < times; time += 1) {
      await delay(Math.random() * 50)
      await cut()
    }
  }
  for (const [place, words] of notes.entries()) {
    const commandId = randomUUID()
    const [first, second] = await Promise.all([
      clerk.requests.addNote({ commandId, requestId, words }),
      clerk.requests.addNote({ commandId, requestId, words }),
      cutting(1 + (place % 4)),
    ])
    expect(second).toEqual(first)
  }
  const { notes: kept } = await clerk.requests.get({ requestId })
  expect(kept.map(({ words }) => words)).toEqual(notes)
})

it('says that the connection is lost and that it came back', async () => {
  const clerk = await office.desk('temizlikClerk')
  const states: string[] = []
  const stream = await clerk.session.connection()
  const reading = (async () => {
    for await (const { state } of stream) if (states.at(-1) !== state) states.push(state)
  })()
  await expect.poll(() => states).toEqual(['connected'])
  await cut()
  await expect.poll(() => states).toEqual(['connected', 'reconnecting', 'connected'])
  await stream.return?.()
  await reading
})
