// The line: one connection that listens, says whether the database is there, and comes back by itself.
import { createHash } from 'node:crypto'
import type { Client, ClientConfig, QueryResultRow } from 'pg'
import type { Connection } from '#shared/contract/session.ts'
import { survive } from './connection.ts'
import { connectionLost } from './errors.ts'
import { GuardedClient } from './guarded-client.ts'

const firstDelayMs = 500
const longestDelayMs = 8_000

/** How long to wait before the nth try: half a second doubling to eight, spread out so that 500 PCs do not come at once. */
export function backoffMs(attempt: number, random = Math.random()): number {
  if (attempt === 0) return random * firstDelayMs * 0.5
  return Math.min(firstDelayMs * 2 ** (attempt - 1), longestDelayMs) * (0.75 + random * 0.5)
}

type ClockReading = { serverMs: number; at: number }

export class Line {
  readonly #config: ClientConfig
  #client: Client | null = null
  #since = Date.now()
  #clock: ClockReading | null = null
  #isClosed = false
  #attempt = 0
  #retry: NodeJS.Timeout | null = null
  readonly #watchers = new Set<(connection: Connection) => void>()
  /** Called for each notification and after each return: look what changed. */
  onWake: () => void = () => {}
  /** Called with why the server did not take the line back. */
  onRefusal: (error: unknown) => void = () => {}

  constructor(config: ClientConfig) {
    this.#config = { ...config, options: `${config.options ?? ''} -c plan_cache_mode=force_generic_plan` }
  }

  /** The first connection; throws where it cannot be had. Afterwards the line looks after itself. */
  async open(): Promise<void> {
    await this.#connect()
  }

  /**
   * Asks over the line; a line that is down says CONNECTION_LOST. The same few questions are asked all day on every desk, so
   * each is planned once a connection.
   */
  async ask<Row extends QueryResultRow>(text: string, values: readonly unknown[]): Promise<Row[]> {
    const client = this.#client
    if (client === null) throw connectionLost()
    const name = createHash('sha1').update(text).digest('base64url')
    const { rows } = await client.query<Row>({ name, text, values: [...values] })
    return rows
  }

  /** What the database's clock showed just now, so that a wrong clock of this PC can be noticed. */
  noteClock(serverMs: number): void {
    const before = this.status().serverNow
    this.#clock = { serverMs, at: performance.now() }
    this.#attempt = 0
    if (before === null || Math.abs(before - serverMs) > 1_000) this.#tell()
  }

  status(): Connection {
    const isConnected = this.#client !== null
    const clock = isConnected ? this.#clock : null
    return {
      state: isConnected ? 'connected' : 'reconnecting',
      since: this.#since,
      serverNow: clock === null ? null : Math.round(clock.serverMs + performance.now() - clock.at),
    }
  }

  /** Calls at each change of the state, until the returned function is called. */
  watch(watcher: (connection: Connection) => void): () => void {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }

  /** The line is dead or does not answer: drop it and come back. */
  lose(): void {
    const client = this.#client
    if (client === null || this.#isClosed) return
    this.#client = null
    void end(client)
    this.#since = Date.now()
    this.#tell()
    this.#comeBack()
  }

  async close(): Promise<void> {
    this.#isClosed = true
    if (this.#retry !== null) clearTimeout(this.#retry)
    const client = this.#client
    this.#client = null
    this.#watchers.clear()
    if (client !== null) await end(client)
  }

  async #connect(): Promise<void> {
    const client = new GuardedClient(this.#config)
    survive(client)
    try {
      await client.connect()
      await client.query('listen zimmet')
    } catch (error) {
      void end(client)
      throw error
    }
    if (this.#isClosed) {
      void end(client)
      return
    }
    client.on('end', () => this.#client === client && this.lose())
    client.on('notification', () => this.onWake())
    this.#client = client
    this.#since = Date.now()
    this.#clock = null
    this.#tell()
    this.onWake()
  }

  // Counted on until a question was answered: a server that accepts and drops at once is not hammered either.
  #comeBack(): void {
    if (this.#isClosed) return
    this.#retry = setTimeout(() => {
      this.#connect().catch((error: unknown) => {
        this.#comeBack()
        this.onRefusal(error)
      })
    }, backoffMs(this.#attempt))
    this.#attempt += 1
  }

  #tell(): void {
    const connection = this.status()
    for (const watcher of this.#watchers) watcher(connection)
  }
}

// A socket whose other end is gone never says goodbye; nobody waits for it longer than this.
async function end(client: Client): Promise<void> {
  const farewell = new Promise<void>((resolve) => setTimeout(resolve, 1_000).unref())
  await Promise.race([client.end().catch(() => {}), farewell])
}
