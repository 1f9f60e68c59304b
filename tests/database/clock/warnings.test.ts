// Which warnings came due for whom since when; the round-the-clock calendar makes working time the clock's.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Client } from 'pg'
import type { Role } from '#tests/support/cast-roles.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { act, call, register, type Target } from '#tests/database/acts.ts'
import { expectRefusal } from '#tests/support/refusals.ts'

let database: FreshDatabase
let owner: Client
let request: Target
beforeAll(async () => {
  database = await freshDatabase()
  owner = await database.owner()
  // Facts of the past are written by hand here; nobody else can.
  await owner.query('alter table zimmet_data.request disable trigger user')
})
afterAll(async () => {
  await database.drop()
})
beforeEach(async () => {
  await owner.query('alter table zimmet_data.request enable trigger user')
  request = await register(await database.as('agent'), database.municipality, {})
  request = await act(await database.as('temizlikClerk'), 'take', request)
  await owner.query('alter table zimmet_data.request disable trigger user')
})

/** Minutes from now; the past is negative. */
async function setTimes(registered: number, due: number, more = ''): Promise<void> {
  await owner.query(
    `update zimmet_data.request set registered_at = now() + make_interval(mins => $2), due_at = now() + make_interval(mins => $3),
       calendar_id = (select id from zimmet_data.work_calendar where name = 'Kesintisiz') ${more} where id = $1`,
    [request.requestId, registered, due],
  )
}

/** The level that a person hears of, looking back so many minutes; 0 where none. */
async function heard(who: Role, minutes: number): Promise<number> {
  const person = await database.as(who)
  const { rows } = await person.query<{ level: number }>(
    `select level from zimmet.reached_warnings(now() - make_interval(mins => $2)) where request_id = $1`,
    [request.requestId, minutes],
  )
  return rows[0]?.level ?? 0
}

it('tells the clerk when most of the time is used, once', async () => {
  await setTimes(-100, 20)
  expect(await heard('temizlikClerk', 60)).toBe(1)
  expect(await heard('temizlikClerk', 5)).toBe(0)
  expect(await heard('temizlikDirector', 60)).toBe(0)
})

it('tells no more what the person has said to have seen, and a moved deadline anew', async () => {
  await setTimes(-100, 20)
  await owner.query('alter table zimmet_data.request enable trigger user')
  const clerk = await database.as('temizlikClerk')
  await clerk.query('select zimmet.see_warning(gen_random_uuid(), $1, 1)', [request.requestId])
  await owner.query('alter table zimmet_data.request disable trigger user')
  expect(await heard('temizlikClerk', 60)).toBe(0)
  await setTimes(-100, 19)
  expect(await heard('temizlikClerk', 60)).toBe(1)
})

it('tells the director in the clerk’s place while nobody has taken it', async () => {
  await setTimes(-100, 20, ', clerk_id = null')
  expect(await heard('temizlikClerk', 60)).toBe(0)
  expect(await heard('temizlikDirector', 60)).toBe(1)
  expect(await heard('fenDirector', 60)).toBe(0)
})

it('tells the director at the deadline, once', async () => {
  await setTimes(-5000, -10)
  expect(await heard('temizlikDirector', 60)).toBe(2)
  expect(await heard('temizlikDirector', 5)).toBe(0)
  expect(await heard('fenDirector', 60)).toBe(0)
  expect(await heard('overseer', 60)).toBe(0)
})

it('tells the mayor’s office after further hours of work', async () => {
  await setTimes(-5000, -8 * 60 - 10)
  expect(await heard('overseer', 60)).toBe(3)
  expect(await heard('overseer', 5)).toBe(0)
  await setTimes(-5000, -24 * 60 - 10)
  expect(await heard('overseer', 60)).toBe(4)
  expect(await heard('temizlikDirector', 60)).toBe(0)
})

it('tells a vice mayor first and the mayor later where there are such, and nobody else who oversees', async () => {
  const overseer = { staff_id: database.municipality.staff.overseer, office: 'vice_mayor' }
  const administrator = await database.as('administrator')
  const give = async (values: object): Promise<unknown> =>
    await call(administrator, 'set_office', { command_id: randomUUID(), ...overseer, ...values })
  await give({})
  await setTimes(-5000, -8 * 60 - 10)
  expect([await heard('overseer', 60), await heard('secondOverseer', 60)]).toEqual([3, 0])
  // Nobody is mayor yet: what the mayor should hear is heard by the others who oversee.
  await setTimes(-5000, -24 * 60 - 10)
  expect([await heard('overseer', 60), await heard('secondOverseer', 60)]).toEqual([0, 4])
  await give({ office: 'mayor' })
  expect([await heard('overseer', 60), await heard('secondOverseer', 60)]).toEqual([4, 0])
  await give({ office: null })
  expect([await heard('overseer', 60), await heard('secondOverseer', 60)]).toEqual([4, 4])
})

it('tells nobody of what waits or is reported solved', async () => {
  await setTimes(
    -5000,
    -10,
    `, held_until = now() + interval '1 day', hold_reason_id = ${database.municipality.holdReasons.citizen}`,
  )
  expect(await heard('temizlikDirector', 60)).toBe(0)
  await setTimes(-5000, -10, ', held_until = null, hold_reason_id = null')
  expect(await heard('temizlikDirector', 60)).toBe(2)
  await owner.query('alter table zimmet_data.request enable trigger user')
  await act(await database.as('temizlikClerk'), 'resolve', request, {
    outcome: 'solved',
    words: 'Alındı',
    institution_id: null,
  })
  expect(await heard('temizlikDirector', 60)).toBe(0)
})

it('tells agents and administrators nothing', async () => {
  await setTimes(-5000, -10)
  expect(await heard('agent', 60)).toBe(0)
  expect(await heard('administrator', 60)).toBe(0)
})

it('remembers with the person, not with the PC, what was told', async () => {
  await setTimes(-100, 20)
  const [here, there] = [await database.as('temizlikClerk'), await database.as('temizlikClerk')]
  const untold = async (person: Client): Promise<number[]> => {
    const { rows } = await person.query<{ request_id: number }>('select request_id from zimmet.untold_warnings()')
    return rows.map((row) => row.request_id).filter((id) => id === request.requestId)
  }
  expect(await untold(here)).toEqual([request.requestId])
  await owner.query('alter table zimmet_data.request enable trigger user')
  const keep = async (until: Date) =>
    await call(here, 'keep_told_warnings', { command_id: randomUUID(), until: until.toISOString() })
  const { rows } = await owner.query<{ now: Date }>('select now() as now')
  const now = rows[0]?.now ?? new Date(0)
  await keep(now)
  expect([await untold(here), await untold(there)]).toEqual([[], []])
  // Neither back to what another PC has told since, nor past the present.
  await keep(new Date(now.getTime() - 86_400_000))
  await keep(new Date(now.getTime() + 86_400_000))
  expect(await untold(there)).toEqual([])
  const { rows: kept } = await owner.query<{ fair: boolean }>(
    'select bool_and(until between $1 and clock_timestamp()) as fair from zimmet_data.told_warnings',
    [now],
  )
  expect(kept).toEqual([{ fair: true }])
  await owner.query('alter table zimmet_data.request disable trigger user')
  await expectRefusal(
    (await database.as('temizlikClerk')).query('select zimmet.keep_told_warnings(gen_random_uuid(), null)'),
    'ZM025',
  )
  await expect((await database.as('agent')).query('select * from zimmet_data.told_warnings')).rejects.toThrow('denied')
})
