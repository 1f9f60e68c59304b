// How people and directorates come and go in the office of the random lives.
import { randomBytes } from 'node:crypto'
import { expect } from 'vitest'
import { scramVerifier } from '#main/database/scram-verifier.ts'
import { castPassword, type Role } from '#tests/support/cast-roles.ts'
import { refusalOf } from '#tests/support/refusals.ts'
import { command, type Values } from './acts.ts'
import { pick } from './chance-values.ts'
import { standsOf } from './office-at-hand.ts'
import { count, isWorkedOn, standOf, tries, type Life, type Office } from './office-of-chance.ts'

interface Chance {
  role: Role
  /** Which of some people. */
  which: number
  dice: number
}

/** One of the office moves to another directorate or post, and back at once or later. */
export async function moves(office: Office, { which, dice }: Chance): Promise<void> {
  const { database } = office
  const { staff, directorates } = database.municipality
  const { temizlik, fen, desk } = directorates
  const [moved, home] = pick(
    [
      ['temizlikColleague', ['clerk', temizlik]],
      ['fenDirector', ['director', fen]],
      ['deskDirector', ['director', desk]],
    ] as const,
    which,
  )
  const away = [
    ['clerk', temizlik],
    ['clerk', fen],
    ['clerk', desk],
    ['director', temizlik],
  ] as const
  const [post, where] = pick([home, pick(away, dice >> 1)], dice)
  // Whoever is moved is signed out; nobody asks on a line that is about to end.
  const person = await database.as(moved)
  const gone = new Promise((resolve) => person.once('end', resolve))
  const values = { staff_id: staff[moved], post, directorate_ids: [where] }
  const refusal = await refusalOf(command(await database.as('administrator'), 'move_staff', values))
  if (refusal !== null) return
  await gone
  count(office, 'move')
}

/** One of the office leaves, with whatever he holds, and is back at once: another may be asked in his name by the next step. */
export async function leaves(office: Office, { which, dice }: Chance): Promise<void> {
  const { database } = office
  const { staff, directorates } = database.municipality
  const [leaver, home] = pick(
    [
      ['temizlikColleague', directorates.temizlik],
      ['fenClerk', directorates.fen],
      ['parkClerk', directorates.park],
    ] as const,
    which + dice,
  )
  // Whoever leaves is signed out; nobody asks on a line that is about to end.
  const person = await database.as(leaver)
  const gone = new Promise((resolve) => person.once('end', resolve))
  if (!(await ofAdministrator(office, 'end_staff', { staff_id: staff[leaver] }))) return
  await gone
  const verifier = scramVerifier(castPassword, randomBytes(16))
  const post = { post: 'clerk', directorate_ids: [home], password_verifier: verifier }
  const isBack = await ofAdministrator(office, 'return_staff', { staff_id: staff[leaver], ...post })
  // His directorate is no more: then to another, until he is moved.
  if (!isBack)
    await ofAdministrator(office, 'return_staff', {
      ...{ staff_id: staff[leaver], ...post, directorate_ids: [directorates.temizlik] },
    })
  await command(await database.as(leaver), 'change_own_password', { password_verifier: verifier })
}

export async function ofAdministrator(office: Office, name: string, values: Values): Promise<boolean> {
  const administrator = await office.database.as('administrator')
  const refusal = await refusalOf(command(administrator, name, values))
  // The rules may say no; nothing else may.
  expect(refusal?.code ?? 'ZM').toMatch(/^ZM/u)
  if (refusal === null) count(office, name)
  return refusal === null
}

/** A directorate is no more: what is open of it goes to the desk or to another, with its people or without; what waits to be confirmed keeps it. */
export async function retires(office: Office, life: Life, { dice, role }: Chance): Promise<void> {
  const { directorates } = office.database.municipality
  const { park, fen, desk, temizlik } = directorates
  const going = pick([park, park, fen], dice)
  if (dice % 2 > 0) await clearPark(office, life)
  await ofAdministrator(office, 'retire_directorate', {
    ...{ directorate_id: going, receiver_id: pick([null, desk, temizlik, fen], dice >> 2), with_staff: false },
  })
  // What it had closed may turn out not to be solved.
  const closed = (await standsOf(office.owner, life.ids)).find((r) => r.isClosed && r.holder === going)
  if (closed === undefined) return
  const values = { by_citizen: true, score: null, words: 'Hâlâ duruyor.' }
  await tries(office, closed, dice % 2 > 0 ? 'agent' : role, 'reopen', values)
}

/** So that it can be retired: what stands in Park ve Bahçeler goes back to the desk, or is confirmed. */
export async function clearPark(office: Office, life: Life): Promise<void> {
  const { directorates, reasons } = office.database.municipality
  const back = { reason_id: reasons.notOurs, words: null }
  const held = (await standsOf(office.owner, life.ids)).filter(
    ({ holder, isClosed, master }) => holder === directorates.park && !isClosed && master === null,
  )
  for (const request of held) {
    if (request.state === 'proposed') await tries(office, request, 'overseer', 'approve_outcome', {})
    const verified = { by_citizen: false, score: null, words: null }
    if (!isWorkedOn(request)) await tries(office, await standOf(office, request), 'secondAgent', 'verify', verified)
    else await tries(office, request, 'parkClerk', 'return_custody', back)
  }
}
