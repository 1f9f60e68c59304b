// What a host shows is on its way to the read log before the answer leaves it.
import { spawn } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createRouterClient } from '@orpc/server'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createHostContext, type HostContext } from '#main/areas/host-context.ts'
import { router } from '#main/areas/router.ts'
import { writeSettings } from '#main/database/settings.ts'
import { register } from '#tests/database/acts.ts'
import { words } from '#tests/host/reports/paper.ts'
import type { Role } from '#tests/support/cast-roles.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import type { Client } from './office.ts'
import { project } from '#tests/support/project.ts'

let database: FreshDatabase
let folder: string
let contexts: HostContext[]
beforeAll(async () => {
  database = await freshDatabase()
  await register(await database.as('agent'), database.municipality)
})
afterAll(async () => {
  await database.drop()
})
beforeEach(async () => {
  contexts = []
  folder = await mkdtemp(join(tmpdir(), 'zimmet-shown-'))
  await writeSettings(folder, database.server)
  const owner = await database.owner()
  await owner.query('alter table zimmet_data.read_log disable trigger user')
  await owner.query('delete from zimmet_data.read_log')
  await owner.query('alter table zimmet_data.read_log enable trigger user')
})
afterEach(async () => {
  await Promise.all(contexts.map(async (context) => await context.close()))
  await rm(folder, { recursive: true, force: true })
})

async function desk(role: Role): Promise<Client> {
  const context = createHostContext({ dataFolder: folder })
  contexts.push(context)
  const client = createRouterClient(router, { context })
  await client.session.signIn(database.login(role))
  return client
}

interface Logged {
  kind: string
  staff: number
  by: number
  scope: Record<string, unknown>
  found: number
}
async function logged(): Promise<Logged[]> {
  const { rows } = await (
    await database.owner()
  ).query<Logged>(
    'select kind, staff_id as staff, told_by as by, scope, found from zimmet_data.read_log order by at, kind',
  )
  return rows
}
const kinds = async (): Promise<string[]> => (await logged()).map(({ kind }) => kind)

/** A host in a process of its own: shows twenty lists and stays until it is killed. */
const hostThatShows = `
  const { createHostContext } = await import('#main/areas/host-context.ts')
  const { router } = await import('#main/areas/router.ts')
  const { createRouterClient } = await import('@orpc/server')
  const [dataFolder, login, password] = process.argv.slice(1)
  const client = createRouterClient(router, { context: createHostContext({ dataFolder }) })
  await client.session.signIn({ login, password })
  await Promise.all(Array.from({ length: 20 }, () => client.inbox.list({ tab: 'open' })))
  process.stdout.write('shown\\n')
  setInterval(() => undefined, 60_000)
`

describe('what was shown', () => {
  it('is told by itself: lists, searches, the rows of a figure, what was written out', async () => {
    const overseer = await desk('overseer')
    await overseer.inbox.list({ tab: 'new' })
    await overseer.requests.search({ words: 'çöp' })
    await overseer.oversight.rows({ scope: {}, measure: 'open' })
    await overseer.reports.lines({
      content: {
        kind: 'requests',
        source: { kind: 'inbox', tab: 'open' },
        columns: [{ column: 'number', header: 'No' }],
        words,
      },
      limit: 10,
    })
    await expect.poll(async () => (await kinds()).toSorted()).toEqual(['export', 'figure_rows', 'list', 'search'])
    const rows = await logged()
    const { overseer: me } = database.municipality.staff
    expect(rows.map(({ staff, by, found }) => [staff, by, found])).toEqual(Array.from({ length: 4 }, () => [me, me, 1]))
    expect(rows.find(({ kind }) => kind === 'list')?.scope).toEqual({ tab: 'new', directorateId: null })
    expect(JSON.stringify(rows)).not.toContain('çöp')
    // Told and acknowledged, nothing of it stays on the PC.
    await expect.poll(async () => await readdir(join(folder, 'reads'))).toEqual([])
  })

  it('is told at the latest when the person leaves', async () => {
    const clerk = await desk('temizlikClerk')
    await clerk.inbox.list({ tab: 'new' })
    await clerk.session.signOut()
    expect(await kinds()).toEqual(['list'])
  })

  it('is told from memory where the disk takes nothing', async () => {
    await writeFile(join(folder, 'reads'), 'no folder')
    const clerk = await desk('temizlikClerk')
    await clerk.inbox.list({ tab: 'new' })
    await clerk.session.signOut()
    expect(await kinds()).toEqual(['list'])
  })

  it('survives the end of its host by kill -9, and is told by whoever signs in next, as whose it is', async () => {
    const { login, password } = database.login('temizlikClerk')
    const host = spawn(process.execPath, ['--input-type=module', '-e', hostThatShows, folder, login, password], {
      cwd: project,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    try {
      const said = await new Promise((resolve) => createInterface({ input: host.stdout }).once('line', resolve))
      expect(said).toBe('shown')
    } finally {
      host.kill('SIGKILL')
    }
    await new Promise((resolve) => host.once('exit', resolve))
    await desk('agent')
    await expect.poll(async () => (await kinds()).length).toBe(20)
    const { temizlikClerk, agent } = database.municipality.staff
    for (const { staff, by } of await logged()) {
      expect(staff).toBe(temizlikClerk)
      expect([agent, temizlikClerk]).toContain(by)
    }
  })
})

describe('a look-up by phone at the desk', () => {
  it('is on record, once for a caller who is recognised, and none for who may not', async () => {
    const agent = await desk('agent')
    const [caller] = await agent.citizens.find({ told: '0532 123 45 67' })
    expect(caller).toMatchObject({ name: 'A*** Y***', requests: [{ citizenName: 'A*** Y***' }] })
    expect(await agent.requests.search({ words: '+90 532 123 45 67' })).toHaveLength(1)
    await agent.session.signOut()
    const clerk = await desk('temizlikClerk')
    expect(await clerk.citizens.find({ told: '0532 123 45 67' })).toEqual([])
    expect(await clerk.requests.search({ words: '0532 123 45 67' })).toEqual([])
    await clerk.session.signOut()
    expect((await kinds()).filter((kind) => kind === 'phone')).toHaveLength(2)
  })

  it('beyond the limit arrives typed', async () => {
    await (
      await database.as('administrator')
    ).query(`select zimmet.set_reading_limit(gen_random_uuid(), 'phone', 1, 1)`)
    const agent = await desk('agent')
    await agent.citizens.find({ told: '0532 123 45 68' })
    await expect(agent.citizens.find({ told: '0532 123 45 69' })).rejects.toMatchObject({
      code: 'REFUSED',
      data: { code: 'ZM080' },
    })
  })
})

it('people are told of the quarter that is published, and of the place where two are asked for', async () => {
  const overseer = await desk('overseer')
  const { neighbourhoods, subjects } = database.municipality
  expect(await overseer.oversight.demographics({ scope: {} })).toMatchObject({ part: 'all', partId: 0, cells: [] })
  expect(
    await overseer.oversight.demographics({
      scope: { neighbourhoodIds: [neighbourhoods.baglar], subjectIds: [subjects.bin] },
    }),
  ).toMatchObject({ part: 'neighbourhood', partId: neighbourhoods.baglar })
  expect(await overseer.oversight.unusualReading()).toEqual([])
})
