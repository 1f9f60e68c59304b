// The sample people's logins. Roles belong to the whole server: another database of it may have made them already.
import { randomBytes } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { DatabaseError, type Client } from 'pg'
import { scramVerifier } from '#main/database/scram-verifier.ts'
import { loginOf, people } from './people.ts'

/** Makes each person's login, or gives an existing one this password; member of the post's role. */
export async function makeLogins(owner: Client, password: string): Promise<void> {
  const verifier = owner.escapeLiteral(scramVerifier(password, randomBytes(16)))
  for (const { fullName, post } of people) {
    const login = owner.escapeIdentifier(loginOf(fullName))
    await insist(async () => {
      const { rowCount } = await owner.query('select from pg_catalog.pg_roles where rolname = $1', [loginOf(fullName)])
      const verb = rowCount === 0 ? 'create' : 'alter'
      await owner.query(`${verb} role ${login} login password ${verifier}`)
      await owner.query(`grant zimmet_${post} to ${login}`)
    })
  }
}

/** Two databases of one server filled at once write the same roles: the later one tries again. */
async function insist(attempt: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await attempt()
      return
    } catch (error) {
      const isRace = error instanceof DatabaseError && ['XX000', '23505', '42710'].includes(error.code ?? '')
      if (!isRace || tries === 8) throw error
      await delay(20 * tries)
    }
  }
}
