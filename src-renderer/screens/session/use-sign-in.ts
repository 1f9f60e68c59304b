import { signInProblem, type SignInProblem } from '#shared/contract/session.ts'
import { calls } from '#renderer/host/calls.ts'
import { dataOf } from '#renderer/host/failures.ts'
import { queries } from '#renderer/host/queries.ts'
import { useCall } from '#renderer/host/use-call.ts'

/** Both ways in, the problem of the last attempt, and whether one is on its way. */
export function useSignIn() {
  const renews = queries.session.current.key()
  const byPassword = useCall({ call: calls.session.signIn, renews })
  const asSample = useCall({ call: calls.session.signInAsSample, renews })
  return {
    byPassword: byPassword.mutate,
    asSample: (login: string) => asSample.mutate({ login }),
    isBusy: byPassword.isPending || asSample.isPending,
    problem: problemOf(byPassword.error ?? asSample.error),
  }
}

export type SignIn = ReturnType<typeof useSignIn>

function problemOf(error: Error | null): SignInProblem | 'other' | null {
  if (error === null) return null
  const data = dataOf(error)
  const problem = typeof data === 'object' && data !== null && 'problem' in data ? data.problem : null
  return signInProblem.safeParse(problem).data ?? 'other'
}
