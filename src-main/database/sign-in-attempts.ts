// Guessing at this PC's screen is slowed: each wrong password doubles the time until the next may be tried, over restarts too.
import { join } from 'node:path'
import * as z from 'zod'
import { readJson, writeJson } from './settings.ts'

const attempt = z.object({ failures: z.int().min(0), lastAt: z.number() })
const attemptsFile = z.object({ logins: z.record(z.string(), attempt), all: attempt })
type AttemptsFile = z.infer<typeof attemptsFile>

const nobody: AttemptsFile = { logins: {}, all: { failures: 0, lastAt: 0 } }
/** So many may be wrong before waiting begins: of one login, and of all that are tried on this PC. */
const free = { login: 3, all: 12 }
const longestWaitMs = 10 * 60_000
const mostLogins = 200

/** How long nothing may be tried after so many wrong passwords: a second, doubling to ten minutes. */
export function waitMs(failures: number, allowed: number): number {
  return failures < allowed ? 0 : Math.min(1_000 * 2 ** (failures - allowed), longestWaitMs)
}

/** What a failed attempt was: a wrong password, or a server that said nothing about it. */
export type Outcome = 'wrong' | 'untold'

export class SignInAttempts {
  readonly #file: string
  readonly #now: () => number
  #turn: Promise<unknown> = Promise.resolve()

  constructor(dataFolder: string, now: () => number = Date.now) {
    this.#file = join(dataFolder, 'sign-in-attempts.json')
    this.#now = now
  }

  /**
   * Tries to sign in, one after the other; answers how many milliseconds to wait where it is too early. `outcomeOf` says what
   * came of a failure. Counted as wrong before it is tried, so that ending the program forgets nothing.
   */
  async try<Result>(
    login: string,
    attempted: () => Promise<Result>,
    outcomeOf: (error: unknown) => Outcome,
  ): Promise<{ result: Result } | { waitMs: number }> {
    const turn = this.#turn.then(async () => await this.#tryNow(login.toLowerCase(), attempted, outcomeOf))
    this.#turn = turn.catch(() => undefined)
    return await turn
  }

  async #tryNow<Result>(
    login: string,
    attempted: () => Promise<Result>,
    outcomeOf: (error: unknown) => Outcome,
  ): Promise<{ result: Result } | { waitMs: number }> {
    const before = (await readJson(this.#file, attemptsFile).catch(() => null)) ?? nobody
    const early = Math.max(
      this.#leftMs(before.logins[login] ?? nobody.all, free.login),
      this.#leftMs(before.all, free.all),
    )
    if (early > 0) return { waitMs: early }
    await this.#keep(this.#oneMore(before, login))
    try {
      const result = await attempted()
      await this.#keep({ logins: without(before.logins, login), all: nobody.all })
      return { result }
    } catch (error) {
      // One waits from when one was refused: a server that takes its time shortens no wait.
      await this.#keep(outcomeOf(error) === 'wrong' ? this.#oneMore(before, login) : before)
      throw error
    }
  }

  #leftMs({ failures, lastAt }: z.infer<typeof attempt>, allowed: number): number {
    const passed = this.#now() - lastAt
    // A clock that was set back lengthens nothing for ever.
    return passed < 0 ? 0 : waitMs(failures, allowed) - passed
  }

  #oneMore({ logins, all }: AttemptsFile, login: string): AttemptsFile {
    const lastAt = this.#now()
    const recent = Object.entries(without(logins, login)).toSorted(([, a], [, b]) => b.lastAt - a.lastAt)
    return {
      logins: {
        ...Object.fromEntries(recent.slice(0, mostLogins - 1)),
        [login]: { failures: (logins[login]?.failures ?? 0) + 1, lastAt },
      },
      all: { failures: all.failures + 1, lastAt },
    }
  }

  // A full disk keeps nobody from signing in.
  async #keep(attempts: AttemptsFile): Promise<void> {
    await writeJson(this.#file, attempts).catch(() => undefined)
  }
}

function without<Value>(record: Readonly<Record<string, Value>>, key: string): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([each]) => each !== key))
}
