import { useState } from 'react'
import { passwordProblem } from '#shared/contract/session.ts'
import { shortestPassword } from '#shared/password-rules.ts'
import { calls } from '#renderer/host/calls.ts'
import { queries } from '#renderer/host/queries.ts'
import { useCall } from '#renderer/host/use-call.ts'
import { dataOf, failureOf } from '#renderer/host/failures.ts'
import type { Failure } from '#renderer/words/refusals.ts'
import { faultsOf, type PasswordFault, type PasswordFaults, type PasswordFields } from './password-faults.ts'

const empty: PasswordFields = { old: '', next: '', again: '' }
const ofTheOld = new Set<PasswordFault>(['wrong_old', 'too_many_attempts', 'sample_person'])

/** What a refusal says of which field; `rest`: what belongs to none. */
function toldBy(error: Error | null): { faults: PasswordFaults; rest: Failure | null } {
  if (error === null) return { faults: {}, rest: null }
  const data = dataOf(error, 'PASSWORD_REFUSED')
  const told = typeof data === 'object' && data !== null && 'problem' in data ? data.problem : null
  const problem = passwordProblem.safeParse(told).data
  if (problem === undefined) return { faults: {}, rest: failureOf(error) }
  return { faults: ofTheOld.has(problem) ? { old: problem } : { next: problem }, rest: null }
}

/** The three fields on their way to a new password. Nothing of them is kept as a draft. */
export function usePassword(whose: { login: string; fullName: string }, onDone: () => void) {
  const [fields, setFields] = useState(empty)
  // One intention: the same fields sent again, because the answer got lost, change the password once.
  const [commandId, setCommandId] = useState(() => crypto.randomUUID())
  const [found, setFound] = useState<PasswordFaults>({})
  const changing = useCall({
    call: calls.session.changePassword,
    isSecret: true,
    renews: queries.session.current.key(),
    onDone: () => {
      setFields(empty)
      onDone()
    },
  })
  const told = toldBy(changing.error)
  const write = (next: Partial<PasswordFields>) => {
    setFields({ ...fields, ...next })
    setCommandId(crypto.randomUUID())
    setFound({})
    changing.reset()
  }
  const send = (): PasswordFaults => {
    const faults = faultsOf(fields, whose)
    setFound(faults)
    if (Object.keys(faults).length === 0) changing.mutate({ commandId, old: fields.old, next: fields.next })
    return faults
  }
  return {
    ...{ fields, write, send, shortestPassword },
    isBusy: changing.isPending,
    faults: { ...told.faults, ...found },
    failure: told.rest,
  }
}
