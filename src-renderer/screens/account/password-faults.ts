import type { PasswordProblem } from '#shared/contract/session.ts'
import { weaknessOf } from '#shared/password-rules.ts'

export interface PasswordFields {
  readonly old: string
  readonly next: string
  readonly again: string
}

export type PasswordFault = PasswordProblem | 'owed' | 'differs'

export type PasswordFaults = Partial<Record<keyof PasswordFields, PasswordFault>>

/** What can be told of the fields before anybody is asked. */
export function faultsOf(fields: PasswordFields, whose: { login: string; fullName: string }): PasswordFaults {
  const { old, next, again } = fields
  const weakness = next === '' ? 'owed' : weaknessOf(next, { ...whose, old })
  return {
    ...(old === '' && { old: 'owed' }),
    ...(weakness !== null && { next: weakness }),
    ...(again === '' ? { again: 'owed' } : again !== next && { again: 'differs' }),
  }
}
