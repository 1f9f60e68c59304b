// What an office does by chance: every act, by whose job it is and by anybody; imports, moves of staff, retired directorates and
// direct SQL among them. Two offices know nothing of each other.
import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import fc from 'fast-check'
import type { Client } from 'pg'
import type { Role } from '#tests/support/cast-roles.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { refusalOf } from '#tests/support/refusals.ts'
import { act, command, type Values } from './acts.ts'
import { forgeries, pick, valuesOf } from './chance-values.ts'
import { standsOf, workersOf, type Stand } from './office-at-hand.ts'
import { imports, type Imported } from './import-by-chance.ts'

export interface Office {
  database: FreshDatabase
  owner: Client
  /** How often each act went through. */
  done: Record<string, number>
}

/** The requests of one life: those it began with, and what was imported since. */
export interface Life {
  ids: number[]
  imported: Imported[]
}

const players = [
  ...['temizlikClerk', 'temizlikColleague', 'temizlikDirector', 'fenClerk', 'fenDirector', 'twoHats', 'parkClerk'],
  ...['deskClerk', 'deskDirector', 'agent', 'secondAgent', 'overseer', 'secondOverseer'],
] as readonly Role[]

/** What is done, and how often beside the rest. */
const weights = {
  ...{ take: 2, accept_custody: 1, attach: 1, resolve: 2, work: 3, close: 3, verify: 2, reopen: 2, approve_outcome: 2 },
  ...{ log_contact: 1, join: 3, merge: 2, propose_join: 1, decide_join: 2, separate: 2, add_complainant: 1 },
  ...{ change_subject: 1, change_priority: 1, hand_over: 2, return_custody: 1, hold: 2, resume: 3, extend: 2 },
  ...{ set_legal_basis: 1, legal: 3, move: 1, forge: 1, import: 1, retire: 2, reinstate: 1 },
} as const
type Deed = keyof typeof weights
const deeds = (Object.keys(weights) as Deed[]).flatMap((deed) => Array<Deed>(weights[deed]).fill(deed))

// Two of three are done by somebody whose job it is, to a request that it fits; the rest by anybody to anything.
export const step = fc.record({
  role: fc.constantFrom(...players),
  deed: fc.constantFrom(...deeds),
  target: fc.nat({ max: 59 }),
  other: fc.nat({ max: 59 }),
  dice: fc.nat({ max: 1000 }),
  isTheirJob: fc.constantFrom(true, true, false),
})
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** A database with logins of its own, in which nobody attaches so much in a day as a thousand lives do. */
export async function openOffice(): Promise<Office> {
  const database = await freshDatabase({ hasOwnLogins: true })
  const owner = await database.owner()
  await owner.query(`update zimmet_data.quota set amount = 1000000000000`)
  return { database, owner, done: {} }
}

/** Tries an act of somebody’s; true where it went through. */
export async function tries(
  office: Office,
  request: Stand,
  role: Role,
  deed: string,
  values: Values,
): Promise<boolean> {
  const refusal = await refusalOf(
    act(await office.database.as(role), deed, { requestId: request.id, version: request.version }, values),
  )
  if (refusal === null) count(office, deed)
  return refusal === null
}

const count = ({ done }: Office, deed: string): void => {
  done[deed] = (done[deed] ?? 0) + 1
}

const outside: readonly Role[] = ['agent', 'secondAgent', 'overseer', 'secondOverseer', 'deskClerk']
const ofOutside = new Set<string>([
  ...['verify', 'reopen', 'log_contact', 'join', 'propose_join', 'decide_join', 'set_legal_basis', 'separate'],
])
const ofDirectors = new Set<string>([
  'approve_outcome',
  'extend',
  'extend_legal',
  'interrupt_legal',
  'restart_legal',
  'tell_stage',
])

/** Whose job a deed is: the holder's people for the work, those outside for what is said of it. */
function whoseJob({ database }: Office, request: Stand, deed: string, dice: number): Role {
  if (ofOutside.has(deed)) return pick(outside, dice)
  const workers = workersOf(database.municipality, request.holder)
  return pick(ofDirectors.has(deed) ? workers.filter((role) => role.endsWith('Director')) : workers, dice)
}

