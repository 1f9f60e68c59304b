// What the database makes of another system's rows: whole ledgers, whole chains, once, marked, with their own dates.
import type { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { expectRefusal, refusalOf } from '#tests/support/refusals.ts'
import { expectKeptSums } from '#tests/database/oversight/kept-sums.ts'
import { at, begin, bring, finish, importRows, oldRow, openRow, source } from './importing.ts'

let database: FreshDatabase
let administrator: Client
beforeAll(async () => {
  database = await freshDatabase()
  administrator = await database.as('administrator')
})
afterAll(async () => {
  await expectKeptSums(await database.owner())
  await database.drop()
})

type Row = Record<string, unknown>

async function owned(sql: string, values: unknown[] = []): Promise<Row[]> {
  return (await (await database.owner()).query<Row>(sql, values)).rows
}

async function imported(key: string): Promise<Row> {
  const [row] = await owned('select * from zimmet_data.request where imported_key = $1 and imported_from = $2', [
    key,
    source,
  ])
  if (row === undefined) throw new Error(`${key} did not come in`)
  return row
}

async function faults(): Promise<unknown[]> {
  const overseer = await database.as('overseer')
  const { rows } = await overseer.query(
    'select request_id, fault from zimmet.history_faults() union all select request_id, fault from zimmet.ledger_faults()',
  )
  return rows
}

it.each(['temizlikClerk', 'temizlikDirector', 'agent', 'overseer'] as const)(
  'is the administrator’s alone: not the %s’s',
  async (role) => {
    const person = await database.as(role)
    const refusal = await refusalOf(begin(person))
    expect(refusal?.code).toBe('42501')
    expect((await refusalOf(finish(person, 1)))?.code).toBe('42501')
    expect((await refusalOf(bring(person, 1, [])))?.code).toBe('42501')
    expect((await person.query('select from zimmet.import')).rowCount).toBe(0)
  },
)

it('brings in a closed request with its ledger, its chain, its mark and its own dates', async () => {
  const told = await importRows(administrator, [
    oldRow(1, {
      neighbourhood: 'Bağlar Mah.',
      street: 'Gül Sk.',
      door: '7',
      closingWords: 'Ekip aldı.',
      citizenName: 'Ayşe  Yılmaz',
      citizenPhone: '0532 111 22 33',
    }),
  ])
  expect(told).toEqual({ taken: 1, open: 0, refused: [] })
  const row = await imported('E-1')
  const { municipality } = database
  expect(row).toMatchObject({
    number: expect.stringMatching(/^25-\d{6}-\d$/u),
    state: 'closed',
    outcome: 'solved',
    directorate_id: municipality.directorates.temizlik,
    subject_id: municipality.subjects.bin,
    neighbourhood_id: municipality.neighbourhoods.baglar,
    street_id: municipality.streets.gul,
    plain: { door: '7' },
    masked_citizen: 'A*** Y***',
    registered_at: new Date(at('2025-03-03T09:00')),
    due_at: new Date(at('2025-03-10T17:00')),
    original_due_at: new Date(at('2025-03-10T17:00')),
    original_closed_at: new Date(at('2025-03-05T10:00')),
    closed_at: new Date(at('2025-03-05T10:00')),
    target_unit: null,
    contact_due_at: null,
    // Monday 9 to Wednesday 10: two working days of eight hours and one hour more.
    solved_seconds: String(17 * 3600),
  })
  expect(
    await owned('select how, ended_how, own_seconds from zimmet_data.custody where request_id = $1', [row['id']]),
  ).toEqual([{ how: 'imported', ended_how: null, own_seconds: String(17 * 3600) }])
  expect(await owned('select act, entry, login from zimmet_data.history where request_id = $1', [row['id']])).toEqual([
    { act: 'import', entry: 1, login: 'test_bilgi' },
  ])
  expect(await owned('select words from zimmet_data.note where request_id = $1', [row['id']])).toEqual([
    { words: 'Ekip aldı.' },
  ])
  expect(await faults()).toEqual([])
})

it('has no solving time where it is not solved', async () => {
  await importRows(administrator, [openRow(45)])
  expect(await imported('E-45')).toMatchObject({ closed_at: null, solved_seconds: null })
})

it('finds it by the number it had there, for those who may see it', async () => {
  const { id } = await imported('E-1')
  const found = async (role: Parameters<FreshDatabase['as']>[0]): Promise<unknown[]> =>
    (await (await database.as(role)).query<{ id: number }>('select zimmet.search_requests($1) as id', ['E-1'])).rows
  expect(await found('temizlikClerk')).toEqual([{ id }])
  expect(await found('fenClerk')).toEqual([])
  expect(await found('administrator')).toEqual([])
})

it('keeps citizens masked, and from the administrator who brought them', async () => {
  expect((await administrator.query('select from zimmet.request')).rowCount).toBe(0)
  const clerk = await database.as('temizlikClerk')
  const { rows } = await clerk.query<Row>(
    `select citizen_name, citizen_phone, imported_from from zimmet.request where imported_key = 'E-1'`,
  )
  expect(rows).toEqual([{ citizen_name: 'A*** Y***', citizen_phone: '0532 *** ** 33', imported_from: source }])
  await expect(clerk.query('select full_name from zimmet_data.citizen')).rejects.toMatchObject({ code: '42501' })
})

it('takes a row once, however often its file comes, and a key once in a file', async () => {
  const before = await owned('select count(*) from zimmet_data.request')
  const again = await importRows(administrator, [oldRow(1), oldRow(2), oldRow(3, { key: 'E-2' })])
  expect(again).toEqual({
    taken: 1,
    open: 0,
    refused: [
      { row: 1, reason: 'already_there' },
      { row: 3, reason: 'key_twice' },
    ],
  })
  const after = await owned('select count(*) from zimmet_data.request')
  expect(Number(after[0]?.['count'])).toBe(Number(before[0]?.['count']) + 1)
  expect((await importRows(administrator, [oldRow(1)], { from: 'Başka sistem' })).taken).toBe(1)
})

it('knows a key of an earlier portion', async () => {
  await administrator.query('begin')
  const importId = await begin(administrator)
  expect(await bring(administrator, importId, [oldRow(500)])).toEqual([])
  expect(await bring(administrator, importId, [oldRow(501, { key: 'E-500' })])).toEqual([
    { row: 501, reason: 'key_twice' },
  ])
  await administrator.query('rollback')
})

it('leaves nothing of a dry run', async () => {
  const counted = `select (select count(*) from zimmet_data.request) as requests, (select count(*) from zimmet_data.citizen) as citizens,
    (select count(*) from zimmet_data.directorate) as directorates, (select count(*) from zimmet_data.import) as imports,
    (select count(*) from zimmet_data.import_row) as rows`
  const before = await owned(counted)
  const told = await importRows(
    administrator,
    [oldRow(10, { directorate: 'Eski Birim', subject: 'Eski konu', citizenName: 'Ali' })],
    {
      adds: ['directorate', 'subject'],
      isDry: true,
    },
  )
  expect(told.taken).toBe(1)
  expect(await owned(counted)).toEqual(before)
})

it('cannot be left half done, nor be gone on with in another transaction', async () => {
  await administrator.query('begin')
  const importId = await begin(administrator)
  await bring(administrator, importId, [oldRow(20)])
  await expect(administrator.query('commit')).rejects.toMatchObject({ code: '23000' })
  expect(await owned(`select from zimmet_data.request where imported_key = 'E-20'`)).toEqual([])
  await importRows(administrator, [])
  const [last] = await owned('select max(id) as id from zimmet_data.import')
  await expectRefusal(bring(administrator, Number(last?.['id']), [oldRow(20)]), 'ZM071')
  await expectRefusal(finish(administrator, Number(last?.['id'])), 'ZM071')
})

it('goes on one at a time', async () => {
  const other = await database.another('administrator')
  await administrator.query('begin')
  await begin(administrator)
  await expectRefusal(begin(other), 'ZM070')
  await administrator.query('rollback')
})

it.each<[string, string, Parameters<typeof oldRow>[1]]>([
  ['no key', 'key_missing', { key: ' ' }],
  ['a date to come', 'registered_in_future', { registeredAt: Date.now() + 86_400_000, closedAt: null, outcome: null }],
  ['no date', 'registered_missing', { registeredAt: null }],
  ['a date before 2000', 'registered_too_early', { registeredAt: at('1999-12-31T12:00') }],
  ['a closing before its registration', 'closed_before_registered', { closedAt: at('2025-03-03T08:59') }],
  ['a closing to come', 'closed_in_future', { closedAt: Date.now() + 86_400_000 }],
  ['a closing without an outcome', 'outcome_without_closing', { outcome: null }],
  ['an outcome without a closing', 'outcome_without_closing', { closedAt: null }],
  ['an outcome that is none', 'status_unknown', { outcome: 'lost' }],
  ['a directorate that is none', 'directorate_unknown', { directorate: 'Uzay İşleri' }],
  ['a subject that is none', 'subject_unknown', { subject: 'Uzay' }],
  ['a neighbourhood that is none', 'neighbourhood_unknown', { neighbourhood: 'Atlantis' }],
  ['a channel that is none', 'channel_unknown', { channel: 'telegraph' }],
  ['a phone that cannot be one', 'phone_invalid', { citizenName: 'Ali', citizenPhone: '12' }],
  ['too many words', 'description_too_long', { description: 'x'.repeat(4000) }],
])('does not take a row with %s, and says so', async (_what, reason, values) => {
  const told = await importRows(administrator, [oldRow(30, values), oldRow(31)], { isDry: true })
  expect(told).toEqual({ taken: 1, open: 0, refused: [{ row: 30, reason }] })
})

it('adds names that the catalogue lacks where it was told to, retired: read everywhere, offered nowhere', async () => {
  const told = await importRows(
    administrator,
    [
      oldRow(40, { directorate: 'Kapanan Birim', subject: 'Kapanan konu', neighbourhood: 'Eski Köy' }),
      openRow(41, { directorate: 'Kapanan Birim', subject: 'Kapanan konu' }),
    ],
    { adds: ['directorate', 'subject', 'neighbourhood'] },
  )
  // Nobody of a retired directorate could work it off.
  expect(told.refused).toEqual([{ row: 41, reason: 'open_in_retired_directorate' }])
  const row = await imported('E-40')
  expect(
    await owned(
      `select d.is_active as d, s.is_active as s, n.is_active as n from zimmet_data.directorate d, zimmet_data.subject s, zimmet_data.neighbourhood n
       where d.id = $1 and s.id = $2 and n.id = $3`,
      [row['directorate_id'], row['subject_id'], row['neighbourhood_id']],
    ),
  ).toEqual([{ d: false, s: false, n: false }])
  const agent = await database.as('agent')
  await expectRefusal(
    agent.query(
      `select zimmet.register_request(gen_random_uuid(), jsonb_build_object('channelId', $1::int, 'subjectId', $2::int, 'neighbourhoodId', $3::int, 'description', 'Söz'))`,
      [database.municipality.channels.phone, database.municipality.subjects.bin, row['neighbourhood_id']],
    ),
    'ZM023',
  )
})

it('writes an address that the catalogue lacks into the words, where it is found', async () => {
  await importRows(administrator, [oldRow(50, { neighbourhood: 'Bağlar', street: 'Zeytinlik Çıkmazı' })])
  expect((await imported('E-50'))['description']).toBe('Çöp günlerdir alınmadı\nAdres: Zeytinlik Çıkmazı')
  const overseer = await database.as('overseer')
  expect((await overseer.query('select zimmet.search_requests($1)', ['zeytinlik'])).rowCount).toBe(1)
})

it('takes the same person with the same phone for one, and nobody else', async () => {
  await importRows(administrator, [
    oldRow(60, { citizenName: 'Veli Can', citizenPhone: '05321112244' }),
    oldRow(61, { citizenName: 'Veli Can', citizenPhone: '0 532 111 22 44' }),
    oldRow(62, { citizenName: 'Veli Can' }),
    oldRow(63, { citizenName: 'Veli Can' }),
    oldRow(64, { citizenPhone: '0 532 111 22 55' }),
  ])
  await importRows(administrator, [oldRow(65, { citizenName: 'Veli Can', citizenPhone: '05321112244' })])
  const people = await owned(
    `select citizen_id as id from zimmet_data.request where imported_key in ('E-60', 'E-61', 'E-62', 'E-63', 'E-65') order by imported_key`,
  )
  const [first, second, third, fourth, later] = people.map(({ id }) => id)
  expect(second).toBe(first)
  expect(later).toBe(first)
  expect(new Set([first, third, fourth]).size).toBe(3)
  expect((await imported('E-64'))['masked_citizen']).toBe('—***')
})

it('leaves out the working time of years that no calendar knows, rather than tell a wrong one', async () => {
  await importRows(administrator, [
    oldRow(70, { registeredAt: at('2019-05-06T09:00'), dueAt: null, closedAt: at('2019-05-08T09:00') }),
    oldRow(71, {
      registeredAt: at('2020-05-06T00:00'),
      dueAt: at('2020-05-06T00:00'),
      closedAt: at('2020-05-06T00:00'),
    }),
  ])
  const row = await imported('E-70')
  expect(row).toMatchObject({ due_at: null, solved_seconds: null, number: expect.stringMatching(/^19-000001-\d$/u) })
  expect(await owned('select own_seconds from zimmet_data.custody where request_id = $1', [row['id']])).toEqual([
    { own_seconds: null },
  ])
  const clerk = await database.as('temizlikClerk')
  expect(
    (await clerk.query('select worked_seconds from zimmet.custody where request_id = $1', [row['id']])).rows,
  ).toEqual([{ worked_seconds: null }])
  // Closed in the instant it came: on time, and still a ledger without a gap.
  expect((await imported('E-71'))['closed_at']).toEqual(new Date(at('2020-05-06T00:00')))
  expect(await faults()).toEqual([])
})
