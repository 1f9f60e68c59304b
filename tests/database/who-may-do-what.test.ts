// The matrix: every act, by everybody, in every state. The expectations are the office's, written by hand; the table of
// rules in the database is not read here.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '#tests/support/cast-roles.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { refusalOf } from '#tests/support/refusals.ts'
import { deskAt } from './messages/desk-at-hand.ts'
import { act, register, usualValues, type Target, type Values } from './acts.ts'
import { anotherRequest, citizenOf, stage, states, type State } from './stages.ts'

/** How somebody stands to a request that Temizlik holds and that came from the desk over Fen. */
const people = {
  holderClerk: ['temizlikClerk', 'twoHats'],
  holderDirector: ['temizlikDirector'],
  formerClerk: ['fenClerk'],
  formerDirector: ['fenDirector'],
  deskClerk: ['deskClerk'],
  deskDirector: ['deskDirector'],
  agent: ['agent'],
  overseer: ['overseer'],
  stranger: ['parkClerk'],
  administrator: ['administrator'],
  gone: ['gone'],
} as const satisfies Record<string, readonly Role[]>
type Standing = keyof typeof people

/** What an act is refused for; each word stands for one refusal of the rules. */
const refusals: Readonly<Record<string, string>> = {
  ...{ missing: 'ZM002', post: 'ZM003', custody: 'ZM004', state: 'ZM005', worked: 'ZM006' },
  ...{ joined: 'ZM016', law: 'ZM029', turn: 'ZM032', undone: 'ZM055', closed: 'ZM152' },
}

// One word a state: new, in_work, on_hold, proposed, resolved, closed, joined. "may", or what it is refused for.
const never = (refusal: string): string => Array<string>(7).fill(refusal).join(' ')
const wherever = 'may may may may may may may'
const whileOpen = 'may may may state state state joined'
const untilClosed = 'may may may may may state joined'
const untilClosedOrJoined = 'may may may may may state may'
const untilTakenUp = 'may may may may may closed may'
const notYours = never('custody')
const notYourPost = never('post')

/** Who is not named in a row is told that it is not his post's to do. */
const office: Record<string, Partial<Record<Standing, string>>> = {
  accept_custody: inCustody('may state state state state state joined'),
  return_custody: inCustody(whileOpen),
  hand_over: { ...inCustody(whileOpen), overseer: whileOpen },
  take: inCustody(whileOpen),
  assign: ofTheDirector(whileOpen),
  hold: inCustody('state may state state state state joined'),
  resume: inCustody('state state may state state state joined'),
  resolve: inCustody('state may may state state state joined'),
  change_subject: {
    ...inCustody(whileOpen),
    agent: 'may state state state state state joined',
    overseer: 'may state state state state state joined',
  },
  change_priority: { ...ofTheDirector(whileOpen), overseer: whileOpen },
  approve_outcome: {
    ...ofTheDirector('state state state may state state joined'),
    overseer: 'state state state may state state joined',
  },
  verify: {
    ...outside('state state state state may state joined'),
    // Who resolved it does not confirm it.
    holderClerk: never('worked'),
    holderDirector: never('worked'),
    formerClerk: notYours,
    formerDirector: notYours,
  },
  reopen: {
    ...outside('state state state may may may joined'),
    holderDirector: 'state state state may may state joined',
    formerClerk: notYours,
    formerDirector: notYours,
  },
  join: { ...inCustody(whileOpen), agent: whileOpen, overseer: whileOpen },
  propose_join: { ...inCustody(whileOpen), agent: whileOpen, overseer: whileOpen },
  // The rules let them through; that nobody proposed anything is the answer of the act itself.
  decide_join: {
    ...inCustody('state state state state state state joined'),
    agent: 'state state state state state state joined',
    overseer: 'state state state state state state joined',
  },
  separate: {
    ...inCustody('state state state state state state may'),
    agent: 'state state state state state state may',
    overseer: 'state state state state state state may',
  },
  extend: ofTheDirector(whileOpen),
  set_legal_basis: { ...ofTheDirector(whileOpen), agent: whileOpen, overseer: whileOpen },
  // The rules let them through; that no law applies to these requests is the answer of the act itself.
  extend_legal: ofTheDirector('law law law state state state law'),
  interrupt_legal: ofTheDirector('law law law state state state law'),
  restart_legal: ofTheDirector('law law law state state state law'),
  tell_stage: ofTheDirector('law law law state state state law'),
  log_contact: forAll(untilClosedOrJoined),
  add_complainant: forAll(untilClosed),
  add_note: forAll(wherever),
  // What citizens write is for those who speak with them; into a closed request nothing goes.
  add_messages: { agent: untilTakenUp, overseer: untilTakenUp },
  attach: forAll(wherever),
  // The rules let them through; that there is no such file is the answer of the act itself.
  withdraw_attachment: forAll('missing missing missing missing missing state joined'),
  reveal: forAll(wherever),
  ask_explanation: { ...ofTheDirector(untilClosed), overseer: untilClosed },
  // Whose own act it is, and for how long, undo.test.ts tells: here an agent has acted since.
  undo: ofWhoeverActs('undone undone undone state state state joined'),
  // The rules let them through; that nobody asked is the answer of the act itself.
  explain: inCustody('turn turn turn turn turn state joined'),
}

function inCustody(row: string): Partial<Record<Standing, string>> {
  return {
    ...{ holderClerk: row, holderDirector: row },
    ...{ formerClerk: notYours, formerDirector: notYours, deskClerk: notYours, deskDirector: notYours },
  }
}

