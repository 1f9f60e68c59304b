// What administrators order reaches the PCs that are signed in, and what an administrator's PC found genuine reaches the database.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { noUpdates, type Orders, type Updates } from '#main/areas/update-orders.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { signedInDesks } from '#tests/support/signed-in-desks.ts'

let database: FreshDatabase
const { deskOf, close } = signedInDesks(() => database)
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(async () => {
  await close()
  await database.drop()
})

interface Watched extends Updates {
  machine: string
  obeyed: Orders[]
  looks: boolean[]
}

/** What a PC does about updates, remembered. */
function watched(seen: ReturnType<Updates['seen']> = null): Watched {
  const machine = randomUUID()
  const none = noUpdates()
  const [obeyed, looks]: [Orders[], boolean[]] = [[], []]
  return {
    ...none,
    ...{ machine, obeyed, looks, seen: () => seen, state: () => ({ ...none.state(), machine }) },
    obey: async (orders) => void (await Promise.resolve(obeyed.push(orders))),
    look: async (isAsked) => {
      looks.push(isAsked)
      return await none.look(isAsked)
    },
  }
}

it('is read at signing in, and again when something was ordered, by the PC it concerns', async () => {
  const [one, other] = [watched(), watched()]
  await deskOf('agent', one)
  await deskOf('temizlikClerk', other)
  await expect.poll(() => [one.obeyed.length, other.obeyed.length].every((count) => count > 0)).toBe(true)
  const administrator = await deskOf('administrator', watched())
  await administrator.updates.assignRing({ commandId: randomUUID(), machineId: one.machine, ring: 0 })
  await administrator.updates.orderLook({ commandId: randomUUID() })
  await expect.poll(() => one.obeyed.at(-1)).toEqual({ generation: 1, ring: 0, releases: [] })
  await expect.poll(() => other.obeyed.at(-1)).toEqual({ generation: 1, ring: null, releases: [] })
  expect(await administrator.updates.orders()).toEqual({
    ...{ generation: 1, minimumProgram: null, releases: [] },
    machines: [{ machineId: one.machine, ring: 0, exemptUntil: null }],
  })
})

it('is on record by name for who supervises, of one PC or of all, and for nobody else', async () => {
  const [one, other] = [watched(), watched()]
  const clerk = await deskOf('temizlikClerk', one)
  const administrator = await deskOf('administrator', watched())
  const until = Date.now() + 86_400_000
  await administrator.updates.exemptMachine({ commandId: randomUUID(), machineId: one.machine, until })
  await administrator.updates.assignRing({ commandId: randomUUID(), machineId: other.machine, ring: 2 })
  const changedBy = database.municipality.staff.administrator
  expect(await administrator.updates.given({ machineId: one.machine })).toEqual([
    expect.objectContaining({ changedBy, details: { machine: one.machine, exemptUntil: expect.any(String) } }),
  ])
  const all = await administrator.updates.given({ machineId: null })
  expect(all.slice(0, 2).map(({ details }) => details['machine'])).toEqual([other.machine, one.machine])
  expect(await clerk.updates.given({ machineId: null })).toEqual([])
})

it('tells the database what an administrator’s PC found genuine, and nobody else’s', async () => {
  const clerk = watched({ ring: 3, sequence: 9, version: '9.0.0' })
  await deskOf('temizlikClerk', clerk)
  await expect.poll(() => clerk.obeyed.length).toBeGreaterThan(0)
  const administrator = await deskOf('administrator', watched({ ring: 3, sequence: 4, version: '0.2.0' }))
  await expect
    .poll(async () => (await administrator.updates.orders()).releases)
    .toEqual([{ ring: 3, sequence: 4, version: '0.2.0' }])
  await expect.poll(() => clerk.obeyed.at(-1)?.releases).toEqual([{ ring: 3, sequence: 4 }])
})

it('looks at once, without waiting for its hour, when a program is no longer served', async () => {
  const owner = await database.owner()
  const pilot = watched()
  const old = watched()
  const administrator = await deskOf('administrator', watched())
  await administrator.updates.assignRing({ commandId: randomUUID(), machineId: pilot.machine, ring: 0 })
  await owner.query(
    `insert into zimmet_data.update_run (machine_id, version, first_at) values ($1, '9.0.0', now() - interval '2 hours')`,
    [pilot.machine],
  )
  // With a program that would be shut out itself nobody sets it; psql says no version.
  await expect(administrator.updates.setMinimum({ commandId: randomUUID(), version: '9.0.0' })).rejects.toMatchObject({
    data: { code: 'ZM122' },
  })
  await (await database.as('administrator')).query(`select zimmet.set_minimum_program(gen_random_uuid(), '9.0.0')`)
  await expect(deskOf('agent', old)).rejects.toMatchObject({ data: { problem: 'program_too_old' } })
  expect(old.looks).toEqual([true])
  await expect(administrator.updates.orderLook({ commandId: randomUUID() })).rejects.toMatchObject({
    data: { code: 'ZM091' },
  })
})
