// What the municipality is called on its papers: an administrator says it, everybody reads it, the ledger keeps who said what.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { call } from '#tests/database/acts.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import type { Role } from '#tests/support/cast-roles.ts'
import { expectRefusal } from '#tests/support/refusals.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(async () => await database.drop())

const name = async (role: Role, said: string | null) =>
  await call(await database.as(role), 'name_municipality', { command_id: randomUUID(), name: said })
const read = async (role: Role) => (await (await database.as(role)).query('select name from zimmet.municipality')).rows

it('is named by an administrator and read by everybody; there is one', async () => {
  expect(await read('agent')).toEqual([])
  await name('administrator', ' Erenler Belediyesi ')
  await name('administrator', 'T.C. Erenler Belediyesi')
  for (const role of ['agent', 'temizlikClerk', 'overseer'] as const)
    // oxlint-disable-next-line no-await-in-loop -- three people
    expect(await read(role)).toEqual([{ name: 'T.C. Erenler Belediyesi' }])
  const { rows } = await (
    await database.as('overseer')
  ).query(`select act, details from zimmet.catalogue_change where kind = 'municipality' order by id`)
  expect(rows).toEqual([
    { act: 'change', details: { name: 'Erenler Belediyesi' } },
    { act: 'change', details: { from: 'Erenler Belediyesi', name: 'T.C. Erenler Belediyesi' } },
  ])
})

it('is named by nobody else, and not by nothing', async () => {
  for (const role of ['agent', 'temizlikDirector', 'overseer'] as const)
    // oxlint-disable-next-line no-await-in-loop -- three people
    await expectRefusal(name(role, 'Başka'), '42501')
  await expectRefusal(name('administrator', '\u200B '), 'ZM008')
  await expectRefusal(name('administrator', 'x'.repeat(121)), 'ZM025')
})
