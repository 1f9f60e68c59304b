// Rows read as the server keeps them are the same rows.
import fc from 'fast-check'
import { Client, type PoolClient } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { connectionConfig } from '#main/database/connection.ts'
import { copyEach, CopiedRow, typesOf, Utf8 } from '#main/database/copied-rows.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'

let database: FreshDatabase
let client: PoolClient

beforeAll(async () => {
  database = await freshDatabase()
  const connected = new Client(await connectionConfig({ server: database.server, ...database.login('overseer') }))
  await connected.connect()
  client = connected as unknown as PoolClient
})
afterAll(async () => {
  await (client as unknown as Client).end()
  await database.drop()
})

async function copied(text: string): Promise<unknown[][]> {
  const types = await typesOf(client, { text, values: [] })
  const row = new CopiedRow(types)
  const rows: unknown[][] = []
  const count = await copyEach(client, text, row, () => rows.push(types.map((_, column) => row.read(column))))
  expect(count).toBe(rows.length)
  return rows
}

async function asked(text: string): Promise<unknown[][]> {
  return (await client.query<unknown[]>({ text, rowMode: 'array' })).rows
}

it('each kind of value, and none', async () => {
  const text = `select * from (values
    ('-3'::int2, '-2147483648'::int4, '9007199254740991'::int8, '2026-11-24 09:14:59.123456+00'::timestamptz, 'ŞİŞLİ Iğdır 😀'::text, 'kısa'::varchar(9)),
    ('32767', '0', '-9007199254740991', '1969-12-31 23:59:59.5+00', '', E'iki\\nsatır\\t"'),
    (null, null, null, null, null, null)) as each`
  const rows = await copied(text)
  expect(rows).toEqual(await asked(text))
  expect(rows[0]?.[3]).toBe(Date.parse('2026-11-24T09:14:59.123Z'))
  expect(await copied(`${text} where false`)).toEqual([])
})

it('instants to the millisecond, as everywhere else', async () => {
  const microseconds = fc.sample(fc.bigInt({ min: -30_610_224_000_000_000n, max: 250_000_000_000_000_000n }), 3000)
  const text = `select timestamptz '1970-01-01 00:00:00+00' + x * interval '1 microsecond' from unnest('{${microseconds.join(',')}}'::int8[]) as x`
  expect(await copied(text)).toEqual(await asked(text))
})

it('a text is there as the bytes of it until the next row', async () => {
  const row = new CopiedRow([25, 25])
  const [one, other] = [new Utf8(), new Utf8()]
  const read: (string | undefined)[] = []
  await copyEach(client, `select * from (values ('çöğür', null), ('', 'ı')) as each`, row, () =>
    read.push(row.text(0, one)?.toString(), row.text(1, other)?.toString()),
  )
  expect(read).toEqual(['çöğür', undefined, '', 'ı'])
})

it('what nobody can read is told, and the connection goes on', async () => {
  expect(() => new CopiedRow([3802])).toThrow(/3802/u)
  await expect(copied(`select timestamptz 'infinity'`)).rejects.toThrow('not an instant')
  const failing = copied('select 1 / (500 - x) from generate_series(1, 1000) as x')
  const next = copied('select x from generate_series(1, 3) as x')
  await expect(failing).rejects.toThrow('division by zero')
  expect(await next).toEqual([[1], [2], [3]])
})
