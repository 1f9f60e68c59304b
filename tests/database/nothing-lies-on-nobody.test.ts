// Whatever people, directorates and requests do, two at a time and in any order: each open request has a directorate that is open
// and a clerk who works there, or none. Recomputed from the ledgers alone: who works where, what is open and who has what is
// replayed from what was recorded, never read from the tables that the rules look at.
import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Client } from 'pg'
import { scramVerifier } from '#main/database/scram-verifier.ts'
import { cast, castPassword, type Role } from '#tests/support/cast-roles.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { expectKeptSums } from '#tests/database/oversight/kept-sums.ts'
import { act, command, register, usualValues, type Values } from './acts.ts'
import { pick } from './chance-values.ts'
import { standsOf, type Stand } from './office-at-hand.ts'
import { faultsOf, replayed, type Replay } from './replayed-office.ts'

let database: FreshDatabase
let owner: Client
beforeAll(async () => {
  database = await freshDatabase({ hasOwnLogins: true })
  owner = await database.owner()
})
afterAll(async () => {
  await expectKeptSums(await database.owner())
  await database.drop()
})

// ZIMMET_PEOPLE_RUNS and ZIMMET_PEOPLE_SEED try more and others.
const numRuns = Number(process.env['ZIMMET_PEOPLE_RUNS'] ?? 90)
const seed = Number(process.env['ZIMMET_PEOPLE_SEED'] ?? 29_112_026)

const workers = [
  'temizlikClerk',
  'temizlikColleague',
  'temizlikDirector',
  'twoHats',
  'fenClerk',
  'fenDirector',
  'parkClerk',
] as const
const outside = ['agent', 'secondAgent', 'overseer'] as const
const ofStaff = ['end', 'return', 'move', 'absence', 'back', 'term', 'longer', 'staff_file', 'rename'] as const
// A deputy must work beside who is away: most that are tried do not. Whose time is over does nothing until it is longer.
const seldomFits = ['absence', 'absence', 'absence', 'absence', 'longer', 'longer'] as const
const ofDirectorates = ['retire', 'retire_with_staff', 'reinstate'] as const
const ofRequests = [
  'register',
  'take',
  'assign',
  'hand_over',
  'return_custody',
  'hold',
  'resolve',
  'verify',
  'reopen',
] as const
const done: Record<string, number> = {}

const deed = fc.record({
  what: fc.constantFrom(...ofStaff, ...seldomFits, ...ofDirectorates, ...ofRequests, ...ofRequests),
  who: fc.constantFrom(...workers),
  target: fc.nat({ max: 40 }),
  dice: fc.nat({ max: 1000 }),
})
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never

/** True where it went through; what is refused, or cut off because the person was just signed out, did not happen. */
async function went(what: string, asked: Promise<unknown>): Promise<boolean> {
  try {
    await asked
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'cut'
    const isExpected = /^(?:ZM\d{3}|42501|57P01|28000|40P01|cut|ECONNRESET)$/u.test(code)
    if (!isExpected) throw error
    return false
  }
  done[what] = (done[what] ?? 0) + 1
  return true
}

const orders = async (what: string, name: string, values: Values): Promise<boolean> =>
  await went(what, command(await database.as('administrator'), name, values))
const verifier = (): string => scramVerifier(castPassword, randomBytes(16))

async function ofPeople({ what, who, dice }: Deed, { people }: Replay): Promise<void> {
  const { staff, directorates } = database.municipality
  const staff_id = staff[who]
  const ids = Object.values(directorates)
  const where = [pick(ids, dice), ...(dice % 5 === 0 ? [pick(ids, dice + 1)] : [])]
  const post = { staff_id, post: pick(['clerk', 'clerk', 'director'], dice), directorate_ids: where }
  if (what === 'end') await orders(what, 'end_staff', { staff_id })
  else if (what === 'move') await orders(what, 'move_staff', post)
  else if (what === 'back') {
    const { rows } = await owner.query<{ id: number }>('select id from zimmet.absence order by id limit 1')
    await orders(what, 'end_absence', { absence_id: rows[0]?.id ?? 0 })
  } else if (what === 'term' || what === 'longer') {
    const until = what === 'term' ? new Date(Date.now() + 200) : null
    const terms = { staff_id, extension: null, works_from: null, works_until: until }
    if ((await orders(what, 'set_terms', terms)) && until !== null)
      await (await database.as('administrator')).query('select pg_sleep_until($1::timestamptz)', [until])
  } else if (what === 'staff_file') {
    const other = { ...post, staff_id: staff[pick(workers, dice + 3)] }
    const acts = [post, other].map((each, place) => ({ act: 'move_staff', line: place + 2, name: 'x', ...each }))
    await orders(what, 'enrol_file', { file_name: 'personel.csv', acts: JSON.stringify(acts) })
  } else if (what === 'rename') {
    await orders(what, 'rename_staff', { staff_id, full_name: `Ad ${dice}` })
  } else if (what === 'absence') {
    const [since, until] = [new Date(), new Date(Date.now() + 86_400_000)]
    await orders(what, 'declare_absence', { staff_id, since, until, deputy_id: staff[pick(workers, dice)] })
  } else if (
    people.get(staff_id)?.post === null &&
    (await orders(what, 'return_staff', { ...post, password_verifier: verifier() }))
  )
    // Signed out with it at once.
    await went(
      'own password',
      command(await database.as(who), 'change_own_password', { password_verifier: verifier() }),
    )
}

