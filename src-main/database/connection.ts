// The signed-in person's own connections: nothing here waits for ever and nothing that dies takes the program along.
import { readFile } from 'node:fs/promises'
import tls from 'node:tls'
import { Pool, type ClientConfig, type PoolClient } from 'pg'
import { isLoopback } from '#shared/loopback.ts'
import type { ServerSettings } from '#shared/contract/session.ts'
import { serverHosts } from '#shared/server-hosts.ts'
import { authorities } from './authorities.ts'
import { deskClient, type ServerRoute } from './desk-client.ts'
import { isSame } from './hosts.ts'
import { programVersion } from './versions.ts'
import { wireValues } from './wire-values.ts'

/** What it takes to be somebody at a server. */
export type Login = {
  server: ServerSettings
  login: string
  password: string
  /** Which PC it is; said to the database at every connection. */
  machine?: string
}

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
export async function connectionConfig({ server, login, password, machine }: Login): Promise<ClientConfig> {
  return {
    host: server.host,
    port: server.port,
    database: server.database,
    user: login,
    password,
    ssl: await tlsOptions(server),
    // Lets administrators count a PC's connections; nothing else reads it.
    application_name: machine === undefined ? 'zimmet' : `zimmet ${machine.slice(0, 8)}`,
    // UTC and ISO: see wire-values.ts. Names are always written with their schema.
    options: machine === undefined ? sessionOptions : `${sessionOptions} -c zimmet.machine=${machine}`,
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
    const away = serverHosts(server).find(({ host }) => !isLoopback(host))
    if (away !== undefined) throw new TlsNeeded(away.host)
    return false
  }
  const own = server.caFile === undefined ? [] : [await readFile(server.caFile, 'utf8')]
  // Made once and not by each connection: there are hundreds of authorities.
  return { rejectUnauthorized: true, secureContext: tls.createSecureContext({ ca: [...authorities(), ...own] }) }
}

/** Idle connections of the pool are given back: an office has hundreds of PCs. */
const idleMs = 20_000

/** Enough for the two that the overview asks with, and one for what else is clicked; a fourth made no screen faster (docs/figures.md). */
export const mostOfPool = 3

/** A few connections that come and go with the work. Those to a host that no longer is the one are ended at once. */
export function openPool(config: ClientConfig, route: ServerRoute, most = mostOfPool): Pool {
  const pool = new Pool({
    ...config,
    Client: deskClient(route),
    max: most,
    idleTimeoutMillis: idleMs,
    allowExitOnIdle: false,
  })
  const open = new Set<PoolClient>()
  // `pg` has removed the client; the line (listen-connection.ts) notices and says so.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => open.add(client))
  pool.on('remove', (client) => open.delete(client))
  route.hosts.onMove = () => {
    for (const client of open) if (!isSame(client, route.hosts.taken())) client.connection.stream.destroy()
  }
  return pool
}