const fits: Partial<Record<Deed, (request: Stand) => boolean>> = {
  separate: ({ master, isClosed }) => master !== null && !isClosed,
  decide_join: ({ isProposed }) => isProposed,
  approve_outcome: ({ state }) => state === 'proposed',
  verify: ({ state, master }) => state === 'resolved' && master === null,
  reopen: ({ state, master }) => ['proposed', 'resolved', 'closed'].includes(state) && master === null,
  resolve: ({ state, master }) => state === 'in_work' && master === null,
  hold: ({ state, master, isHeld }) => state === 'in_work' && master === null && !isHeld,
  resume: ({ isHeld }) => isHeld,
}
const isWorkedOn = ({ state, master }: Stand): boolean => ['new', 'in_work'].includes(state) && master === null

/** The request of a step: of those it fits where it is somebody's job. */
function targetOf(stands: readonly Stand[], { deed, target, isTheirJob }: Step): Stand {
  const fitting = isTheirJob ? stands.filter(fits[deed] ?? isWorkedOn) : []
  return pick(fitting.length > 0 ? fitting : stands, target)
}

/** What it is joined to: another that is worked on, where it is somebody’s job; alone one joins the same matter only. */
function otherOf(stands: readonly Stand[], request: Stand, { deed, other, isTheirJob }: Step): Stand {
  const open = stands.filter((each) => isWorkedOn(each) && each.id !== request.id)
  const same = open.filter(({ subject }) => subject === request.subject)
  const fitting = deed === 'join' && same.length > 0 ? same : open
  return pick(isTheirJob && fitting.length > 0 ? fitting : stands, other)
}

/** Somebody whose job it is sees to it that there is something to do it to. */
async function prepares(office: Office, life: Life, next: Step): Promise<readonly Stand[]> {
  const stands = await standsOf(office.owner, life.ids)
  const fit = fits[next.deed]
  if (!next.isTheirJob || fit === undefined || stands.some(fit)) return stands
  const request = pick(stands.filter(isWorkedOn).concat(stands), next.target)
  if (next.deed === 'separate') await merges(office, request, otherOf(stands, request, next).id, next)
  else if (next.deed === 'approve_outcome') await works(office, request, { ...next, dice: 3 })
  else if (next.deed === 'resume') {
    const role = whoseJob(office, request, 'take', next.dice)
    await tries(office, request, role, 'take', {})
    const held = valuesOf(office.database.municipality, 'hold', next.dice, 0)
    await tries(office, await standOf(office, request), role, 'hold', held)
  } else if (next.deed === 'hold')
    await tries(office, request, whoseJob(office, request, 'take', next.dice), 'take', {})
  return await standsOf(office.owner, life.ids)
}

/** Does it, or is refused. */
export async function takeStep(office: Office, life: Life, next: Step): Promise<void> {
  const stands = await prepares(office, life, next)
  const request = targetOf(stands, next)
  const m = office.database.municipality
  switch (next.deed) {
    case 'move':
      return await moves(office, next)
    case 'import':
      return await brings(office, life, next)
    case 'retire':
      return await retires(office, life, next)
    case 'reinstate':
      return await ofAdministrator(office, 'reinstate_directorate', m.directorates.park)
    case 'work':
      return await works(office, request, next)
    case 'close':
      return await closes(office, request, next)
    case 'merge':
      return await merges(office, request, otherOf(stands, request, next).id, next)
    case 'legal':
      return await legally(office, stands, next)
    case 'forge': {
      const person = await office.database.as(next.role)
      const refusal = await refusalOf(person.query(pick(forgeries, next.dice), [request.id]))
      expect(refusal?.code).toBe('42501')
      return
    }
    default: {
      const role = next.isTheirJob ? whoseJob(office, request, next.deed, next.dice) : next.role
      const values = valuesOf(m, next.deed, next.dice, otherOf(stands, request, next).id)
      await tries(office, request, role, next.deed, values)
    }
  }
}

async function standOf(office: Office, { id }: Stand): Promise<Stand> {
  const [stand] = await standsOf(office.owner, [id])
  if (stand === undefined) throw new Error('a request is gone')
  return stand
}

/** The day’s work in one: taken, shown, resolved. */
async function works(office: Office, request: Stand, next: Step): Promise<void> {
  const m = office.database.municipality
  const role = next.isTheirJob ? whoseJob(office, request, 'take', next.dice) : next.role
  await tries(office, request, role, 'take', {})
  if (next.dice % 4 > 0) await tries(office, request, role, 'attach', valuesOf(m, 'attach', next.dice, 0))
  await tries(office, await standOf(office, request), role, 'resolve', valuesOf(m, 'resolve', next.dice, 0))
}

