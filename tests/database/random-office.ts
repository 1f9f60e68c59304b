// What an office does by chance: every act, by whose job it is and by anybody, moves of staff and direct SQL among them.
import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import fc from 'fast-check'
import type { Client } from 'pg'
import type { Role } from '#tests/support/cast-roles.ts'
import type { FreshDatabase } from '#tests/support/fresh-database.ts'
import { refusalOf } from '#tests/support/refusals.ts'
import { act, pdf, photo, usualValues, type Target, type Values } from './acts.ts'

let database: FreshDatabase
let owner: Client

/** Where all of it happens; to be said once, before anything does. */
export async function openOffice(where: FreshDatabase): Promise<void> {
  database = where
  owner = await where.owner()
}

const players = [
  ...['temizlikClerk', 'temizlikColleague', 'temizlikDirector', 'fenClerk', 'fenDirector', 'twoHats'],
  ...['deskClerk', 'deskDirector', 'agent', 'secondAgent', 'overseer', 'secondOverseer'],
] as readonly Role[]

// Two of three are done by somebody whose job it is, so that lives come to their end; the rest by anybody.
const deeds = [
  ...[
    'take',
    'accept_custody',
    'attach',
    'attach',
    'resolve',
    'resolve',
    'work',
    'work',
    'work',
    'close',
    'close',
    'close',
  ],
  ...[
    'verify',
    'verify',
    'reopen',
    'reopen',
    'approve_outcome',
    'log_contact',
    'join',
    'join',
    'propose_join',
    'decide_join',
  ],
  ...[
    'separate',
    'change_subject',
    'hand_over',
    'return_custody',
    'hold',
    'resume',
    'change_priority',
    'add_complainant',
  ],
  ...['set_legal_basis', 'move', 'forge'],
] as const

export const step = fc.record({
  role: fc.constantFrom(...players),
  deed: fc.constantFrom(...deeds),
  target: fc.nat({ max: 3 }),
  other: fc.nat({ max: 3 }),
  dice: fc.nat({ max: 1000 }),
  isTheirJob: fc.constantFrom(true, true, false),
})
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

const pick = <T>(choices: readonly T[], dice: number): T => {
  const chosen = choices[dice % choices.length]
  if (chosen === undefined) throw new Error('nothing to pick from')
  return chosen
}

// A picture that comes again and again, beside pictures of their own.
const worn = photo('worn')

function valuesOf({ deed, dice }: Step, otherId: number): Values {
  const m = database.municipality
  const values: Values = { ...usualValues(m)[deed] }
  switch (deed) {
    case 'join':
    case 'propose_join':
      return { ...values, master_id: otherId }
    case 'hand_over':
      return { ...values, ...pick([toFen(), toFen(null), toTemizlik(), toTemizlik(null)], dice) }
    case 'change_subject':
      return {
        ...values,
        subject_id: pick([m.subjects.bin, m.subjects.debris, m.subjects.ruling, m.subjects.pothole], dice),
      }
    case 'resolve':
      return { ...values, outcome: pick(['solved', 'solved', 'solved', 'declined'], dice) }
    case 'attach':
      return { ...values, content: pick([photo(), photo(), photo(), worn, pdf], dice), is_evidence: dice % 5 > 0 }
    case 'verify':
      return pick([values, { ...values, by_citizen: true, score: 5 }], dice)
    case 'decide_join':
      return { ...values, is_accepted: dice % 3 > 0 }
    case 'set_legal_basis':
      return { ...values, legal_basis_id: 1 }
    default:
      return values
  }
}

function toFen(subject: number | null = database.municipality.subjects.pothole): Values {
  return { directorate_id: database.municipality.directorates.fen, subject_id: subject }
}
function toTemizlik(subject: number | null = database.municipality.subjects.bin): Values {
  return { directorate_id: database.municipality.directorates.temizlik, subject_id: subject }
}

/** What somebody with psql tries beside the functions. */
const forgeries = [
  `update zimmet_data.request set state = 'closed', closed_at = now(), outcome = 'solved' where id = $1`,
  `insert into zimmet_data.resolution (request_id, at, staff_id, directorate_id, outcome, words) values ($1, now(), 1, 1, 'solved', 'x')`,
  `insert into zimmet_data.verification (request_id, at, staff_id, solved, by_citizen) values ($1, now(), 1, true, false)`,
  `update zimmet_data.attachment set at = now(), is_evidence = true where request_id = $1`,
  `delete from zimmet_data.joining where request_id = $1`,
] as const

