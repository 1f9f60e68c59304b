// The one place where what PostgreSQL and the network say becomes a typed error of the contract.
import { ORPCError } from '@orpc/server'
import { DatabaseError } from 'pg'
import { errors, refusalCode, refusalDetail } from '#shared/contract/errors.ts'
import { LoginRefused } from './admission.ts'
import { isConnectionLoss, isOwnSessionsFull } from './connection-loss.ts'

/** The request a command spoke of, so that a conflict can name it. */
export type SeenRequest = { requestId: number; seenVersion: number }

/** A typed error for whatever has a meaning to the person; a fault comes back as it is, for the port to number. */
export function toTypedError(error: unknown, seen?: SeenRequest): unknown {
  if (error instanceof ORPCError) return error
  // Until the person has told his password anew nothing is asked; what he typed is sent afterwards.
  if (isConnectionLoss(error) || error instanceof LoginRefused) return connectionLost(error)
  if (!(error instanceof DatabaseError) || error.code === undefined) return error
  if (error.code.startsWith('ZM')) return refusal(error, error.code, seen)
  return meaningOf(error, error.code)
}

export function connectionLost(cause?: unknown): ORPCError<'CONNECTION_LOST', undefined> {
  return new ORPCError('CONNECTION_LOST', { status: errors.CONNECTION_LOST.status, cause })
}

export function notFound(cause?: unknown): ORPCError<'NOT_FOUND', undefined> {
  return new ORPCError('NOT_FOUND', { status: errors.NOT_FOUND.status, cause })
}

export function notSignedIn(cause?: unknown): ORPCError<'NOT_SIGNED_IN', undefined> {
  return new ORPCError('NOT_SIGNED_IN', { status: errors.NOT_SIGNED_IN.status, cause })
}

/** Whether what was refused may well be answered in a moment: the line is cut, or the server has its hands full. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof ORPCError)) return false
  const code = errors.REFUSED.data.safeParse(error.data).data?.code
  return (
    error.code === 'CONNECTION_LOST' || code === 'ZM072' || code === 'ZM073' || code === 'ZM089' || code === 'ZM156'
  )
}

/** Whether the database refused a command because it no longer serves this version of the program. */
export function isNoLongerServed(error: unknown): boolean {
  if (!(error instanceof ORPCError) || error.code !== 'REFUSED') return false
  return errors.REFUSED.data.safeParse(error.data).data?.code === 'ZM091'
}

function refused(code: string, detail: unknown, cause: DatabaseError): unknown {
  const known = refusalCode.safeParse(code)
  if (!known.success) return cause
  const data = { code: known.data, detail: refusalDetail.catch({}).parse(detail) }
  return new ORPCError('REFUSED', { status: errors.REFUSED.status, data, cause })
}

function refusal(error: DatabaseError, code: string, seen: SeenRequest | undefined): unknown {
  const detail = parseDetail(error.detail)
  switch (code) {
    case 'ZM001':
      return seen === undefined ? refused(code, detail, error) : conflict(error, seen, detail)
    case 'ZM002':
      return notFound(error)
    default:
      return refused(code, detail, error)
  }
}

function conflict(cause: DatabaseError, seen: SeenRequest, detail: unknown): unknown {
  const parsed = errors.CONFLICT.data.pick({ currentVersion: true }).safeParse(detail)
  if (!parsed.success) return cause
  const data = { requestId: seen.requestId, seenVersion: seen.seenVersion, currentVersion: parsed.data.currentVersion }
  return new ORPCError('CONFLICT', { status: errors.CONFLICT.status, data, cause })
}

function parseDetail(detail: string | undefined): unknown {
  try {
    return JSON.parse(detail ?? '{}')
  } catch {
    return {}
  }
}

// PostgreSQL's own codes. A unique or foreign key that the functions of schema zimmet did not foresee is told as the
// value that was wrong, by the constraint's name and never by the row it met.
function meaningOf(error: DatabaseError, code: string): unknown {
  switch (code) {
    case '42501': // insufficient_privilege: the post was taken away, or never reached this far
      return refused('ZM003', {}, error)
    case '23503': // foreign_key_violation
      return refused('ZM023', { constraint: error.constraint ?? null }, error)
    case '23505': // unique_violation
    case '23514': // check_violation
      return refused('ZM025', { constraint: error.constraint ?? null }, error)
    case '22003': // numeric_value_out_of_range: an id larger than the column holds
    case '22021': // character_not_in_repertoire: a NUL in what somebody typed
    case '22P05': // untranslatable_character
      return refused('ZM025', {}, error)
    case '55P03': // lock_not_available
      return refused('ZM072', {}, error)
    case '53300': // too_many_connections
      return refused(isOwnSessionsFull(error) ? 'ZM156' : 'ZM073', {}, error)
    case '25006': // read_only_sql_transaction: a standby after a failover
      return refused('ZM074', {}, error)
    case '53100': // disk_full
      return refused('ZM075', {}, error)
    case '40001': // serialization_failure
    case '40P01': // deadlock_detected
    case '57014': // query_canceled: it took too long
    case '53200': // out_of_memory
    case '53400': // configuration_limit_exceeded: more temporary files than anybody may have
      return refused('ZM089', {}, error)
    case '28000': // invalid_authorization_specification
    case '28P01': // invalid_password: changed since the person signed in
    case '3D000': // invalid_catalog_name
      return notSignedIn(error)
    default:
      return error
  }
}
