import { ORPCError } from '@orpc/client'
import { refusalCode } from '#shared/contract/errors.ts'
import type { Failure } from '#renderer/words/refusals.ts'

const plainKinds = ['CONFLICT', 'NOT_FOUND', 'NOT_SIGNED_IN', 'CONNECTION_LOST'] as const

/** Reads an error of the client; whatever is no typed error of the contract is a fault. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof ORPCError)) return { kind: 'fault', number: '–' }
  const data: unknown = error.data
  const told = typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {}
  const plain = plainKinds.find((kind) => kind === error.code)
  if (plain !== undefined) return { kind: plain }
  const code = refusalCode.safeParse(told['code'])
  if (error.code === 'REFUSED' && code.success) {
    const detail = typeof told['detail'] === 'object' && told['detail'] !== null ? { ...told['detail'] } : {}
    const field: unknown = 'field' in detail ? detail.field : null
    return { kind: 'refused', code: code.data, field: typeof field === 'string' ? field : null, detail }
  }
  return { kind: 'fault', number: typeof told['number'] === 'string' ? told['number'] : '–' }
}

/** What a typed error of the contract says with itself; null where it is another error. */
export const dataOf = (error: unknown, code?: string): unknown =>
  error instanceof ORPCError && (code === undefined || error.code === code) ? error.data : null
