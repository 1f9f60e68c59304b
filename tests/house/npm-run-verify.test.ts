// `npm run anchor` and `npm run verify` as IT runs them, against a server.
import { spawnSync } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { register } from '#tests/database/acts.ts'

let database: FreshDatabase
let folder: string
beforeAll(async () => {
  database = await freshDatabase()
  folder = await mkdtemp(join(tmpdir(), 'zimmet-verify-'))
  await register(await database.as('agent'), database.municipality)
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
  await database.drop()
})

function run(command: 'anchor' | 'verify', ...told: string[]): { code: number | null; said: string } {
  const { login, password } = database.login('administrator')
  const server = `${database.server.host}:${database.server.port}/${database.server.database}`
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`src-main/${command}.ts`, '--server', server, '--login', login, '--no-tls', '--data', folder, ...told],
    { encoding: 'utf8', env: { ...process.env, ZIMMET_PASSWORD: password } },
  )
  return { code: status, said: stdout + stderr }
}

it('seals once a day, verifies, and tells what was rewritten since', async () => {
  const anchors = join(folder, 'anchors')
  const sealed = run('anchor', '--folder', anchors)
  expect(sealed).toMatchObject({ code: 0, said: expect.stringContaining('1 talep, 1 kayıt') as string })
  const key = /Anahtar (?<key>\S+)/u.exec(sealed.said)?.groups?.['key'] ?? ''
  expect(run('anchor', '--folder', anchors)).toMatchObject({ code: 0, said: expect.stringContaining('var') as string })
  expect(await readdir(anchors)).toHaveLength(1)
  const whole = run('verify', '--anchors', anchors, '--key', key)
  expect(whole).toMatchObject({ code: 0, said: expect.stringContaining('Her şey yerli yerinde.') as string })
  await (await database.owner()).query(`update zimmet_data.request set plain = '{"door": "6"}'`)
  const rewritten = run('verify', '--anchors', anchors, '--key', key)
  expect(rewritten).toMatchObject({ code: 2, said: expect.stringContaining('rows rewritten') as string })
  // Without the folder the database alone does not know.
  expect(run('verify')).toMatchObject({ code: 0 })
  expect(run('verify', '--anchors', anchors, '--key', '0000-0000-0000-0000-0000-0000-0000-0000')).toMatchObject({
    code: 2,
    said: expect.stringContaining('other_key') as string,
  })
})

it('says how it is used where no folder is told', () => {
  expect(run('anchor')).toMatchObject({ code: 1, said: expect.stringContaining('Kullanım') as string })
})
