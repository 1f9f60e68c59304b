// One password, however many connections. They are opened one after the other, and once the server has refused the login none is
// tried again: with a directory (LDAP) behind the server each further try would be one towards locking the person's Windows account.
import { DatabaseError } from 'pg'

/** password: it is another one now, or the directory does not answer for it · closed: the login may not sign in any more. */
export type RefusedBecause = 'password' | 'closed'

/** The server does not let this login in. Also thrown, without a try, at every connection asked for afterwards. */
export class LoginRefused extends Error {
  override name = 'LoginRefused'
  override readonly cause: DatabaseError
  readonly because: RefusedBecause

  constructor(cause: DatabaseError, because: RefusedBecause) {
    super(cause.message, { cause })
    this.cause = cause
    this.because = because
  }
}

/**
 * What a refusal says of the login; null where it says nothing of it. The server's words are in its own language, so it is told by
 * the server's routine: of ldap, pam and radius a wrong password has the code 28000, not 28P01. What pg_hba.conf forbids is
 * refused before any password is asked for, and may pass.
 */
export function refusalOf(error: unknown): RefusedBecause | null {
  if (!(error instanceof DatabaseError)) return null
  if (error.code === '28P01') return 'password'
  if (error.code !== '28000' || error.routine === 'ClientAuthentication') return null
  if (error.message.includes('pg_hba.conf')) return null
  return error.routine === 'auth_failed' ? 'password' : 'closed'
}

/** The one way in for all connections of a signed-in person. */
export class Admission {
  #turn: Promise<unknown> = Promise.resolve()
  #refused: LoginRefused | null = null
  #since = 0
  /** Called once, with the first refusal. */
  onRefused: (because: RefusedBecause) => void = () => {}

  /** Why nobody is let in any more, and since when by this PC's clock; null while the password holds. */
  refused(): { because: RefusedBecause; since: number } | null {
    return this.#refused === null ? null : { because: this.#refused.because, since: this.#since }
  }

  /** Opens a connection once those before it stand or have failed. Throws LoginRefused where one of them was refused. */
  async pass(connect: () => Promise<void>): Promise<void> {
    const before = this.#turn
    const turn = (async () => {
      await before
      if (this.#refused !== null) throw this.#refused
      await connect().catch((error: unknown) => this.#fail(error))
    })()
    this.#turn = turn.catch(() => undefined)
    await turn
  }

  #fail(error: unknown): never {
    const because = refusalOf(error)
    if (because === null || !(error instanceof DatabaseError)) throw error
    this.#refused = new LoginRefused(error, because)
    this.#since = Date.now()
    this.onRefused(because)
    throw this.#refused
  }
}
