// A second PostgreSQL as a municipality sets it up: TLS with an authority of its own, nobody on it but its superuser.
import { chown, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generate } from 'selfsigned'
import { startEmbeddedPostgres } from '#main/embedded-postgres/embedded-postgres.ts'
import { accountForPostgres } from '#main/embedded-postgres/postgres-binaries.ts'

export interface TlsServer {
  port: number
  superuserPassword: string
  /** The file with the municipality's authority. */
  ca: string
  folder: string
  /** Stops it and starts it again, with what `alter system` wrote. */
  restart(): Promise<void>
  stop(): Promise<void>
  drop(): Promise<void>
}

export async function tlsServer(settings: readonly string[] = []): Promise<TlsServer> {
  const folder = await mkdtemp(join(tmpdir(), 'zimmet-tls-server-'))
  const ca = join(tmpdir(), `${folder.split('/').at(-1)}-ca.pem`)
  const authority = await generate([{ name: 'commonName', value: 'Belediye' }], {
    ...{ keyType: 'ec', algorithm: 'sha256' },
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  })
  const signed = await generate([{ name: 'commonName', value: 'PostgreSQL' }], {
    ...{ keyType: 'ec', algorithm: 'sha256', ca: { key: authority.private, cert: authority.cert } },
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
  })
  await writeFile(ca, authority.cert)
  const keys = join(folder, 'keys')
  await mkdir(keys)
  const account = accountForPostgres()
  if (account !== null) await chown(keys, account.uid, account.gid)
  for (const [name, content] of Object.entries({ 'server.crt': signed.cert, 'server.key': signed.private })) {
    // oxlint-disable-next-line no-await-in-loop -- two small files
    await writeFile(join(keys, name), content, { mode: 0o600 })
    // oxlint-disable-next-line no-await-in-loop -- as above
    if (account !== null) await chown(join(keys, name), account.uid, account.gid)
  }
  const all = [
    ...['ssl=on', `ssl_cert_file=${join(keys, 'server.crt')}`, `ssl_key_file=${join(keys, 'server.key')}`],
    ...['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', ...settings],
  ]
  const start = async (): Promise<Awaited<ReturnType<typeof startEmbeddedPostgres>>> =>
    await startEmbeddedPostgres({ folder, say: () => undefined, settings: all })
  let postgres = await start()
  return {
    ...{ port: postgres.port, superuserPassword: postgres.password, ca, folder },
    restart: async () => {
      await postgres.stop()
      postgres = await start()
    },
    stop: async () => await postgres.stop(),
    drop: async () => {
      await postgres.stop()
      await rm(folder, { recursive: true, force: true })
      await rm(ca, { force: true })
    },
  }
}
