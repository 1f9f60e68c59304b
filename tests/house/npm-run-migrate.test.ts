// `npm run migrate` as IT runs it, against a server that holds an empty database.
import { spawnSync } from 'node:child_process'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { assertNewEnough, migrationNames, OldServerError } from '#main/database/migrations.ts'
import { prepareServer } from '#main/database/prepare-server.ts'

const database = `test_migrate_${process.pid}`
const superuser = { host: '127.0.0.1', user: 'postgres', database: 'postgres' }

beforeAll(async () => {
  const { port, superuserPassword: password, ownerPassword } = inject('server')
  await prepareServer({ superuser: { ...superuser, port, password }, database, ownerPassword })
})
afterAll(async () => {
  const { port, superuserPassword: password } = inject('server')
  const client = new Client({ ...superuser, port, password })
  await client.connect()
  await client.query(`drop database ${database} with (force)`)
  await client.end()
})

function migrate(password: string, ...args: string[]): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src-main/migrate.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, ZIMMET_OWNER_PASSWORD: password },
  })
  return { code: status, said: stdout + stderr }
}

it('applies every step once, names them, and then has nothing to do', async () => {
  const { port, ownerPassword } = inject('server')
  const place = ['--server', `127.0.0.1:${port}/${database}`, '--no-tls']
  const names = await migrationNames()
  const first = migrate(ownerPassword, ...place)
  expect(first).toMatchObject({ code: 0 })
  for (const name of names) expect(first.said).toContain(name)
  expect(first.said).toContain(`${names.length + 1} adım uygulandı`)
  expect(migrate(ownerPassword, ...place)).toMatchObject({ code: 0, said: expect.stringContaining('güncel') as string })
})

/** A stack, or a message of a library that nobody translated. */
const notForPeople = /\n\s+at |node:internal|Error:|ECONN|errno/u

it('says what is wrong in two languages: a wrong password, no TLS, no server, none that answers, an unknown word', () => {
  const { port, ownerPassword } = inject('server')
  const place = `127.0.0.1:${port}/${database}`
  for (const [said, turkish, english] of [
    [migrate('guessed', '--server', place, '--no-tls').said, 'parola yanlış', 'password'],
    [migrate(ownerPassword, '--server', place).said, 'sertifika', 'SSL'],
    [migrate(ownerPassword, '--server', `127.0.0.1:1/${database}`, '--no-tls').said, 'ulaşılamıyor', 'reached'],
    [migrate(ownerPassword, '--server', `127.0.0.1:${port}/yok`, '--no-tls').said, 'veritabanı yok', 'no database'],
    [migrate(ownerPassword, '--server', place, '--ca', '/yok.pem').said, '/yok.pem', 'cannot be read'],
    [migrate(ownerPassword, '--servr', place).said, 'Kullanım', 'not understood'],
  ] as const) {
    expect(said).toContain(turkish)
    expect(said).toContain(english)
    expect(said).not.toMatch(notForPeople)
  }
  expect(migrate('guessed', '--server', place, '--no-tls', '--verbose').said).toMatch(/\n\s+at /u)
  expect(migrate('guessed', '--server', place, '--no-tls')).toMatchObject({
    code: 1,
    said: expect.stringContaining('password') as string,
  })
  expect(migrate(ownerPassword, '--server', place)).toMatchObject({
    code: 1,
    said: expect.stringContaining('SSL') as string,
  })
  expect(migrate(ownerPassword)).toMatchObject({ code: 1, said: expect.stringContaining('Kullanım') as string })
})

it.each([
  [180_003, '18.3', false],
  [170_009, '17.9', false],
  [180_004, '18.4', true],
  [190_000, '19beta1', true],
])('a server %s (%s) is new enough: %s', (number, version, isNewEnough) => {
  const attempt = (): void => assertNewEnough({ number, version })
  if (isNewEnough) expect(attempt).not.toThrow()
  else expect(attempt).toThrow(OldServerError)
})
