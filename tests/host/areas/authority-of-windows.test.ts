// A municipal authority that a group policy has given to all PCs needs no file: the store of the system is believed, too.
import { readFile } from 'node:fs/promises'
import tls from 'node:tls'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { connectionConfig } from '#main/database/connection.ts'
import { tlsFor } from '#main/start/told-server.ts'
import { tlsServer, type TlsServer } from '#tests/support/tls-server.ts'

let server: TlsServer
let ofTheSystem: string[] = []
beforeAll(async () => {
  server = await tlsServer()
  const own = await readFile(server.ca, 'utf8')
  const real = tls.getCACertificates
  vi.spyOn(tls, 'getCACertificates').mockImplementation((type) => (type === 'system' ? [own] : real(type)))
  ofTheSystem = [own]
})
afterAll(async () => {
  await server.drop()
})

const place = () => ({ host: 'localhost', port: server.port, database: 'postgres' })
const login = () => ({ login: 'postgres', password: server.superuserPassword })

async function encrypted(config: ConstructorParameters<typeof Client>[0]): Promise<unknown> {
  const client = new Client(config)
  await client.connect()
  try {
    return (await client.query('select ssl from pg_stat_ssl where pid = pg_backend_pid()')).rows[0]
  } finally {
    await client.end()
  }
}

it('at the sign-in screen', async () => {
  expect(ofTheSystem).toHaveLength(1)
  const { pipeline: _one, ...config } = await connectionConfig({
    server: { ...place(), tls: 'verify-full' },
    ...login(),
  })
  expect(await encrypted(config)).toEqual({ ssl: true })
})

it('in setup and the other commands of IT', async () => {
  const ssl = await tlsFor('localhost', {})
  const { login: user, password } = login()
  expect(await encrypted({ ...place(), user, password, ssl })).toEqual({ ssl: true })
})
