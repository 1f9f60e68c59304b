// A server whose queue of notices is small: a login that does not read his, and another that sends as many as he likes.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { connectionConfig } from '#main/database/connection.ts'
import { wayTo } from '#main/database/desk-client.ts'
import { Feed } from '#main/database/feed.ts'
import { ListenConnection } from '#main/database/listen-connection.ts'
import { migrate } from '#main/database/migrations.ts'
import { ownerRole, prepareServer } from '#main/database/prepare-server.ts'
import { startEmbeddedPostgres, type EmbeddedPostgres } from '#main/embedded-postgres/embedded-postgres.ts'
import { cast, castPassword, makeCastRoles, type Role } from '#tests/support/cast-roles.ts'
import { fillMunicipality, type Municipality } from '#tests/support/cast.ts'
import { register } from './acts.ts'

let folder: string
let postgres: EmbeddedPostgres
let municipality: Municipality
const open: Client[] = []

async function connect(user: string, password: string, database = 'zimmet'): Promise<Client> {
  const client = new Client({ host: '127.0.0.1', port: postgres.port, user, password, database })
  client.on('error', () => undefined)
  await client.connect()
  open.push(client)
  return client
}
const as = async (role: Role): Promise<Client> => await connect(cast[role].login, castPassword)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zimmet-notices-'))
  // The smallest queue there is: 64 pages of 8 kB.
  const settings = ['fsync=off', 'synchronous_commit=off', 'max_notify_queue_pages=64']
  postgres = await startEmbeddedPostgres({ folder, say: () => undefined, settings })
  const server = { host: '127.0.0.1', port: postgres.port }
  const superuser = { ...server, user: 'postgres', password: postgres.password, database: 'postgres' }
  await prepareServer({ superuser, database: 'zimmet', ownerPassword: castPassword })
  await migrate({ ...server, database: 'zimmet', user: ownerRole, password: castPassword })
  await makeCastRoles(await connect('postgres', postgres.password, 'postgres'), castPassword)
  municipality = await fillMunicipality(await connect(ownerRole, castPassword))
})
afterAll(async () => {
  await Promise.all(open.map(async (client) => await client.end().catch(() => undefined)))
  await postgres.stop()
  await rm(folder, { recursive: true, force: true })
})

async function usage(client: Client): Promise<number> {
  const { rows } = await client.query<{ used: number }>('select pg_notification_queue_usage() as used')
  return rows[0]?.used ?? Number.NaN
}

it('a queue full of notices that somebody does not read fails no act, and no change is missed', async () => {
  const agent = await as('agent')
  const sleeper = await as('parkClerk')
  await sleeper.query('listen zimmet')
  // Within a transaction nothing is read.
  await sleeper.query('begin')
  const listener = await as('overseer')
  let heard = 0
  listener.on('notification', () => (heard += 1))
  await listener.query('listen zimmet')
  const server = { host: '127.0.0.1', port: postgres.port, database: 'zimmet', tls: 'off' } as const
  const login = { server, login: cast.temizlikClerk.login, password: castPassword }
  const line = new ListenConnection(await connectionConfig(login), wayTo(server))
  await line.open()
  const feed = await Feed.open(line)
  const told = new Set<number>()
  void (async () => {
    for await (const { ids } of feed.changes()) for (const id of ids) told.add(id)
  })()
  const quiet = await register(agent, municipality)
  await expect.poll(() => heard).toBe(1)
  await expect.poll(() => [...told]).toEqual([quiet.requestId])

  const flooder = await as('fenClerk')
  const heap = 'x'.repeat(7_900)
  while ((await usage(flooder)) < 0.5) await flooder.query(`notify another, '${heap}'`)
  const before = await usage(agent)
  const unheard = await register(agent, municipality)
  expect(await usage(agent)).toBe(before)
  // Full to the last page: what notifies now fails.
  await expect(
    (async () => {
      for (;;) await flooder.query(`notify another, '${heap}'`)
    })(),
  ).rejects.toMatchObject({ code: '54000' })
  const full = await register(agent, municipality)
  // Without a notice, by the desk's own look.
  await expect
    .poll(() => [...told].toSorted((one, other) => one - other))
    .toEqual([quiet.requestId, unheard.requestId, full.requestId])
  expect(heard).toBe(1)

  await sleeper.query('rollback')
  await expect.poll(async () => await usage(agent)).toBeLessThan(0.5)
  await register(agent, municipality)
  await expect.poll(() => heard).toBe(2)
  feed.close()
  await line.close()
})
