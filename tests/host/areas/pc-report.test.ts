// A PC says what it is when somebody signs in and when something of it changes; administrators see it, and Sağlık.
import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { plain } from '#main/areas/pc-report.ts'
import { noUpdates } from '#main/areas/update-orders.ts'
import { healthRow, pc, type Pc } from '#shared/contract/fleet.ts'
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

it('is seen by an administrator with its connections until somebody signs out, and with what changed', async () => {
  const machine = randomUUID()
  const updates = noUpdates(machine)
  const clerk = await deskOf('temizlikClerk', updates)
  const administrator = await deskOf('administrator', noUpdates(randomUUID()))
  const seen = async (): Promise<Pc | undefined> =>
    z
      .array(pc)
      .parse(await administrator.fleet.pcs())
      .find(({ machineId }) => machineId === machine)
  await expect.poll(seen).toMatchObject({ version: '0.1.0', upkeep: 'not_packaged', ring: 3, people: 1 })
  expect((await seen())?.connections).toBeGreaterThan(0)

  // The update waits: said without anybody signing in anew, though it comes within the two seconds of the last word.
  const before = updates.state()
  updates.state = () => ({ ...before, ring: 1, waiting: { version: '0.2.0', notes: [] } })
  updates.onChange()
  await expect.poll(seen).toMatchObject({ ring: 1, waiting: '0.2.0' })

  await clerk.session.signOut()
  await expect.poll(async () => (await seen())?.connections).toBe(0)
})

it('is not there where the host has no PC of its own, and is no list for clerks', async () => {
  const clerk = await deskOf('fenClerk', noUpdates())
  await expect(clerk.fleet.pcs()).rejects.toMatchObject({ code: 'REFUSED', data: { code: 'ZM003' } })
  await expect(clerk.fleet.health()).rejects.toMatchObject({ code: 'REFUSED', data: { code: 'ZM003' } })
})

it('tells administrators of its health in the shape of the contract', async () => {
  const administrator = await deskOf('administrator', noUpdates())
  expect(z.array(healthRow).parse(await administrator.fleet.health()).length).toBeGreaterThan(20)
})

it('is told by a name that the database takes, whatever the PC is called', () => {
  expect(plain('ZABITA-01', 64)).toBe('ZABITA-01')
  expect(plain('Müdürlük Işıltı 3', 64)).toBe('Mudurluk Isilti 3')
  expect(plain('<b>"x"\n', 64)).toBe('-b--x--')
  expect(plain('', 64)).toBe('-')
  expect(plain('a'.repeat(100), 64)).toHaveLength(64)
})
