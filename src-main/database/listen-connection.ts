// The line: one connection that listens, says whether the database is there, and comes back by itself.
import { createHash } from 'node:crypto'
import { DatabaseError, type Client, type ClientConfig, type QueryResultRow } from 'pg'
import type { Connection } from '#shared/contract/session.ts'
import { LoginRefused } from './admission.ts'
import type { ServerRoute } from './desk-client.ts'
import { connectionLost } from './errors.ts'
import { end, NoWritableServer, openWritable } from './writable.ts'

const firstDelayMs = 500
const longestDelayMs = 8_000

/** How long to wait before the nth try: half a second doubling to eight, spread out so that 500 PCs do not come at once. */
export function backoffMs(attempt: number, random = Math.random()): number {
  if (attempt === 0) return random * firstDelayMs * 0.5
  return Math.min(firstDelayMs * 2 ** (attempt - 1), longestDelayMs) * (0.75 + random * 0.5)
}

type ClockReading = { serverMs: number; at: number }

/** What a notice says where messages changed, and no request (migrations/code/feed/note_revision.sql). */
const ofMessages = 'messages'

export class ListenConnection {
  readonly #config: ClientConfig
  readonly #way: ServerRoute
  #client: Client | null = null
  /** Which of a server's lives the last answers came from: a promoted standby has another one. */
  #life: string | null = null
  #host: string | null = null
  #moved: Connection['moved'] = null
  /** Somebody answers, and nobody takes changes. */
  #isWriteless = false
  #since = Date.now()
  #clock: ClockReading | null = null
  #isClosed = false
  #attempt = 0
  #retry: NodeJS.Timeout | null = null
  readonly #watchers = new Set<(connection: Connection) => void>()
  /** Called with each notice, and with the empty one, which concerns everybody, after each return: look what changed. */
  onWake: (notice: string) => void = () => {}
  /** Called where everybody is called: look what changed besides requests, too; told is whether it is a message of a citizen. */
  onCall: (isOfMessages: boolean) => void = () => {}
  /** Called with each sign of life: an answer, a refusal, a notice. */
  onHeard: () => void = () => {}
  /** Called with why the server did not take the line back, or refused a look. */
  onRefusal: (error: unknown) => void = () => {}

  constructor(config: ClientConfig, route: ServerRoute) {
    this.#way = route
    this.#config = { ...config, options: `${config.options ?? ''} -c plan_cache_mode=force_generic_plan` }
  }

  /**
   * Which history of the database this line reads: after a standby was promoted, or a backup restored, a snapshot taken before says
   * nothing any more.
   */
  life(): string | null {
    return this.#life
  }

  /** The first connection; throws where it cannot be had. Afterwards the line looks after itself. */
  async open(): Promise<void> {
    await this.#connect()
  }

  /**
   * Asks over the line; a line that is down says CONNECTION_LOST. The same few questions are asked all day on every desk, so
   * each is planned once a connection.
   */
  async query<Row extends QueryResultRow>(text: string, values: readonly unknown[]): Promise<Row[]> {
    const client = this.#client
    if (client === null) throw connectionLost()
    const name = createHash('sha1').update(text).digest('base64url')
    const { rows } = await this.#heard(client.query<Row>({ name, text, values: [...values] }))
    return rows
  }

  /** Asks for nothing but a sign of life: of all questions the one that costs the server least. */
  async touch(): Promise<void> {
    const client = this.#client
    if (client === null) throw connectionLost()
    await this.#heard(client.query(''))
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
    const away = this.#isWriteless ? 'read_only' : 'reconnecting'
    return {
      state: isConnected ? 'connected' : away,
      since: this.#since,
      moved: this.#moved,
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
    this.#watchers.clear()
    await this.halt()
  }

  /** Ends the line for good; what is asked of it afterwards is lost. */
  async halt(): Promise<void> {
    this.#isClosed = true
    if (this.#retry !== null) clearTimeout(this.#retry)
    const client = this.#client
    this.#client = null
    if (client !== null) await end(client)
  }

  async #connect(): Promise<void> {
    const { client, life, host } = await openWritable(this.#config, this.#way)
    if (this.#isClosed) {
      void end(client)
      return
    }
    client.on('end', () => this.#client === client && this.lose())
    client.on('notification', ({ payload = '' }) => this.#hearNotice(payload))
    this.#client = client
    this.#since = Date.now()
    this.#clock = null
    this.#isWriteless = false
    this.#noteServer(life, host)
    this.#tell()
    this.#hearNotice('')
  }

  #noteServer(life: string, host: string): void {
    const isOther = this.#life !== null && this.#life !== life
    if (isOther || (this.#host !== null && this.#host !== host))
      this.#moved = { at: Date.now(), host, isOtherHistory: isOther }
    this.#life = life
    this.#host = host
  }

  #hearNotice(notice: string): void {
    this.onHeard()
    if (notice !== ofMessages) this.onWake(notice)
    if (notice === '' || notice === ofMessages) this.onCall(notice === ofMessages)
  }

  async #heard<Answer>(reply: Promise<Answer>): Promise<Answer> {
    try {
      const answer = await reply
      this.onHeard()
      return answer
    } catch (error) {
      if (error instanceof DatabaseError) this.onHeard()
      throw error
    }
  }

  // Counted on until a question was answered: a server that accepts and drops at once is not hammered either.
  #comeBack(): void {
    if (this.#isClosed) return
    this.#retry = setTimeout(() => {
      this.#connect().catch((error: unknown) => {
        // A refused login is not tried again: see admission.ts.
        if (!(error instanceof LoginRefused)) this.#comeBack()
        this.#noteWriteless(error instanceof NoWritableServer)
        this.onRefusal(error)
      })
    }, backoffMs(this.#attempt))
    this.#attempt += 1
  }

  #noteWriteless(isWriteless: boolean): void {
    if (this.#isWriteless === isWriteless) return
    this.#isWriteless = isWriteless
    this.#tell()
  }

  #tell(): void {
    const connection = this.status()
    for (const watcher of this.#watchers) watcher(connection)
  }
}
