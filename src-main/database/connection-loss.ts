// Telling "the database does not answer" from "the database says no". Only the former may be asked again.
import { DatabaseError } from 'pg'

const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'ERR_STREAM_DESTROYED',
])

// 57P0x: shut down, crashed, starting up, database dropped, idle too long; 25P03: idle in a transaction.
const serverCodes = new Set(['57P01', '57P02', '57P03', '57P04', '57P05', '25P03'])

// `pg` gives these no code.
const driverMessages = [
  'Connection terminated',
  'timeout exceeded when trying to connect',
  'timeout expired',
  'Query read timeout',
  'Client has encountered a connection error and is not queryable',
  'Client was closed and is not queryable',
  'Cannot use a pool after calling end on the pool',
  'Cannot send after socket was ended',
]

/** Whether the connection died, so that nobody knows what became of the last question. */
export function isConnectionLoss(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = codeOf(error)
  if (error instanceof DatabaseError) return code.startsWith('08') || serverCodes.has(code)
  return networkCodes.has(code) || driverMessages.some((message) => error.message.startsWith(message))
}

// 40001 serialization, 40P01 deadlock, 55P03 lock not had in time, 57014 statement took too long, 53300 no connection left.
const overloadCodes = new Set(['40001', '40P01', '55P03', '57014', '53300'])

/** Whether the server undid everything because others were in the way. */
export function isOverload(error: unknown): boolean {
  return error instanceof DatabaseError && overloadCodes.has(codeOf(error))
}

// 42883 function, 42P01 relation, 42703 column not there, 0A000 an answer planned for another shape.
const replacedCodes = new Set(['42883', '42P01', '42703', '0A000'])
const replacedWhileUsed = ['cache lookup failed', 'could not open relation']

/**
 * Whether the database's code may have been replaced while it was asked: what was planned with the old is gone. Nothing happened,
 * and asked again it finds the new.
 */
export function isReplaced(error: unknown): boolean {
  if (!(error instanceof DatabaseError)) return false
  const code = codeOf(error)
  return (
    replacedCodes.has(code) || (code === 'XX000' && replacedWhileUsed.some((words) => error.message.startsWith(words)))
  )
}

/** Whether the server had no connection left; nothing was asked of it. */
export function isServerFull(error: unknown): boolean {
  return error instanceof DatabaseError && error.code === '53300'
}

/** Whether it is the person's own sessions that are as many as he may have: those of two PCs, or the watchman holds him to few. */
export function isOwnSessionsFull(error: unknown): boolean {
  return isServerFull(error) && (error as DatabaseError).routine === 'InitializeSessionUserId'
}

/** Whether somebody else holds what was asked for. */
export function isHeldElsewhere(error: unknown): boolean {
  return error instanceof DatabaseError && (error.code === '55P03' || error.code === '40P01')
}

/** Where a command waits before it holds anything: as the session first reads its code, and at its first step (begin_command). */
const beforeTheFirstStep = /^compilation of PL\/pgSQL function|lock table zimmet_data\.command /u

/** Whether a command waited, holding nothing, because the database's code is being replaced. */
export function isBeingReplaced(error: unknown): boolean {
  return isHeldElsewhere(error) && beforeTheFirstStep.test((error as DatabaseError).where ?? '')
}

/** Whether this server takes no changes: a standby after a failover, perhaps no longer the one the name leads to. */
export function isReadOnly(error: unknown): boolean {
  return error instanceof DatabaseError && error.code === '25006'
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : ''
}