export async function versionOf(requestId: number): Promise<Target> {
  const { rows } = await owner.query<{ version: number }>('select version from zimmet_data.request where id = $1', [
    requestId,
  ])
  return { requestId, version: rows[0]?.version ?? 0 }
}

/** One of the office moves to another directorate or post, and back at once or later. */
async function moves({ role, dice }: Step): Promise<boolean> {
  const { staff, directorates } = database.municipality
  const administrator = await database.as('administrator')
  const [post, where] = pick(
    [
      ['clerk', [directorates.temizlik]],
      ['clerk', [directorates.fen]],
      ['clerk', [directorates.desk]],
      ['director', [directorates.temizlik]],
    ] as const,
    dice,
  )
  if (!['temizlikColleague', 'fenDirector', 'deskDirector'].includes(role)) return false
  // Whoever is moved is signed out; nobody asks on a line that is about to end.
  const person = await database.as(role)
  const gone = new Promise((resolve) => person.once('end', resolve))
  const refusal = await refusalOf(
    administrator.query('select zimmet.move_staff($1, $2, $3, $4)', [randomUUID(), staff[role], post, where]),
  )
  if (refusal === null) await gone
  return refusal === null
}

const outside: readonly Role[] = ['agent', 'secondAgent', 'overseer', 'secondOverseer', 'deskClerk']
const theirs = new Set<string>([
  'verify',
  'reopen',
  'log_contact',
  'join',
  'propose_join',
  'decide_join',
  'set_legal_basis',
  'separate',
])

/** Whose job a deed is: the holder's people for the work, those outside for what is said of it. */
function workers({ directorates }: FreshDatabase['municipality'], holder: number): readonly Role[] {
  switch (holder) {
    case directorates.temizlik:
      return ['temizlikClerk', 'temizlikDirector', 'twoHats']
    case directorates.fen:
      return ['fenClerk', 'twoHats', 'fenDirector']
    default:
      return ['deskClerk', 'deskDirector']
  }
}

async function byWhom(requestId: number, { deed, role, dice, isTheirJob }: Step): Promise<Role> {
  if (!isTheirJob) return role
  if (theirs.has(deed)) return pick(outside, dice)
  const { rows } = await owner.query<{ holder: number }>(
    'select directorate_id as holder from zimmet_data.request where id = $1',
    [requestId],
  )
  return pick(workers(database.municipality, rows[0]?.holder ?? 0), dice)
}

async function tries(requestId: number, role: Role, deed: string, values: Values): Promise<boolean> {
  return (await refusalOf(act(await database.as(role), deed, await versionOf(requestId), values))) === null
}

/** The day’s work in one: taken, shown, resolved. */
async function works(requestId: number, next: Step): Promise<boolean> {
  const role = await byWhom(requestId, next)
  await tries(requestId, role, 'take', {})
  if (next.dice % 4 > 0) await tries(requestId, role, 'attach', valuesOf({ ...next, deed: 'attach' }, 0))
  return await tries(requestId, role, 'resolve', valuesOf({ ...next, deed: 'resolve' }, 0))
}

/** Worked, spoken of, confirmed: the confirmation is somebody’s, whoever he is. */
async function closes(requestId: number, next: Step): Promise<boolean> {
  await works(requestId, { ...next, isTheirJob: true, dice: next.dice - (next.dice % 4) + 1 })
  await tries(
    requestId,
    pick(outside, next.dice),
    'log_contact',
    usualValues(database.municipality)['log_contact'] ?? {},
  )
  const role = next.isTheirJob ? pick(outside, next.dice) : next.role
  return await tries(requestId, role, 'verify', valuesOf({ ...next, deed: 'verify' }, 0))
}

/** Does it, or is refused; true where it went through. */
export async function tryStep(ids: readonly number[], next: Step): Promise<boolean> {
  if (next.deed === 'move') return await moves(next)
  const requestId = pick(ids, next.target)
  if (next.deed === 'work') return await works(requestId, next)
  if (next.deed === 'close') return await closes(requestId, next)
  const role = await byWhom(requestId, next)
  const person = await database.as(role)
  if (next.deed === 'forge') {
    const refusal = await refusalOf(person.query(pick(forgeries, next.dice), [requestId]))
    expect(refusal?.code).toBe('42501')
    return false
  }
  return await tries(requestId, role, next.deed, valuesOf(next, pick(ids, next.other)))
}
