// Who sits at this PC, and what becomes of him at the server: another post, or none.
import { isDeepStrictEqual } from 'node:util'
import type { Login } from '#main/database/connection.ts'
import type { Database } from '#main/database/database.ts'
import { signInAt, whoAmI } from '#main/database/sign-in.ts'
import type { AccountEnd, Connection, Me, ServerSettings, Topic } from '#shared/contract/session.ts'
import type { KeptReads } from '#main/files/kept-reads.ts'

export type Person = { me: Me; server: ServerSettings; database: Database }

const retryMs = 2_000

export class Seat {
  readonly #startedAt = Date.now()
  readonly #reads: KeptReads
  /** Forgets on this PC what is only the person's who leaves. */
  readonly #clear: () => Promise<void>
  #seated: Person | null = null
  #end: AccountEnd | null = null
  #isClosed = false
  /** The server ends the sessions of whoever changes his password, ours too; that is no end of his work here. */
  #isChangingPassword = false
  #endMeanwhile: AccountEnd | null = null
  onConnection: () => void = () => {}
  onTopics: (topics: Topic[]) => void = () => {}

  constructor(reads: KeptReads, clear: () => Promise<void>) {
    this.#reads = reads
    this.#clear = clear
  }

  /** Null while nobody is signed in. */
  person(): Person | null {
    return this.#seated
  }

  /** Why the last person was signed out, where it was the server's doing. */
  ended(): AccountEnd | null {
    return this.#end
  }

  connection(): Connection {
    if (this.#seated === null) return { state: 'connected', since: this.#startedAt, serverNow: null, moved: null }
    const { admission, line, pulse } = this.#seated.database
    const status = line.status()
    const refused = admission.refused()
    if (refused !== null) return { ...status, state: 'refused', since: refused.since }
    if (status.state !== 'connected') return status
    const silentSince = pulse.silentSince()
    if (silentSince !== null) return { ...status, state: 'silent', since: silentSince, serverNow: null }
    const readOnlySince = pulse.readOnlySince()
    return readOnlySince === null ? status : { ...status, state: 'read_only', since: readOnlySince }
  }

  async signIn(login: Login): Promise<Person> {
    const { me, database } = await signInAt(login)
    if (this.#isClosed) {
      await database.close()
      throw new Error('the host is closing')
    }
    await this.#reads.handTo(database)
    const leaving = this.#seated
    const person = { me, server: login.server, database }
    this.#seated = person
    this.#end = null
    this.#follow(database)
    this.#tell()
    await leaving?.database.close()
    // Who only signed in anew keeps what waits on this PC for him.
    if (leaving?.me.id !== me.id || !isDeepStrictEqual(leaving.server, login.server)) await this.#clear()
    return person
  }

  /** Changes the password of whoever sits here by `change`, and sits him down again with the new one. */
  async changePassword(login: Login, change: () => Promise<void>): Promise<Person> {
    const before = this.#seated
    this.#isChangingPassword = true
    try {
      await change()
      return await this.signIn(login)
    } finally {
      this.#isChangingPassword = false
      // The old sessions have another password than the server now; whoever is left with them has to sign in.
      if (this.#endMeanwhile !== null && this.#seated === before) void this.#leave(this.#endMeanwhile)
      this.#endMeanwhile = null
    }
  }

  async signOut(): Promise<void> {
    await this.#leave(null)
  }

  async close(): Promise<void> {
    this.#isClosed = true
    await this.#leave(null)
  }

  #tell(): void {
    this.onConnection()
    this.onTopics(['session'])
  }

  async #leave(why: AccountEnd | null): Promise<void> {
    const leaving = this.#seated
    this.#seated = null
    this.#end = why
    this.#tell()
    await Promise.all([this.#reads.handTo(null).then(() => leaving?.database.close()), this.#clear()])
  }

  #follow(database: Database): void {
    const { admission, line, pulse } = database
    const stop = admission.onRefused
    admission.onRefused = (because) => {
      stop(because)
      if (because === 'closed') this.#handleEnd(database, 'account_closed')
      else this.onConnection()
    }
    line.watch(() => this.onConnection())
    pulse.onState = () => this.onConnection()
    pulse.onEnd = (why) => this.#handleEnd(database, why)
    pulse.onTopics = (topics) => {
      this.onTopics([...topics])
      if (topics.includes('staff')) void this.#lookWhoIAm(database)
    }
  }

  #handleEnd(database: Database, why: AccountEnd): void {
    if (this.#seated?.database !== database) return
    if (this.#isChangingPassword) this.#endMeanwhile = why
    else void this.#leave(why)
  }

  // Asked until it is answered: nobody goes on with the rights of a former post because the line was cut just then.
  async #lookWhoIAm(database: Database): Promise<void> {
    while (this.#seated?.database === database) {
      const me = await whoAmI(database.line).catch(() => undefined)
      const person = this.#seated
      if (person?.database !== database) return
      if (me === null) return this.#handleEnd(database, 'account_closed')
      if (me !== undefined) {
        if (isDeepStrictEqual(me, person.me)) return
        this.#seated = { ...person, me }
        return this.onTopics(['session'])
      }
      await new Promise((resolve) => setTimeout(resolve, retryMs))
    }
  }
}
