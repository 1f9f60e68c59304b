// Whose time here is over holds nothing: what lay on him is nobody's at the next look of any PC.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Client } from 'pg'
import { scramVerifier } from '#main/database/scram-verifier.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { expectRefusal } from '#tests/support/refusals.ts'
import { call, command, register } from './acts.ts'

let database: FreshDatabase
let administrator: Client
beforeAll(async () => {
  database = await freshDatabase()
  administrator = await database.as('administrator')
})
afterAll(async () => {
  await database.drop()
})

const inTwoDays = new Date(Date.now() + 2 * 86_400_000).toISOString()

it('is over: what lay on him is nobody’s at the next look of any PC, but for what somebody is at; nobody else’s is touched', async () => {
  const { temizlik } = database.municipality.directorates
  const login = `sureli.${randomUUID().slice(0, 8)}`
  const { staffId } = await call<{ staffId: number }>(administrator, 'enrol_staff', {
    ...{ command_id: randomUUID(), login, full_name: 'Süreli Kişi', post: 'clerk', directorate_ids: [temizlik] },
    ...{ password_verifier: scramVerifier('handed out', Buffer.alloc(16, 7)), works_until: inTwoDays },
  })
  const clerk = await database.as('temizlikClerk')
  const agent = await database.as('agent')
  const his = (await register(agent, database.municipality)).requestId
  const held = (await register(agent, database.municipality)).requestId
  const another = (await register(agent, database.municipality)).requestId
  const owner = await database.owner()
  const holders = async (): Promise<unknown[]> =>
    (
      await owner.query<{ clerk: string | null }>(
        `select s.login as clerk from unnest($1::int[]) with ordinality as i (id, place)
         join zimmet_data.request r on r.id = i.id left join zimmet_data.staff s on s.id = r.clerk_id order by i.place`,
        [[his, held, another]],
      )
    ).rows.map(({ clerk: name }) => name)
  const assign = async (request_id: number, clerk_id: number): Promise<void> => {
    await command(clerk, 'take', { request_id, seen_version: 1 })
    if (clerk_id !== database.municipality.staff.temizlikClerk)
      await command(await database.as('temizlikDirector'), 'assign', { request_id, seen_version: 2, clerk_id })
  }
  await assign(his, staffId)
  await assign(held, staffId)
  await assign(another, database.municipality.staff.temizlikClerk)
  const look = async (): Promise<number | undefined> =>
    (await clerk.query<{ freed: number }>('select zimmet.free_ended_terms() as freed')).rows[0]?.freed
  expect(await look()).toBe(0)
  expect(await holders()).toEqual([login, login, database.login('temizlikClerk').login])
  await owner.query(
    `update zimmet_data.staff set works_until = clock_timestamp() - interval '1 second' where id = $1`,
    [staffId],
  )
  await owner.query('begin')
  await owner.query('select from zimmet_data.request where id = $1 for update', [held])
  expect(await look()).toBe(1)
  await owner.query('commit')
  expect(await holders()).toEqual([null, login, database.login('temizlikClerk').login])
  expect(await look()).toBe(1)
  expect(await look()).toBe(0)
  expect(await holders()).toEqual([null, null, database.login('temizlikClerk').login])
  const { rows } = await administrator.query(
    `select request_id as id from zimmet.ledger_faults() where request_id = any ($1)`,
    [[his, held, another]],
  )
  expect(rows).toEqual([])
  // Whose own time is over can bring nothing about.
  const person = new Client({ ...database.server, user: login, password: 'handed out', ssl: false })
  await person.connect()
  await expectRefusal(person.query('select zimmet.free_ended_terms()'), 'ZM022')
  await person.end()
  await owner.query('drop role "' + login + '"')
})

it('holds no office, no list of colleagues and no proposal open either', async () => {
  const owner = await database.owner()
  const overseer = await database.as('overseer')
  await owner.query(
    `create function zimmet.warned_here() returns text[] language sql security definer return zimmet_private.warned_as();
     grant execute on function zimmet.warned_here() to zimmet_staff`,
  )
  const { temizlikColleague, administrator: first } = database.municipality.staff
  const setEnd = async (id: number, end: string | null): Promise<void> =>
    void (await owner.query(
      `update zimmet_data.staff set works_until = clock_timestamp() + $2::interval where id = $1`,
      [id, end],
    ))
  const warnedAs = async (): Promise<string[] | undefined> =>
    (await overseer.query<{ offices: string[] }>('select zimmet.warned_here() as offices')).rows[0]?.offices
  const { rows } = await owner.query<{ id: number }>(
    `insert into zimmet_data.staff (login, full_name, post, office) values ('baskan.gecici', 'Geçici Başkan', 'overseer', 'mayor') returning id`,
  )
  const mayor = rows[0]?.id ?? 0
  expect(await warnedAs()).toEqual(['vice_mayor'])
  await setEnd(mayor, '-1 second')
  expect(await warnedAs()).toEqual(['vice_mayor', 'mayor'])

  const isActive = async (): Promise<unknown> =>
    (await overseer.query('select is_active from zimmet.staff where id = $1', [temizlikColleague])).rows[0]
  expect(await isActive()).toEqual({ is_active: true })
  await setEnd(temizlikColleague, '-1 second')
  expect(await isActive()).toEqual({ is_active: false })
  await setEnd(temizlikColleague, null)

  const { proposalId } = await call<{ proposalId: number }>(administrator, 'move_staff', {
    ...{ command_id: randomUUID(), staff_id: temizlikColleague, post: 'agent', directorate_ids: [] },
  })
  await setEnd(first, '-1 second')
  await expectRefusal(command(overseer, 'approve_proposal', { proposal_id: proposalId }), 'ZM045')
  await setEnd(first, null)
})
