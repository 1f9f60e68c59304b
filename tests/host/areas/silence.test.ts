// A server that does not answer is told from one that is gone: the line stands, and still nothing comes.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { layLine } from '#tests/e2e/support/cuttable-line.ts'
import { silentAfterMs } from '#main/database/pulse.ts'
import { openOffice, type Office } from './office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(async () => {
  await office.close()
})

it('is said within five seconds and taken back when it answers, without the line being given up', async () => {
  expect(silentAfterMs).toBeLessThan(5_000)
  const { server } = office.database
  const line = await layLine(server.port)
  const desk = await office.desk('agent', { ...server, port: line.port })
  const states: string[] = []
  const stream = await desk.session.connection()
  const reading = (async () => {
    for await (const { state } of stream) if (states.at(-1) !== state) states.push(state)
  })()
  await expect.poll(() => states).toEqual(['connected'])
  line.freeze()
  await expect.poll(() => states).toEqual(['connected', 'silent'])
  line.thaw()
  await expect.poll(() => states).toEqual(['connected', 'silent', 'connected'])
  await stream.return?.()
  await reading
  await line.cut()
})

it('says at every beat that it is there, so that a window knows when its host is not', async () => {
  const desk = await office.desk('temizlikClerk')
  const stream = await desk.session.connection()
  const heard: string[] = []
  for await (const { state } of stream) {
    heard.push(state)
    if (heard.length === 3) break
  }
  expect(heard).toEqual(['connected', 'connected', 'connected'])
})

it('that takes no changes any more is said to be read-only, and no longer when it does', async () => {
  const { server } = office.database
  const line = await layLine(server.port)
  const desk = await office.desk('fenClerk', { ...server, port: line.port })
  const owner = await office.database.owner()
  const stateOf = async (): Promise<string | undefined> => {
    for await (const { state } of await desk.session.connection()) return state
    return undefined
  }
  const { name } = office.database
  // As a server after a failover: what is signed in now, too, meets it at its next question.
  await owner.query(`alter database ${name} set default_transaction_read_only = on`)
  await line.cut()
  await line.mend()
  await expect.poll(stateOf).toBe('read_only')
  await owner.query('set default_transaction_read_only = off')
  await owner.query(`alter database ${name} reset default_transaction_read_only`)
  await line.cut()
  await line.mend()
  await expect.poll(stateOf).toBe('connected')
  await line.cut()
})
