// A setting that IT has fixed goes before what the PC's file says and before what a person enters.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createHostContext, type HostContext } from '#main/areas/host-context.ts'
import { router } from '#main/areas/router.ts'
import { readAnchorFolder, readKnownServer, readUpdateSettings, writeSettings } from '#main/database/settings.ts'
import { readPolicies, type Policies } from '#main/policies/read.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'

let database: FreshDatabase
let dataFolder: string
const contexts: HostContext[] = []
beforeAll(async () => {
  database = await freshDatabase()
  dataFolder = await mkdtemp(join(tmpdir(), 'zimmet-fixed-'))
})
afterAll(async () => {
  await Promise.all(contexts.map(async (context) => await context.close()))
  await rm(dataFolder, { recursive: true, force: true })
  await database.drop()
})

const fixed = (raw: Record<string, unknown>): Policies =>
  readPolicies({ registry: () => ({ raw }), file: () => ({ raw: null }), env: {} })
const desk = (policies: Policies) => {
  const context = createHostContext({ dataFolder, policies })
  contexts.push(context)
  return createRouterClient(router, { context })
}
const ofDatabase = () => {
  const { host, port, database: name } = database.server
  return fixed({ ServerHosts: [host], ServerPort: port, Database: name, Tls: 'off', Ring: 9 })
}
const away = { host: 'db.example', port: 1, database: 'other', tls: 'verify-full' } as const

it('is where everybody of this PC signs in, whatever its file says and whatever somebody enters', async () => {
  await writeSettings(dataFolder, away)
  const client = desk(ofDatabase())
  expect(await client.session.current()).toMatchObject({
    server: database.server,
    isServerFixed: true,
    isSample: false,
    settingProblems: [{ setting: 'Ring', found: '9' }],
  })
  await client.session.signIn({ ...database.login('agent'), server: away })
  expect((await client.session.current()).me).not.toBeNull()
  // The file stays the PC's own: it counts again when the policy goes.
  expect((await readKnownServer(dataFolder))?.server).toEqual(away)
})

it('is nobody’s business where IT has fixed nothing', async () => {
  const client = desk(fixed({ UpdateMode: 'off' }))
  expect(await client.session.current()).toMatchObject({ server: away, isServerFixed: false, settingProblems: [] })
})

it('may be a part: the rest is the PC’s own', async () => {
  const policies = fixed({ CaFile: '/ca.pem', ServerPort: 5433 })
  expect(await readKnownServer(dataFolder, policies)).toEqual({
    server: { ...away, port: 5433, caFile: '/ca.pem' },
    sample: null,
  })
  const several = fixed({ ServerHosts: ['db1:5444', 'db2'] })
  expect(await readKnownServer(dataFolder, several)).toEqual({
    server: { host: 'db1', port: 5444, hosts: ['db2'], database: 'zimmet', tls: 'verify-full' },
    sample: null,
  })
})

it('goes before the file for updates and seals as well', async () => {
  const own = { server: away, anchorFolder: '/own', updates: { url: 'http://own/', mode: 'manual', ring: 1 } }
  await writeFile(join(dataFolder, 'settings.json'), JSON.stringify(own))
  expect(await readUpdateSettings(dataFolder)).toEqual({ address: 'http://own/', mode: 'manual', ring: 1 })
  const policies = fixed({ UpdateUrl: 'https://it.example/', Ring: 0, AnchorFolder: '/it' })
  expect(await readUpdateSettings(dataFolder, policies)).toEqual({
    address: 'https://it.example/',
    mode: 'manual',
    ring: 0,
  })
  expect([await readAnchorFolder(dataFolder), await readAnchorFolder(dataFolder, policies)]).toEqual(['/own', '/it'])
  // Another server entered on the PC leaves them.
  await writeSettings(dataFolder, { ...away, host: 'db2.example' })
  expect(JSON.parse(await readFile(join(dataFolder, 'settings.json'), 'utf8'))).toEqual({
    ...own,
    server: { ...away, host: 'db2.example' },
  })
})
