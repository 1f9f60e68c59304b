// The signed-in person's own connections: nothing here waits for ever and nothing that dies takes the program along.
import { readFile } from 'node:fs/promises'
import { Pool, type Client, type ClientConfig, type PoolClient } from 'pg'
import { isLoopback } from '#shared/loopback.ts'
import type { ServerSettings } from '#shared/contract/session.ts'
import { GuardedClient } from './guarded-client.ts'
import { programVersion } from './versions.ts'
import { wireValues } from './wire-values.ts'

/** What it takes to be somebody at a server. */
export type Login = { server: ServerSettings; login: string; password: string }

const statementTimeoutMs = 15_000

const sessionOptions = Object.entries({
  // The database takes no commands of a version it no longer serves.
  'zimmet.program': programVersion,
  TimeZone: 'UTC',
  DateStyle: 'ISO',
  search_path: 'pg_catalog',
  client_min_messages: 'warning',
  // A PC that loses its power says no goodbye; its sessions would count among its person's for two hours.
  tcp_keepalives_idle: 60,
  tcp_keepalives_interval: 15,
  tcp_keepalives_count: 4,
})
  .map(([name, value]) => `-c ${name}=${value}`)
  .join(' ')

/** A server on another machine was to be spoken to without TLS. */
export class TlsNeeded extends Error {
  override name = 'TlsNeeded'
}

/**
 * The settings of every connection we open, TLS with the server's name checked included. Throws where the CA file cannot be
 * read, and TlsNeeded where the password would leave this machine in clear.
 */
export async function connectionConfig({ server, login, password }: Login): Promise<ClientConfig> {
  return {
    host: server.host,
    port: server.port,
    database: server.database,
    user: login,
    password,
    ssl: await tlsOptions(server),
    application_name: 'zimmet',
    // UTC and ISO: see wire-values.ts. Names are always written with their schema.
    options: sessionOptions,
    types: wireValues,
    // Several questions in one journey: see readTogether in transactions.ts.
    pipeline: true,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    connectionTimeoutMillis: 5_000,
    statement_timeout: statementTimeoutMs,
    // Whoever waits for a row that somebody holds is told so, or tries again; he does not sit before a frozen button.
    lock_timeout: 2_000,
    idle_in_transaction_session_timeout: 10_000,
    // The server gives up first, so that this one only fires when the network is gone.
    query_timeout: statementTimeoutMs + 3_000,
  }
}

async function tlsOptions(server: ServerSettings): Promise<Exclude<ClientConfig['ssl'], undefined>> {
  if (server.tls === 'off') {
    if (!isLoopback(server.host)) throw new TlsNeeded(server.host)
    return false
  }
  const ca = server.caFile === undefined ? undefined : await readFile(server.caFile, 'utf8')
  return { rejectUnauthorized: true, ...(ca === undefined ? {} : { ca }) }
}

/** A few connections that come and go with the work; an office has hundreds of PCs, so idle ones are given back. */
export function openPool(config: ClientConfig): Pool {
  const pool = new Pool({ ...config, Client: GuardedClient, max: 4, idleTimeoutMillis: 60_000, allowExitOnIdle: false })
  // A client without a listener takes the process down when its socket dies. Whoever waits on it is told through his query.
  pool.on('error', ignore)
  pool.on('connect', survive)
  return pool
}

/** Keeps the death of a connection from being an uncaught exception. */
export function survive(client: Client | PoolClient): void {
  client.on('error', ignore)
}

function ignore(): void {
  // Nothing to do: `pg` has removed the client, the line (line.ts) notices and says so.
}