async function ofOffice({ what, dice }: Deed): Promise<void> {
  const { temizlik, fen, park, desk } = database.municipality.directorates
  const directorate_id = pick([temizlik, fen, park, park], dice)
  if (what === 'reinstate') await orders(what, 'reinstate_directorate', { directorate_id })
  else
    await orders(what, 'retire_directorate', {
      ...{ directorate_id, receiver_id: pick([null, temizlik, fen, park, desk], dice >> 2) },
      with_staff: what === 'retire_with_staff',
    })
}

/** Whose it is to act, by what was recorded: the holder's people, half of the time; else anybody. */
function whoActs({ what, who, dice }: Deed, request: Stand, { people }: Replay): Role {
  if (['verify', 'reopen'].includes(what)) return pick(outside, dice)
  const theirs = workers.filter((role) =>
    people.get(database.municipality.staff[role])?.directorates.has(request.holder),
  )
  return dice % 4 > 0 && theirs.length > 0 ? pick(theirs, dice) : who
}

async function ofRequest(next: Deed, ids: number[], replay: Replay): Promise<void> {
  const { what, dice, target } = next
  const m = database.municipality
  if (what === 'register') {
    const { bin, pothole, pruning, pavement } = m.subjects
    const registering = register(await database.as('agent'), m, {
      subject_id: pick([bin, pothole, pruning, pavement], dice),
    })
    if (await went(what, registering)) ids.push((await registering).requestId)
    return
  }
  const [request] = await standsOf(owner, [pick(ids, target)])
  if (request === undefined) return
  const role = whoActs(next, request, replay)
  if (replay.people.get(m.staff[role])?.post === null) return
  const values: Record<string, Values> = {
    assign: { clerk_id: m.staff[pick(workers, dice)] },
    hand_over: { directorate_id: pick(Object.values(m.directorates), dice) },
  }
  const at = { requestId: request.id, version: request.version }
  await went(
    what,
    database.as(role).then(async (person) => await act(person, what, at, { ...usualValues(m)[what], ...values[what] })),
  )
}

async function does(next: Deed, ids: number[], replay: Replay): Promise<void> {
  if ((ofStaff as readonly string[]).includes(next.what)) await ofPeople(next, replay)
  else if ((ofDirectorates as readonly string[]).includes(next.what)) await ofOffice(next)
  else await ofRequest(next, ids, replay)
}

/** At the next look of any PC nothing lies on somebody whose time here is over. */
async function onWhoseTimeIsOver(): Promise<unknown[]> {
  await (await database.as('secondAgent')).query('select zimmet.free_ended_terms()')
  const { rows } = await owner.query(
    `select r.id from zimmet_data.request r join zimmet_data.staff s on s.id = r.clerk_id
     where r.closed_at is null and s.works_until <= clock_timestamp()`,
  )
  return rows
}

it('nothing lies on nobody, at any moment of any life', { timeout: 0 }, async () => {
  const home = Object.entries(cast).map(([role, { post, directorates, ...rest }]) => ({
    id: database.municipality.staff[role as Role],
    post: 'hasLeft' in rest ? null : post,
    directorates,
  }))
  const ids: number[] = []
  for (let made = 0; made < 8; made += 1)
    ids.push((await register(await database.as('agent'), database.municipality)).requestId)
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(deed, deed), { minLength: 6, maxLength: 16 }), async (pairs) => {
      for (const pair of pairs) {
        const before = await replayed(owner, home)
        await Promise.all(pair.map(async (next) => await does(next, ids, before)))
        expect(await onWhoseTimeIsOver()).toEqual([])
        expect(faultsOf(await replayed(owner, home), await standsOf(owner, ids))).toEqual([])
      }
    }),
    { numRuns, seed, endOnFailure: true },
  )
  console.log(`acts that went through: ${JSON.stringify(done)}`)
  for (const what of [...ofStaff, ...ofDirectorates, ...ofRequests]) expect(done[what] ?? 0, what).toBeGreaterThan(0)
  const { rows } = await owner.query(
    `select ledger, request_id, fault from zimmet_private.ledger_fault
     union all select 'history', request_id, fault from zimmet_private.history_fault`,
  )
  expect(rows).toEqual([])
})
