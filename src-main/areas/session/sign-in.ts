import { isDeepStrictEqual } from 'node:util'
import { ORPCError } from '@orpc/server'
import type { Login } from '#main/database/connection.ts'
import { readKnownServer, writeSettings, type KnownServer } from '#main/database/settings.ts'
import { SignInFailure } from '#main/database/sign-in.ts'
import type { AccountEnd, Me, SamplePerson, ServerSettings } from '#shared/contract/session.ts'
import { keepAnchoring } from '../anchors/daily.ts'
import type { Desk } from '../host-context.ts'
import { attemptsAt, outcomeOf } from './attempts.ts'

type Current = {
  me: Me | null
  server: ServerSettings | null
  isSample: boolean
  isSamplePerson: boolean
  ended: AccountEnd | null
}

/** Who is signed in on this PC and which server it speaks to. */
export async function current(desk: Desk): Promise<Current> {
  const known = await readKnownServer(desk.dataFolder)
  const person = desk.person()
  return {
    me: person?.me ?? null,
    server: person?.server ?? known?.server ?? null,
    isSample: (known?.sample ?? null) !== null,
    isSamplePerson: person !== null && isSamplePerson(known, person.me.login),
    ended: desk.ended(),
  }
}

type SignInInput = { server?: ServerSettings | undefined; login: string; password: string }

/** Signs in by name and password; a server that was told and let the person in is the one this PC speaks to from now on. */
export async function signIn(desk: Desk, { server: told, login, password }: SignInInput): Promise<Me> {
  const known = await readKnownServer(desk.dataFolder)
  const server = told ?? known?.server
  if (server === undefined) throw signInFailed(new SignInFailure('server_unreachable', 'no server is set up'))
  const person = await seat(desk, { server, login, password })
  if (!isDeepStrictEqual(server, known?.server)) await writeSettings(desk.dataFolder, server)
  return person
}

/** Signs in one of the sample municipality's people, whose password only this PC knows. */
export async function signInAsSample(desk: Desk, login: string): Promise<Me> {
  const sample = (await readKnownServer(desk.dataFolder))?.sample
  if (sample === null || sample === undefined)
    throw signInFailed(new SignInFailure('not_staff', 'the server is a real one'))
  return await seat(desk, { server: sample.server, login, password: sample.password })
}

/** The sample municipality's people, to click; none where the server is a real one. */
export async function samplePeople(desk: Desk): Promise<SamplePerson[]> {
  return (await readKnownServer(desk.dataFolder))?.sample?.people ?? []
}

/** Whether somebody is signed in by a click, with a password that only this PC knows. */
export function isSamplePerson(known: KnownServer | null, login: string): boolean {
  return known?.sample?.people.some((person) => person.login === login) ?? false
}

async function seat(desk: Desk, login: Login): Promise<Me> {
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
