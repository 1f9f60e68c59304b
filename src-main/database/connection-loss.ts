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

// 57P0x: shut down, crashed, starting up, database dropped, idle too long; 25P03: idle in a transaction; 53300: no room.
const serverCodes = new Set(['57P01', '57P02', '57P03', '57P04', '57P05', '25P03', '53300'])

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

// 40001 serialization, 40P01 deadlock, 55P03 lock not had in time, 57014 statement took too long.
const overloadCodes = new Set(['40001', '40P01', '55P03', '57014'])

/** Whether the server undid everything because others were in the way. */
export function isOverload(error: unknown): boolean {
  return error instanceof DatabaseError && overloadCodes.has(codeOf(error))
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : ''
}
