import { isDeepStrictEqual } from 'node:util'
import { ORPCError } from '@orpc/server'
import type { Login } from '#main/database/connection.ts'
import { readLastLogin, writeLastLogin } from '#main/database/last-login.ts'
import { isServerFixed, readKnownServer, writeSettings, type KnownServer } from '#main/database/settings.ts'
import { SignInFailure } from '#main/database/sign-in.ts'
import type { AccountEnd, Me, SamplePerson, ServerSettings, SettingProblem } from '#shared/contract/session.ts'
import { loginName } from '#shared/login-name.ts'
import { keepAnchoring } from '../daily-anchor.ts'
import type { HostSession } from '../host-context.ts'
import { attemptsAt, outcomeOf } from './attempts.ts'

type Current = {
  me: Me | null
  server: ServerSettings | null
  isSample: boolean
  isSamplePerson: boolean
  lastLogin: string | null
  ended: AccountEnd | null
  isServerFixed: boolean
  settingProblems: SettingProblem[]
}

/** Who is signed in on this PC and which server it speaks to. */
export async function current(desk: HostSession): Promise<Current> {
  const known = await readKnownServer(desk.dataFolder, desk.policies)
  const person = desk.person()
  return {
    me: person?.me ?? null,
    server: person?.server ?? known?.server ?? null,
    isSample: (known?.sample ?? null) !== null,
    isSamplePerson: person !== null && isSamplePerson(known, person.me.login),
    lastLogin: await readLastLogin(desk.dataFolder),
    ended: desk.ended(),
    isServerFixed: isServerFixed(desk.policies),
    settingProblems: desk.policies.problems,
  }
}

type SignInInput = { server?: ServerSettings | undefined; login: string; password: string }

/** Signs in by name and password; a server that was told and let the person in is the one this PC speaks to from now on. */
export async function signIn(desk: HostSession, { server: given, login: typed, password }: SignInInput): Promise<Me> {
  const login = loginName(typed)
  const known = await readKnownServer(desk.dataFolder, desk.policies)
  const server = isServerFixed(desk.policies) ? known?.server : (given ?? known?.server)
  if (server === undefined) throw signInFailed(new SignInFailure('server_unreachable', 'no server is set up'))
  const person = await seat(desk, { server, login, password })
  if (server !== known?.server && !isDeepStrictEqual(server, known?.server))
    await writeSettings(desk.dataFolder, server)
  await writeLastLogin(desk.dataFolder, login)
  return person
}

/** Signs in one of the sample municipality's people, whose password only this PC knows. */
export async function signInAsSample(desk: HostSession, login: string): Promise<Me> {
  const sample = (await readKnownServer(desk.dataFolder, desk.policies))?.sample
  if (sample === null || sample === undefined)
    throw signInFailed(new SignInFailure('not_staff', 'the server is a real one'))
  return await seat(desk, { server: sample.server, login, password: sample.password })
}

/** The sample municipality's people, to click; none where the server is a real one. */
export async function samplePeople(desk: HostSession): Promise<SamplePerson[]> {
  return (await readKnownServer(desk.dataFolder, desk.policies))?.sample?.people ?? []
}

/** Whether somebody is signed in by a click, with a password that only this PC knows. */
export function isSamplePerson(known: KnownServer | null, login: string): boolean {
  return known?.sample?.people.some((person) => person.login === login) ?? false
}

async function seat(desk: HostSession, login: Login): Promise<Me> {
  try {
    const attempts = attemptsAt(desk.dataFolder)
    const tried = await attempts.try(login.login, async () => await desk.signIn(login), outcomeOf)
    if (!('result' in tried)) throw new SignInFailure('too_many_attempts', String(Math.ceil(tried.waitMs / 1_000)))
    keepAnchoring(desk, tried.result)
    return tried.result.me
  } catch (error) {
    if (error instanceof SignInFailure && error.problem === 'program_too_old') desk.lookForUpdate()
    throw signInFailed(error)
  }
}

function signInFailed(error: unknown): unknown {
  if (!(error instanceof SignInFailure)) return error
  const data = { problem: error.problem, ...(error.detail === undefined ? {} : { detail: error.detail }) }
  return new ORPCError('SIGN_IN_FAILED', { status: 403, data, cause: error })
}
