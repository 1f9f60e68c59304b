// The signed-in person's own connections: nothing here waits for ever and nothing that dies takes the program along.
import { readFile } from 'node:fs/promises'
import { Pool, type Client, type ClientConfig, type PoolClient } from 'pg'
import type { ServerSettings } from '#shared/contract/session.ts'
import { wireValues } from './wire-values.ts'

/** What it takes to be somebody at a server. */
export type Login = { server: ServerSettings; login: string; password: string }

const statementTimeoutMs = 15_000

/** The settings of every connection we open, TLS with the server's name checked included. Throws where the CA file cannot be read. */
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
    options: '-c TimeZone=UTC -c DateStyle=ISO -c search_path=pg_catalog -c client_min_messages=warning',
    types: wireValues,
    // Several questions in one journey: see readTogether in transactions.ts.
    pipeline: true,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    connectionTimeoutMillis: 5_000,
    statement_timeout: statementTimeoutMs,
    lock_timeout: 5_000,
    idle_in_transaction_session_timeout: 10_000,
    // The server gives up first, so that this one only fires when the network is gone.
    query_timeout: statementTimeoutMs + 3_000,
  }
}

async function tlsOptions(server: ServerSettings): Promise<Exclude<ClientConfig['ssl'], undefined>> {
  if (server.tls === 'off') return false
  const ca = server.caFile === undefined ? undefined : await readFile(server.caFile, 'utf8')
  return { rejectUnauthorized: true, ...(ca === undefined ? {} : { ca }) }
}

/** A few connections that come and go with the work; an office has hundreds of PCs, so idle ones are given back. */
export function openPool(config: ClientConfig): Pool {
  const pool = new Pool({ ...config, max: 4, idleTimeoutMillis: 60_000, allowExitOnIdle: false })
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
