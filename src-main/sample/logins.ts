// The sample people's logins. Roles belong to the whole server: another database of it may have made them already.
import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { DatabaseError, type Client } from 'pg'
import { loginOf, people } from './people.ts'

/** The SCRAM-SHA-256 verifier PostgreSQL keeps; sent instead of the password, so that no log holds one. */
function scramVerifier(password: string): string {
  const rounds = 20_000
  const salt = randomBytes(16)
  const salted = pbkdf2Sync(password.normalize('NFKC'), salt, rounds, 32, 'sha256')
  const keyed = (words: string): Buffer => createHmac('sha256', salted).update(words).digest()
  const stored = createHash('sha256').update(keyed('Client Key')).digest('base64')
  return `SCRAM-SHA-256$${rounds}:${salt.toString('base64')}$${stored}:${keyed('Server Key').toString('base64')}`
}

/** Makes each person's login, or gives an existing one this password; member of the post's role. */
export async function makeLogins(owner: Client, password: string): Promise<void> {
  const verifier = owner.escapeLiteral(scramVerifier(password))
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
