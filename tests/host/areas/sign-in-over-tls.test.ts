// TLS as a municipality sets it up: its own authority, the server's name in its certificate, clients that check both.
import { chown, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { generate } from 'selfsigned'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { openOffice, type Office } from './office.ts'

interface Signed {
  cert: string
  private: string
}

let office: Office
let superuser: Client
/** Of this PC: the file with the municipality's authority, and one of a stranger's. */
let folder: string

beforeAll(async () => {
  office = await openOffice()
  const { port, superuserPassword } = inject('server')
  superuser = new Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password: superuserPassword,
    database: 'postgres',
  })
  await superuser.connect()
  folder = await mkdtemp(join(tmpdir(), 'zimmet-tls-'))
  const [ours, strangers] = [await authority('Belediye'), await authority('Yabancı')]
  await writeFile(join(folder, 'ours.pem'), ours.cert)
  await writeFile(join(folder, 'strangers.pem'), strangers.cert)
  await serve(await certificate(ours, [{ type: 2, value: 'localhost' }]))
})
afterAll(async () => {
  for (const setting of ['ssl', 'ssl_cert_file', 'ssl_key_file']) await superuser.query(`alter system reset ${setting}`)
  await superuser.query('select pg_reload_conf()')
  await superuser.end()
  await rm(folder, { recursive: true, force: true })
  await office.close()
})

const authority = async (name: string): Promise<Signed> =>
  await generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  })

const certificate = async (
  { cert, private: key }: Signed,
  altNames: { type: 2 | 7; value?: string; ip?: string }[],
): Promise<Signed> =>
  await generate([{ name: 'commonName', value: 'PostgreSQL' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    ca: { key, cert },
    extensions: [{ name: 'subjectAltName', altNames }],
  })

/** From now on the server shows this certificate to who comes. */
async function serve(signed: Signed): Promise<void> {
  const { rows } = await superuser.query<{ data_directory: string }>('show data_directory')
  const data = rows[0]?.data_directory ?? ''
  const { uid, gid } = await stat(data)
  const files = { ssl_cert_file: ['server.crt', signed.cert], ssl_key_file: ['server.key', signed.private] } as const
  for (const [setting, [name, content]] of Object.entries(files)) {
    await writeFile(join(data, name), content, { mode: 0o600 })
    await chown(join(data, name), uid, gid)
    await superuser.query(`alter system set ${setting} = '${name}'`)
  }
  await superuser.query('alter system set ssl = on')
  await superuser.query('select pg_reload_conf()')
}

/** Signs an agent in over TLS; gives whether the server's own connection is encrypted, or the problem. */
async function signIn(host: string, caFile: string): Promise<unknown> {
  const { port, database } = office.database.server
  const desk = await office.emptyDesk({ host, port, database, tls: 'verify-full', caFile: join(folder, caFile) })
  try {
    await desk.session.signIn(office.database.login('agent'))
  } catch (error) {
    return (error as { data: { problem: string } }).data.problem
  }
  const { rows } = await superuser.query(
    `select distinct s.ssl from pg_stat_ssl s join pg_stat_activity a using (pid)
     where a.datname = $1 and a.usename = $2`,
    [database, office.database.login('agent').login],
  )
  await desk.session.signOut()
  return rows
}

it('lets in who knows the municipality’s authority, and every connection is encrypted', async () => {
  await expect.poll(async () => await signIn('localhost', 'ours.pem')).toEqual([{ ssl: true }])
})

it('turns away from a server whose authority is a stranger', async () => {
  expect(await signIn('localhost', 'strangers.pem')).toBe('certificate_not_trusted')
})

it('turns away from a server that shows another one’s name', async () => {
  expect(await signIn('127.0.0.1', 'ours.pem')).toBe('certificate_not_trusted')
})

it('turns away where the authority’s file is missing or is none', async () => {
  expect(await signIn('localhost', 'missing.pem')).toBe('certificate_not_trusted')
  await writeFile(join(folder, 'broken.pem'), 'no certificate')
  expect(await signIn('localhost', 'broken.pem')).toBe('certificate_not_trusted')
})