function ofWhoeverActs(row: string): Partial<Record<Standing, string>> {
  return {
    ...{ holderClerk: row, holderDirector: row, formerClerk: row, formerDirector: row },
    ...{ deskClerk: row, deskDirector: row, overseer: row },
  }
}

function ofTheDirector(row: string): Partial<Record<Standing, string>> {
  return { holderDirector: row, formerDirector: notYours, deskDirector: notYours }
}

function outside(row: string): Partial<Record<Standing, string>> {
  return { agent: row, overseer: row, deskClerk: row, deskDirector: row }
}

function forAll(row: string): Partial<Record<Standing, string>> {
  return { ...inCustody(row), ...outside(row), formerClerk: row, formerDirector: row }
}

function expected(name: string, standing: Standing, state: State): string {
  // To them it is not there at all, and who left is nobody.
  if (standing === 'stranger' || standing === 'administrator') return 'ZM002'
  if (standing === 'gone') return 'ZM022'
  const word = (office[name]?.[standing] ?? notYourPost).split(' ')[states.indexOf(state)] ?? ''
  return word === 'may' ? 'may' : (refusals[word] ?? `no such word: ${word}`)
}

let database: FreshDatabase
const targets = new Map<State, Target>()
let master: Target
let messageId: string
let pairs = 0

beforeAll(async () => {
  database = await freshDatabase()
  for (const state of states) {
    const staged = await stage(database, state)
    await act(await database.as('secondAgent'), 'add_note', staged, { words: 'Arandı' })
    targets.set(state, staged)
  }
  messageId = (await (await deskAt(database)).written({ words: 'Bir de şu var' })).lastId
  master = await anotherRequest(database, database.municipality)
})
afterAll(async () => {
  console.log(`may / may-not pairs tried: ${pairs}`)
  await database.drop()
})

function targetIn(state: State): Target {
  const target = targets.get(state)
  if (target === undefined) throw new Error(`nothing is staged in state ${state}`)
  return target
}

/** Tries the act for real and takes it back; "may" or the refusal's code. */
async function attempt(role: Role, name: string, target: Target): Promise<string> {
  const person = await database.as(role)
  const values: Values = { ...usualValues(database.municipality)[name] }
  if (name === 'join' || name === 'propose_join') values['master_id'] = master.requestId
  if (name === 'add_messages') values['message_ids'] = [messageId]
  if (name === 'reveal') values['citizen_id'] = await citizenOf(database, target)
  await person.query('begin')
  const refusal = await refusalOf(act(person, name, target, values))
  await person.query('rollback')
  pairs += 1
  return refusal?.code ?? 'may'
}

describe.each(Object.keys(office))('%s', (name) => {
  it.each(Object.keys(people) as Standing[])('by %s', async (standing) => {
    const seen: Record<string, string> = {}
    const wanted: Record<string, string> = {}
    for (const state of states) {
      for (const role of people[standing]) {
        seen[`${state} by ${role}`] = await attempt(role, name, targetIn(state))
        wanted[`${state} by ${role}`] = expected(name, standing, state)
      }
    }
    expect(seen).toEqual(wanted)
  })
})

describe('what the program offers', () => {
  const seeing = (Object.keys(people) as Standing[]).filter(
    (standing) => expected('add_note', standing, 'new') === 'may',
  )

  it.each(seeing)('%s is what the rules then let through', async (standing) => {
    for (const role of people[standing]) {
      for (const state of states) {
        const { rows } = await (
          await database.as(role)
        ).query<{ act: string; refusal: string | null; has_cause: boolean }>('select * from zimmet.acts_on($1)', [
          targetIn(state).requestId,
        ])
        const offered = Object.fromEntries(
          rows.map((row) => [row.act, row.refusal ?? (row.has_cause ? 'may' : 'no cause')]),
        )
        const wanted = Object.fromEntries(
          Object.keys(office)
            .map((name) => [name, expected(name, standing, state).replace(/ZM002|ZM029|ZM032/u, 'no cause')] as const)
            .filter(([name]) => name in offered || expected(name, standing, state) !== 'ZM003'),
        )
        expect(offered, `${role}, ${state}`).toMatchObject(wanted)
      }
    }
  })

  it.each(['parkClerk', 'administrator', 'gone'] as const)('%s is nothing at all', async (role) => {
    const { rows } = await (
      await database.as(role)
    ).query('select * from zimmet.acts_on($1)', [targetIn('new').requestId])
    expect(rows).toEqual([])
  })
})

describe('register', () => {
  it.each([
    ['agent', 'may'],
    ['overseer', 'may'],
    ['temizlikClerk', 'ZM003'],
    ['temizlikDirector', 'ZM003'],
    ['deskClerk', 'ZM003'],
    ['administrator', 'ZM003'],
    ['gone', 'ZM022'],
  ] as const)('by %s: %s', async (role, wanted) => {
    const person = await database.as(role)
    await person.query('begin')
    const refusal = await refusalOf(register(person, database.municipality))
    await person.query('rollback')
    pairs += 1
    expect(refusal?.code ?? 'may').toBe(wanted)
  })
})

it('takes one id for one thing', async () => {
  const agent = await database.as('agent')
  const id = randomUUID()
  const first = await register(agent, database.municipality, { command_id: id })
  expect(await register(agent, database.municipality, { command_id: id })).toEqual(first)
  expect(await refusalOf(register(agent, database.municipality, { command_id: id, door: '6' }))).toMatchObject({
    code: 'ZM013',
  })
})
