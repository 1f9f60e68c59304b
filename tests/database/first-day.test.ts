// What setup and the first administrator do before the first request, each with who may and who may not.
import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scramVerifier } from '#main/database/scram-verifier.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { expectRefusal } from '#tests/support/refusals.ts'

let database: FreshDatabase
let administrator: Client
beforeAll(async () => {
  database = await freshDatabase()
  administrator = await database.as('administrator')
})
afterAll(async () => {
  await database.drop()
})

const streets = 'select zimmet.add_streets($1, $2) as answer'
const desk = 'select zimmet.name_dispatch_desk($1, $2)'
const told = (...rows: [neighbourhood: string, name: string, kind: string][]): string =>
  JSON.stringify(rows.map(([neighbourhood, name, kind]) => ({ neighbourhood, name, kind })))

it('names the dispatch desk once, of the directorates that are open', async () => {
  await expectRefusal(administrator.query(desk, [randomUUID(), database.municipality.directorates.fen]), 'ZM101')
  const owner = await database.owner()
  await owner.query('update zimmet_data.directorate set is_dispatch_desk = false')
  await expectRefusal(administrator.query(desk, [randomUUID(), 999_999]), 'ZM023')
  await administrator.query(desk, [randomUUID(), database.municipality.directorates.desk])
  const { rows } = await owner.query('select d.id from zimmet_data.directorate d where d.is_dispatch_desk')
  expect(rows).toEqual([{ id: database.municipality.directorates.desk }])
  await expect((await database.as('agent')).query(desk, [randomUUID(), 1])).rejects.toMatchObject({ code: '42501' })
})

it('adds the streets that are missing, all or none, and says what it would add before', async () => {
  const rows = told(
    ['Bağlar Mahallesi', 'GÜL', 'sokak'],
    ['Bağlar', 'Gül', 'cadde'],
    ['Tepe', 'Çam', 'sokak'],
    ['TEPE', 'çam', 'sokak'],
  )
  const counted = { neighbourhoods: 1, streets: 2, known: 1 }
  const preview = await administrator.query('select zimmet.preview_streets($1) as answer', [rows])
  expect(preview.rows).toEqual([{ answer: counted }])
  const id = randomUUID()
  expect((await administrator.query(streets, [id, rows])).rows).toEqual([{ answer: counted }])
  expect((await administrator.query(streets, [id, rows])).rows).toEqual([{ answer: counted }])
  expect((await administrator.query(streets, [randomUUID(), rows])).rows).toEqual([
    { answer: { neighbourhoods: 0, streets: 0, known: 3 } },
  ])
  const changes = await administrator.query(
    `select c.kind, c.details ->> 'name' as name from zimmet.catalogue_change c where c.kind in ('street', 'neighbourhood') order by c.id`,
  )
  expect(changes.rows).toEqual([
    { kind: 'neighbourhood', name: 'Tepe' },
    { kind: 'street', name: 'Gül' },
    { kind: 'street', name: 'Çam' },
  ])
})

it('refuses streets of which one is none, and tells which; nothing of them stays', async () => {
  const owner = await database.owner()
  const before = (await owner.query('select count(*) from zimmet_data.street')).rows
  for (const rows of [
    told(['Dilmen', 'Fatih', 'cadde'], ['Dilmen', 'Fatih', 'otoyol']),
    told(['Dilmen', 'Yeni', 'cadde'], [' ', 'X', 'cadde']),
  ])
    expect((await expectRefusal(administrator.query(streets, [randomUUID(), rows]), 'ZM025')).detail).toMatchObject({
      field: 'streets',
    })
  await expectRefusal(administrator.query(streets, [randomUUID(), '{}']), 'ZM025')
  await expect(
    (await database.as('temizlikDirector')).query(streets, [randomUUID(), told(['Dilmen', 'X', 'cadde'])]),
  ).rejects.toMatchObject({ code: '42501' })
  expect((await owner.query('select count(*) from zimmet_data.street')).rows).toEqual(before)
})

describe('the founding of a house', () => {
  let empty: FreshDatabase
  let owner: Client
  const login = `kurucu${process.pid}`
  const verifier = scramVerifier('bir kerelik parola', Buffer.alloc(16, 3))
  beforeAll(async () => {
    empty = await freshDatabase({ isEmpty: true })
    owner = await empty.owner()
  })
  afterAll(async () => {
    await empty.drop()
    await (await database.owner()).query(`drop role if exists ${login}`)
  })

  it('is the owner’s alone, and happens once', async () => {
    await expectRefusal(owner.query(`select zimmet_private.found_house('zimmet_x', 'A')`), 'ZM025')
    await expectRefusal(owner.query(`select zimmet_private.found_house($1, 'A')`, ['postgres']), 'ZM025')
    await owner.query('select zimmet_private.found_house($1, $2)', [login, 'Kurucu Kişi'])
    await expectRefusal(owner.query(`select zimmet_private.found_house('baska', 'A')`), 'ZM100')
    await expect(administrator.query(`select zimmet_private.found_house('baska', 'A')`)).rejects.toMatchObject({
      code: '42501',
    })
    await expect(administrator.query('select * from zimmet_data.founding')).rejects.toMatchObject({ code: '42501' })
  })

  it('is handed over and taken back until its administrator has a password of his own', async () => {
    const must = async (): Promise<unknown> =>
      (await owner.query('select s.must_change_password from zimmet_data.staff s')).rows
    await expectRefusal(owner.query('select zimmet_private.hand_over_house($1)', ['parola']), 'ZM025')
    await owner.query('select zimmet_private.hand_over_house($1)', [verifier])
    expect(await must()).toEqual([{ must_change_password: true }])
    await owner.query('select zimmet_private.take_house_back()')
    expect(await must()).toEqual([{ must_change_password: false }])
    await owner.query(`insert into zimmet_data.staff_change (changed_by, staff_id, act, details)
      select s.id, s.id, 'change_password', '{}' from zimmet_data.staff s`)
    await expectRefusal(owner.query('select zimmet_private.take_house_back()'), 'ZM100')
    await expectRefusal(owner.query('select zimmet_private.hand_over_house($1)', [verifier]), 'ZM100')
    await expectRefusal(owner.query(`select zimmet_private.choose_start_set('{}')`), 'ZM100')
  })
})
