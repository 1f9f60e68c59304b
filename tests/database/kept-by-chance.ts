// What administrators do besides, in the office of the random lives: a time here ends, a subject asks something, a file of staff comes.
import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { Role } from '#tests/support/cast-roles.ts'
import { refusalOf } from '#tests/support/refusals.ts'
import { act, call, command, register, type Values } from './acts.ts'
import { pick } from './chance-values.ts'
import { standsOf } from './office-at-hand.ts'
import { count, type Life, type Office } from './office-of-chance.ts'
import { ofAdministrator } from './random-staff.ts'

interface Chance {
  which: number
  dice: number
}

/** The time of one of the office ends: he may do nothing more, and at the next look of any PC nothing lies on him. Then it is longer after all. */
export async function ends(office: Office, life: Life, { which, dice }: Chance): Promise<void> {
  const { database, owner } = office
  const role: Role = pick(['temizlikColleague', 'fenClerk', 'parkClerk', 'twoHats'], which + dice)
  const terms = { staff_id: database.municipality.staff[role], extension: null, works_from: null }
  const until = new Date(Date.now() + 500)
  if (!(await ofAdministrator(office, 'set_terms', { ...terms, works_until: until }))) return
  await owner.query('select pg_sleep_until($1::timestamptz)', [until])
  const [request] = await standsOf(owner, life.ids)
  if (request === undefined) throw new Error('a life without a request')
  const at = { requestId: request.id, version: request.version }
  expect((await refusalOf(act(await database.as(role), 'take', at)))?.code).toBe('ZM022')
  await (await database.as('secondAgent')).query('select zimmet.free_ended_terms()')
  const { rows } = await owner.query('select id from zimmet_data.request where clerk_id = $1 and closed_at is null', [
    terms.staff_id,
  ])
  expect(rows).toEqual([])
  // Nor is anything given to him.
  const assigned = { clerk_id: terms.staff_id }
  expect((await refusalOf(act(await database.as('temizlikDirector'), 'assign', at, assigned)))?.code).toMatch(/^ZM/u)
  count(office, 'term')
  await ofAdministrator(office, 'set_terms', { ...terms, works_until: null })
}

const kinds: readonly { values: Values; good: string; bad: string | null }[] = [
  { values: { kind: 'number' }, good: '12', bad: 'on iki' },
  { values: { kind: 'yes_no' }, good: 'yes', bad: 'belki' },
  { values: { kind: 'choice', choices: 'Çam\nÇınar' }, good: 'Çam', bad: 'Meşe' },
  { values: { kind: 'text' }, good: 'ne yazılırsa', bad: null },
]

/** A subject asks something for a while: nothing comes in without an answer that fits, and what was answered stays. */
export async function asks(office: Office, life: Life, { dice }: Chance): Promise<void> {
  const { database, owner } = office
  const { bin, debris, pothole } = database.municipality.subjects
  const subjectId = pick([bin, debris, pothole], dice)
  const subject = await owner.query('select from zimmet_data.subject where id = $1 and is_active', [subjectId])
  if (subject.rowCount === 0) return
  const administrator = await database.as('administrator')
  const keeps = async (entry_id: number | null, entry: Values): Promise<number> =>
    (
      await call<{ entryId: number }>(administrator, 'keep_entry', {
        ...{ command_id: randomUUID(), kind: 'question', entry_id, entry: JSON.stringify(entry) },
      })
    ).entryId
  const { values, good, bad } = pick(kinds, dice >> 2)
  const id = await keeps(null, { subjectId, name: `Soru ${randomUUID()}`, isRequired: true, ...values })
  const registers = async (answer: string | null) =>
    await register(await database.as('agent'), database.municipality, {
      subject_id: subjectId,
      ...(answer !== null && { answers: { [String(id)]: answer } }),
    })
  expect((await refusalOf(registers(null)))?.code).toBe('ZM112')
  if (bad !== null) expect((await refusalOf(registers(bad)))?.code).toBe('ZM113')
  const { requestId } = await registers(good)
  life.ids.push(requestId)
  await keeps(id, { isActive: false })
  const { rows } = await owner.query<{ answer: string }>(
    `select r.plain -> 'answers' as answer from zimmet_data.request r where r.id = $1`,
    [requestId],
  )
  expect(JSON.stringify(rows)).toContain(good)
  count(office, 'question')
}

/** A file of staff: all of it happens, or nothing. */
export async function takesFile(office: Office, { dice }: Chance): Promise<void> {
  const { database, owner } = office
  const { staff, directorates } = database.municipality
  const acts = [
    {
      ...{ act: 'move_staff', line: 2, name: 'Bir', staff_id: staff.temizlikColleague, post: 'clerk' },
      directorate_ids: [pick([directorates.temizlik, directorates.fen], dice)],
    },
    terms(3, staff.fenClerk, String(dice)),
    ...(dice % 3 === 0 ? [terms(4, staff.parkClerk, '12a')] : []),
  ]
  const recorded = async (): Promise<unknown> =>
    (await owner.query('select max(id) as last from zimmet_data.staff_change')).rows[0]
  const before = await recorded()
  // Whoever is moved is signed out; nobody asks on a line that is about to end.
  const person = await database.as('temizlikColleague')
  const gone = new Promise((resolve) => person.once('end', resolve))
  const refusal = await refusalOf(
    command(await database.as('administrator'), 'enrol_file', {
      file_name: 'personel.csv',
      acts: JSON.stringify(acts),
    }),
  )
  if (refusal === null) {
    await gone
    count(office, 'staff_file')
    return
  }
  expect(refusal.code).toBe('ZM110')
  expect(await recorded()).toEqual(before)
  count(office, 'staff_file refused')
}

const terms = (line: number, staff_id: number, extension: string): Values => ({
  ...{ act: 'set_terms', line, name: 'İki', staff_id, extension, works_from: null, works_until: null },
})
