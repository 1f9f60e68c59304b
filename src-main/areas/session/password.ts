import { createHash } from 'node:crypto'
import { ORPCError } from '@orpc/server'
import type { Login } from '#main/database/connection.ts'
import { connectionLost, notSignedIn } from '#main/database/errors.ts'
import { scramVerifier } from '#main/database/scram-verifier.ts'
import { readKnownServer } from '#main/database/settings.ts'
import { SignInFailure, tryLogin } from '#main/database/sign-in.ts'
import { command } from '#main/database/transactions.ts'
import type { Me, PasswordProblem } from '#shared/contract/session.ts'
import { weaknessOf } from '#shared/password-rules.ts'
import { keepAnchoring } from '../daily-anchor.ts'
import type { HostSession } from '../host-context.ts'
import { attemptsAt, outcomeOf } from './attempts.ts'
import { isSamplePerson } from './sign-in.ts'

type NewPassword = { commandId: string; old: string; next: string }

/** One's own new password; refused where the old one is wrong or the new one weak. */
export async function changePassword(desk: HostSession, { commandId, old, next }: NewPassword): Promise<Me> {
  const person = desk.person()
  if (person === null) throw notSignedIn()
  const { me, server, database } = person
  const { login, fullName } = me
  if (isSamplePerson(await readKnownServer(desk.dataFolder, desk.policies), login)) throw refused('sample_person')
  const weakness = weaknessOf(next, { login, fullName, old })
  if (weakness !== null) throw refused(weakness)
  const known = await whichIsKnown(desk, { server, login, password: old }, next, !me.mustChangePassword)
  const changed = await desk.changePassword({ server, login, password: next }, async () => {
    if (known === 'new') return
    // The same salt for the same intention: asked again, the database gives its first answer.
    const salt = createHash('sha256').update(`password of ${commandId}`).digest().subarray(0, 16)
    await command(database, 'change_own_password', {
      command_id: commandId,
      password_verifier: scramVerifier(next, salt),
    })
  })
  keepAnchoring(desk, changed)
  return changed.me
}

// Guesses at an unlocked desk are slowed like those at the door. Where the answer to a change was lost, the new password is
// the one that is known already; while somebody else knows it, it is none of his own.
async function whichIsKnown(desk: HostSession, old: Login, next: string, mayBeNew: boolean): Promise<'old' | 'new'> {
  const tries = async (): Promise<'old' | 'new'> => {
    try {
      await tryLogin(old)
      return 'old'
    } catch (error) {
      if (!mayBeNew || outcomeOf(error) !== 'wrong') throw error
      await tryLogin({ ...old, password: next })
      return 'new'
    }
  }
  try {
    const tried = await attemptsAt(desk.dataFolder).try(old.login, tries, outcomeOf)
    if ('result' in tried) return tried.result
  } catch (error) {
    if (outcomeOf(error) === 'wrong') throw refused('wrong_old')
    throw error instanceof SignInFailure ? connectionLost(error) : error
  }
  throw refused('too_many_attempts')
}

function refused(problem: PasswordProblem): ORPCError<'PASSWORD_REFUSED', { problem: PasswordProblem }> {
  return new ORPCError('PASSWORD_REFUSED', { status: 422, data: { problem } })
}
