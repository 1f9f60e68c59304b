// Two servers of one municipality: the primary dies, its standby is promoted, and the desk goes on where it was.
import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createRouterClient } from '@orpc/server'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createHostContext, type HostContext } from '#main/areas/host-context.ts'
import { router } from '#main/areas/router.ts'
import { migrate } from '#main/database/migrations.ts'
import { ownerRole, prepareServer } from '#main/database/prepare-server.ts'
import { startEmbeddedPostgres, type EmbeddedPostgres } from '#main/embedded-postgres/embedded-postgres.ts'
import { freePort } from '#main/embedded-postgres/ports.ts'
import { writeSettings } from '#main/database/settings.ts'
import type { Connection } from '#shared/contract/session.ts'
import { layCountingWay } from '#tests/support/counting-way.ts'
import type { Client as Desk } from './office.ts'

const run = promisify(execFile)
const say = (): undefined => undefined
let folder: string
let primary: EmbeddedPostgres
let standby: EmbeddedPostgres
const contexts: HostContext[] = []
const login = { login: 'ayse.yilmaz', password: 'test' }

const superuser = ({ port, password }: EmbeddedPostgres, database: string): object => ({
  ...{ host: '127.0.0.1', port, user: 'postgres', password, database },
})

async function asSuperuser<Row extends object>(server: EmbeddedPostgres, statement: string): Promise<Row[]> {
  const client = new Client(superuser(server, 'zimmet'))
  await client.connect()
  try {
    return (await client.query<Row>(statement)).rows
  } finally {
    await client.end()
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zimmet-two-servers-'))
  await chmod(folder, 0o711)
  const settings = ['fsync=off', 'wal_level=replica', 'max_wal_senders=4', 'wal_keep_size=256MB']
  const one = join(folder, 'one')
  let made = await startEmbeddedPostgres({ folder: one, say, settings })
  await prepareServer({ superuser: superuser(made, 'postgres'), database: 'zimmet', ownerPassword: 'owner' })
  await migrate({ host: '127.0.0.1', port: made.port, database: 'zimmet', user: ownerRole, password: 'owner' })
  await asSuperuser(made, `create role "ayse.yilmaz" login password 'test' in role zimmet_administrator`)
  await asSuperuser(
    made,
    `insert into zimmet_data.staff (login, full_name, post) values ('ayse.yilmaz', 'Ayşe Yılmaz', 'administrator')`,
  )
  await asSuperuser(made, `create role repl login replication password 'repl'`)
  await made.stop()
  // A cold copy that follows: as pg_basebackup makes it.
  const two = join(folder, 'two')
  await run('cp', ['-a', one, two])
  await writeFile(join(two, 'data', 'standby.signal'), '')
  const file = join(two, 'made.json')
  const copied = JSON.parse(await readFile(file, 'utf8')) as object
  await writeFile(file, JSON.stringify({ ...copied, port: await freePort() }))
  const hba = join(one, 'data', 'pg_hba.conf')
  await writeFile(hba, `host replication repl 127.0.0.1/32 scram-sha-256\n${await readFile(hba, 'utf8')}`)
  made = await startEmbeddedPostgres({ folder: one, say, settings })
  primary = made
  const source = `primary_conninfo=host=127.0.0.1 port=${primary.port} user=repl password=repl`
  standby = await startEmbeddedPostgres({ folder: two, say, settings: [...settings, source] })
})
afterAll(async () => {
  await Promise.all(contexts.map(async (context) => await context.close()))
  await Promise.all([primary.stop(), standby.stop()])
  await rm(folder, { recursive: true, force: true })
})

/** A desk whose settings name these ports. */
async function deskAt(...ports: number[]): Promise<Desk> {
  const dataFolder = await mkdtemp(join(folder, 'desk-'))
  const [port = 0, ...others] = ports
  const hosts = others.map((other) => `127.0.0.1:${other}`)
  await writeSettings(dataFolder, { host: '127.0.0.1', port, hosts, database: 'zimmet', tls: 'off' })
  const context = createHostContext({ dataFolder })
  contexts.push(context)
  return createRouterClient(router, { context })
}

async function until(desk: Desk, isIt: (connection: Connection) => boolean): Promise<Connection> {
  for await (const connection of await desk.session.connection()) if (isIt(connection)) return connection
  throw new Error('the stream ended')
}

const openDirectorate = async (desk: Desk, name: string): Promise<unknown> =>
  await desk.staff.openDirectorate({ commandId: randomUUID(), name, calendarId: 1 })
const namesOn = async (server: EmbeddedPostgres): Promise<string[]> =>
  (await asSuperuser<{ name: string }>(server, 'select name from zimmet_data.directorate')).map(({ name }) => name)

it('finds the one that takes changes behind a standby and a host that is silent', async () => {
  const silent = await layCountingWay(primary.port)
  silent.freeze()
  const startedAt = performance.now()
  const desk = await deskAt(standby.port, silent.port, primary.port)
  await desk.session.signIn(login)
  expect(performance.now() - startedAt).toBeLessThan(60_000)
  expect((await desk.session.current()).me).toMatchObject({ login: login.login })
  await openDirectorate(desk, 'Silinmez Müdürlüğü')
  expect(silent.asked()).toBe(0)
  await desk.session.signOut()
  await silent.cut()
})

it('tries a wrong password at one of them only', async () => {
  const ways = [await layCountingWay(standby.port), await layCountingWay(primary.port)]
  const desk = await deskAt(...ways.map(({ port }) => port))
  await expect(desk.session.signIn({ ...login, password: 'guessed' })).rejects.toMatchObject({
    data: { problem: 'wrong_password' },
  })
  expect(ways.reduce((sum, way) => sum + way.refused(), 0)).toBe(1)
  for (const way of ways) await way.cut()
})

it('says so where only a standby answers', async () => {
  const desk = await deskAt(standby.port)
  await expect(desk.session.signIn(login)).rejects.toMatchObject({ data: { problem: 'server_read_only' } })
})

it('goes on at the promoted standby: nothing acknowledged is lost, lists are read anew, and the window says it', async () => {
  const desk = await deskAt(primary.port, standby.port)
  await desk.session.signIn(login)
  const feed = await desk.session.revisions()
  await feed.next()
  await openDirectorate(desk, 'Son Kayıt Müdürlüğü')
  await expect.poll(async () => await namesOn(standby)).toContain('Son Kayıt Müdürlüğü')
  await primary.stop()
  const stranded = await until(desk, ({ state }) => state === 'read_only')
  expect(stranded.moved).toBeNull()
  await asSuperuser(standby, 'select pg_promote()')
  const { moved } = await until(desk, ({ state }) => state === 'connected')
  expect(moved).toMatchObject({ host: `127.0.0.1:${standby.port}`, isOtherHistory: true })
  const topics = new Set<string>()
  for await (const told of feed) {
    for (const topic of told) topics.add(topic)
    if (topics.has('catalogue') && topics.has('map')) break
  }
  expect(await namesOn(standby)).toEqual(expect.arrayContaining(['Silinmez Müdürlüğü', 'Son Kayıt Müdürlüğü']))
  await openDirectorate(desk, 'Yeni Sunucu Müdürlüğü')
  expect(await namesOn(standby)).toContain('Yeni Sunucu Müdürlüğü')
})
