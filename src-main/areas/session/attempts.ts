import { SignInFailure } from '#main/database/sign-in.ts'
import { SignInAttempts, type Outcome } from '#main/database/sign-in-attempts.ts'

const attemptsOf = new Map<string, SignInAttempts>()

/** One count a data folder, however many windows try at once. */
export function attemptsAt(dataFolder: string): SignInAttempts {
  const known = attemptsOf.get(dataFolder) ?? new SignInAttempts(dataFolder)
  attemptsOf.set(dataFolder, known)
  return known
}

/** Whether a failed attempt was a guess. */
export function outcomeOf(error: unknown): Outcome {
  return error instanceof SignInFailure && error.problem === 'wrong_password' ? 'wrong' : 'untold'
}
