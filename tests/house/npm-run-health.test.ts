// `npm run health` as IT and its monitoring run it.
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Role } from '#tests/support/cast-roles.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'

let database: FreshDatabase
let folder: string
beforeAll(async () => {
  database = await freshDatabase()
  folder = await mkdtemp(join(tmpdir(), 'zimmet-health-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
  await database.drop()
})

function run(role: Role, command: 'health' | 'verify', ...told: string[]): { code: number | null; said: string } {
  const { login, password } = database.login(role)
  const server = `${database.server.host}:${database.server.port}/${database.server.database}`
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`src-main/${command}.ts`, '--server', server, '--login', login, '--no-tls', '--data', folder, ...told],
    { encoding: 'utf8', env: { ...process.env, ZIMMET_PASSWORD: password } },
  )
  return { code: status, said: stdout + stderr }
}

it('says what to do, and answers 2 while a backup was never proved', async () => {
  const before = run('administrator', 'health')
  expect(before.code).toBe(2)
  expect(before.said).toContain('YAP      Yedeğin denetimi: Hiç denetlenmedi')
  expect(before.said).toContain('Defterlerin ve geçmişin denetimi: Hiç denetlenmedi')
  // What verify finds is kept, and no longer asked for.
  expect(run('administrator', 'verify')).toMatchObject({ code: 0 })
  await (await database.as('administrator')).query('select zimmet.keep_backup_proof(now(), 0, 0)')
  const after = run('administrator', 'health', '--english')
  // Seals are none, and the players' logins were made by somebody else than the owner.
  expect(after.code).toBe(1)
  expect(after.said).toMatch(/ok {7}Proof of ledgers and history: .*: 0 faults, against 0 files of seals/u)
})

it('is for administrators, and answers 2 where nothing could be asked', () => {
  expect(run('overseer', 'health')).toMatchObject({
    ...{ code: 2, said: expect.stringContaining('yalnız bilgi işlem hesapları') as string },
  })
  expect(run('administrator', 'health', '--nonsense')).toMatchObject({
    ...{ code: 2, said: expect.stringContaining('Kullanım') as string },
  })
})