/** Worked, spoken of, confirmed: the confirmation is somebody’s, whoever he is. */
async function closes(office: Office, request: Stand, next: Step): Promise<void> {
  const m = office.database.municipality
  await works(office, request, { ...next, isTheirJob: true, dice: next.dice - (next.dice % 4) + 1 })
  await tries(office, request, pick(outside, next.dice), 'log_contact', valuesOf(m, 'log_contact', 0, 0))
  const role = next.isTheirJob ? pick(outside, next.dice) : next.role
  await tries(office, await standOf(office, request), role, 'verify', valuesOf(m, 'verify', next.dice, 0))
}

/** Proposed by one, agreed to by another. */
async function merges(office: Office, request: Stand, masterId: number, { dice, role }: Step): Promise<void> {
  const m = office.database.municipality
  await tries(office, request, pick(outside, dice), 'propose_join', valuesOf(m, 'propose_join', dice, masterId))
  const agreeing = dice % 3 > 0 ? pick(outside, dice + 1) : role
  await tries(office, await standOf(office, request), agreeing, 'decide_join', valuesOf(m, 'decide_join', dice, 0))
}

/** What a law lets one do, to a request that falls under one. */
async function legally(office: Office, stands: readonly Stand[], next: Step): Promise<void> {
  const m = office.database.municipality
  const deed = pick(['extend_legal', 'interrupt_legal', 'restart_legal', 'tell_stage'], next.dice)
  const lawless = stands.filter((each) => isWorkedOn(each) && each.legalDue === null)
  const request = targetOf(lawless.length > 0 ? lawless : stands, next)
  const law = { legal_basis_id: deed === 'tell_stage' ? 1 : 2, words: 'Dilekçede yazıyor' }
  await tries(office, request, pick(outside, next.dice), 'set_legal_basis', law)
  const role = next.isTheirJob ? whoseJob(office, request, deed, next.dice) : next.role
  if (deed === 'restart_legal')
    await tries(office, await standOf(office, request), role, 'interrupt_legal', valuesOf(m, 'interrupt_legal', 0, 0))
  await tries(office, await standOf(office, request), role, deed, valuesOf(m, deed, next.dice, 0))
}

/** One of the office moves to another directorate or post, and back at once or later. */
async function moves(office: Office, { role, dice }: Step): Promise<void> {
  const { database } = office
  const { staff, directorates } = database.municipality
  const { temizlik, fen, desk } = directorates
  const [moved, home] = pick(
    [
      ['temizlikColleague', ['clerk', temizlik]],
      ['fenDirector', ['director', fen]],
      ['deskDirector', ['director', desk]],
    ] as const,
    players.indexOf(role),
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

async function ofAdministrator(office: Office, name: string, directorate: number): Promise<void> {
  const administrator = await office.database.as('administrator')
  const refusal = await refusalOf(command(administrator, name, { directorate_id: directorate }))
  if (refusal === null) count(office, name)
}

/** Park ve Bahçeler gives its work back and is no more; at times another directorate, which has work, is to go. */
async function retires(office: Office, life: Life, { dice, role }: Step): Promise<void> {
  const { directorates } = office.database.municipality
  await clearPark(office, life)
  await ofAdministrator(
    office,
    'retire_directorate',
    pick([directorates.park, directorates.park, directorates.fen], dice),
  )
  // What it had closed may turn out not to be solved.
  const closed = (await standsOf(office.owner, life.ids)).find((r) => r.isClosed && r.holder === directorates.park)
  if (closed === undefined) return
  const values = { by_citizen: true, score: null, words: 'Hâlâ duruyor.' }
  await tries(office, closed, dice % 2 > 0 ? 'agent' : role, 'reopen', values)
}

/** So that later lives can retire it: what stands in Park ve Bahçeler goes back to the desk, or is confirmed. */
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

async function brings(office: Office, life: Life, { dice }: Step): Promise<void> {
  const brought = await imports(office, randomUUID(), dice)
  life.ids.push(...brought.ids)
  life.imported.push(brought)
  count(office, 'import')
  if (brought.isAgreed) count(office, 'agreed import')
}
