import { ORPCError } from '@orpc/client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { signInProblem, type SignInProblem } from '#shared/contract/session.ts'
import { orpc } from '#renderer/lib/client.ts'

/** Both ways in, the problem of the last attempt, and whether one is on its way. */
export function useSignIn() {
  const queryClient = useQueryClient()
  const onSuccess = () => queryClient.invalidateQueries({ queryKey: orpc.session.current.key() })
  const byPassword = useMutation(orpc.session.signIn.mutationOptions({ onSuccess }))
  const asSample = useMutation(orpc.session.signInAsSample.mutationOptions({ onSuccess }))
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
  if (!(error instanceof ORPCError)) return 'other'
  const data: unknown = error.data
  const problem = typeof data === 'object' && data !== null && 'problem' in data ? data.problem : null
  return signInProblem.safeParse(problem).data ?? 'other'
}
