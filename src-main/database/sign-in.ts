// Becoming somebody at a server: every reason why it may not work has a name that the window can explain.
import { setTimeout as pause } from 'node:timers/promises'
import { DatabaseError } from 'pg'
import { officeZone } from '#shared/office-time.ts'
import { me, type Me, type SignInProblem } from '#shared/contract/session.ts'
import { LoginRefused, refusalOf } from './admission.ts'
import { isConnectionLoss, isHeldElsewhere, isOwnSessionsFull, isReadOnly, isReplaced } from './connection-loss.ts'
import { connectionConfig, openPool, TlsNeeded, type Login } from './connection.ts'
import { closeDatabase, stopAsking, type Database } from './database.ts'
import { deskClient, wayTo } from './desk-client.ts'
import { Feed } from './feed.ts'
import { UnsafeServer } from './guarded-client.ts'
import { ListenConnection } from './listen-connection.ts'
import { Pulse } from './pulse.ts'
import { checkServer } from './server-check.ts'
import { mostReplaced, repeatForMs } from './transactions.ts'
import { postWatchman } from './watchman.ts'
import { end, NoWritableServer } from './writable.ts'

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

/**
 * Signs in and opens line, feed and pool; while the database's code is being replaced it is tried again. Throws SignInFailure where
 * there is a reason with a name.
 */
export async function signInAt(login: Login): Promise<SignedInDatabase> {
  const startedAt = performance.now()
  for (let attempt = 0; ; attempt += 1) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- tried again, not at once
      return await signInOnce(login)
    } catch (error) {
      // The server has let us in: no password is tried twice.
      const isWorthRepeating = isHeldElsewhere(error)
        ? performance.now() - startedAt < repeatForMs
        : isReplaced(error) && attempt < mostReplaced
      if (!isWorthRepeating) throw toSignInFailure(error)
      // oxlint-disable-next-line no-await-in-loop -- as above
      await pause(400 + Math.random() * 200)
    }
  }
}

async function signInOnce(login: Login): Promise<SignedInDatabase> {
  let line: ListenConnection | null = null
  let pulse: Pulse | null = null
  try {
    const config = await connectionConfig(login)
    const route = wayTo(login.server)
    line = new ListenConnection(config, route)
    await line.open()
    const problem = await checkServer(line)
    if (problem !== null) throw new SignInFailure(problem.problem, problem.detail)
    // Before it is asked who this is: what changes of a person afterwards is told.
    pulse = await Pulse.open(line)
    const person = await whoAmI(line)
    if (person === null) throw await whyNobody(line)
    pulse.speaksWithCitizens = person.post === 'agent' || person.post === 'overseer'
    const feed = await Feed.open(line)
    const { admission } = route
    const parts = { admission, line, feed, pulse, pool: openPool(config, route), watchman: postWatchman(line) }
    admission.onRefused = () => stopAsking(parts)
    return { me: person, database: { ...parts, close: () => closeDatabase(parts) } }
  } catch (error) {
    pulse?.close()
    await line?.close()
    throw error
  }
}

/** Whether the server lets somebody in; nothing stays open. Throws SignInFailure where there is a reason with a name. */
export async function tryLogin(login: Login): Promise<void> {
  const route = wayTo(login.server)
  const DeskClient = deskClient(route)
  let failure: unknown = new SignInFailure('server_unreachable')
  // A standby knows the password as well.
  for await (const at of route.hosts.answering()) {
    const client = new DeskClient({ ...(await connectionConfig(login)), at })
    try {
      await client.connect()
      return
    } catch (error) {
      failure = toSignInFailure(error)
      if (error instanceof LoginRefused) break
    } finally {
      void end(client)
    }
  }
  throw failure
}

const meText = `select id, login, full_name as "fullName", post, directorate_ids as "directorateIds", office,
  must_change_password as "mustChangePassword", by_directory as "byDirectory" from zimmet.me`

/** The person this line is signed in as, as of now; null where he has no post any more. */
export async function whoAmI(line: ListenConnection): Promise<Me | null> {
  const [row] = await line.query(meText, [])
  return row === undefined ? null : me.parse(row)
}

const termText = `select to_char((t ->> 'from')::timestamptz at time zone '${officeZone}', 'DD.MM.YYYY HH24:MI') as "from",
  to_char((t ->> 'until')::timestamptz at time zone '${officeZone}', 'DD.MM.YYYY HH24:MI') as "until"
  from zimmet.my_term() t where t is not null`

// Whose time has not begun or is over is told so, and when.
async function whyNobody(line: ListenConnection): Promise<SignInFailure> {
  const [term] = await line.query(termText, [])
  if (term === undefined) return new SignInFailure('not_staff')
  return new SignInFailure('not_in_term', `${String(term['from'] ?? '')} – ${String(term['until'] ?? '')}`)
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

/** Why somebody was not let in, where the reason has a name; else what was thrown. */
export function toSignInFailure(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof SignInFailure) return error
  if (error instanceof LoginRefused) return toSignInFailure(error.cause)
  if (error instanceof NoWritableServer) return new SignInFailure('server_read_only', error.message, error)
  if (error instanceof DatabaseError) {
    const problem = databaseProblem(error)
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

function databaseProblem(error: DatabaseError): SignInProblem | null {
  switch (error.code) {
    case '28P01':
    case '28000':
      return loginProblem(error)
    case '3D000':
      return 'database_missing'
    case '42501':
      return 'not_staff'
    case '53300':
      return isOwnSessionsFull(error) ? 'too_many_sessions' : 'server_full'
    case '57P03':
    case '55P03':
      return 'server_starting'
    default:
      if (isReadOnly(error)) return 'server_read_only'
      return isConnectionLoss(error) ? 'server_unreachable' : null
  }
}

// Unknown logins are told like wrong passwords; that pg_hba.conf lets nobody in from here is no matter of the password.
function loginProblem(error: DatabaseError): SignInProblem {
  switch (refusalOf(error)) {
    case 'password':
      return 'wrong_password'
    case 'closed':
      // A directory knows him, PostgreSQL does not: nobody has enrolled him.
      return error.message.includes('does not exist') ? 'not_staff' : 'account_closed'
    case null:
      return 'not_allowed_from_here'
  }
}
