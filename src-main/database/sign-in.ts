// Becoming somebody at a server: every reason why it may not work has a name that the window can explain.
import { DatabaseError } from 'pg'
import { me, type Me, type SignInProblem } from '#shared/contract/session.ts'
import { isConnectionLoss } from './connection-loss.ts'
import { connectionConfig, openPool, survive, TlsNeeded, type Login } from './connection.ts'
import { closeDatabase, type Database } from './database.ts'
import { Feed } from './feed.ts'
import { GuardedClient, UnsafeServer } from './guarded-client.ts'
import { Line } from './line.ts'
import { Pulse } from './pulse.ts'
import { checkServer } from './server-check.ts'
import { postWatchman } from './watchman.ts'

export class SignInFailure extends Error {
  readonly problem: SignInProblem
  readonly detail: string | undefined

  constructor(problem: SignInProblem, detail?: string, cause?: unknown) {
    super(detail === undefined ? problem : `${problem}: ${detail}`, { cause })
    this.problem = problem
    this.detail = detail
  }
}

export type SignedInDatabase = { me: Me; database: Database }

/** Signs in and opens line, feed and pool. Throws SignInFailure where there is a reason with a name. */
export async function signInAt(login: Login): Promise<SignedInDatabase> {
  let line: Line | null = null
  let pulse: Pulse | null = null
  try {
    const config = await connectionConfig(login)
    line = new Line(config)
    await line.open()
    const problem = await checkServer(line)
    if (problem !== null) throw new SignInFailure(problem.problem, problem.detail)
    // Before it is asked who this is: what changes of a person afterwards is told.
    pulse = await Pulse.open(line)
    const person = await whoAmI(line)
    if (person === null) throw new SignInFailure('not_staff')
    const feed = await Feed.open(line)
    const parts = { line, feed, pulse, pool: openPool(config), watchman: postWatchman(line) }
    return { me: person, database: { ...parts, close: () => closeDatabase(parts) } }
  } catch (error) {
    pulse?.close()
    await line?.close()
    throw toSignInFailure(error, login.login)
  }
}

/** Whether the server lets somebody in; nothing stays open. Throws SignInFailure where there is a reason with a name. */
export async function tryLogin(login: Login): Promise<void> {
  const client = new GuardedClient(await connectionConfig(login))
  survive(client)
  try {
    await client.connect()
  } catch (error) {
    throw toSignInFailure(error, login.login)
  } finally {
    void client.end().catch(() => undefined)
  }
}

const meText = `select id, login, full_name as "fullName", post, directorate_ids as "directorateIds", office,
  must_change_password as "mustChangePassword" from zimmet.me`

/** The person this line is signed in as, as of now; null where he has no post any more. */
export async function whoAmI(line: Line): Promise<Me | null> {
  const [row] = await line.ask(meText, [])
  return row === undefined ? null : me.parse(row)
}

const certificateCodes = new Set([
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_UNTRUSTED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
])

function toSignInFailure(error: unknown, login: string): unknown {
  if (!(error instanceof Error) || error instanceof SignInFailure) return error
  if (error instanceof DatabaseError) {
    const problem = databaseProblem(error, login)
    if (problem !== null) return new SignInFailure(problem, error.message, error)
  }
  if (error instanceof TlsNeeded) return new SignInFailure('tls_needed', error.message, error)
  if (error instanceof UnsafeServer) return new SignInFailure('server_not_genuine', error.message, error)
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  // The second: a server that offers no TLS at all. The last two: the file with the authority cannot be read or is none.
  const isAboutTls =
    certificateCodes.has(code) ||
    error.message.includes('does not support SSL') ||
    ('syscall' in error && error.syscall === 'open') ||
    code.startsWith('ERR_OSSL')
  if (isAboutTls) return new SignInFailure('certificate_not_trusted', error.message, error)
  return isConnectionLoss(error) ? new SignInFailure('server_unreachable', error.message, error) : error
}

function databaseProblem(error: DatabaseError, login: string): SignInProblem | null {
  switch (error.code) {
    case '28P01':
      // Logins are in small letters; PostgreSQL takes "Elif" for somebody else.
      return login === login.toLowerCase() ? 'wrong_password' : 'login_in_capitals'
    case '28000':
      return authorizationProblem(error)
    case '3D000':
      return 'database_missing'
    case '42501':
      return 'not_staff'
    case '53300':
      // "too many connections for role": those are this person's own.
      return error.message.includes('for role') ? 'too_many_sessions' : 'server_full'
    case '57P03':
      return 'server_starting'
    default:
      return isConnectionLoss(error) ? 'server_unreachable' : null
  }
}

// Unknown logins are told like wrong passwords; what pg_hba.conf forbids is the server's own business.
function authorizationProblem({ message }: DatabaseError): SignInProblem {
  if (message.includes('not permitted to log in')) return 'account_closed'
  return message.includes('pg_hba.conf') ? 'server_unreachable' : 'wrong_password'
}
