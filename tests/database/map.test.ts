import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { MapPreview } from '#shared/contract/map.ts'
import type { Role } from '#tests/support/cast-roles.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { area, chessboard, collection, square } from '#tests/support/geojson.ts'
import { expectRefusal } from '#tests/support/refusals.ts'
import { call } from './acts.ts'

let database: FreshDatabase
let administrator: Client
beforeAll(async () => {
  database = await freshDatabase()
  administrator = await database.as('administrator')
})
afterAll(async () => {
  await database.drop()
})

const board = chessboard(['BAĞLAR MAHALLESİ', 'Dilmen Mah.'])
const taken = (person: Client, file: string | null, values: Record<string, unknown> = {}) =>
  call<{ places: number }>(person, 'import_map', {
    ...{ command_id: randomUUID(), file_name: 'mahalleler.geojson', file, name_property: null },
    ...values,
  })
const previewed = (file: string, nameProperty: string | null = null) =>
  call<MapPreview>(administrator, 'preview_map', { file, name_property: nameProperty })

async function shapes(person: Client): Promise<{ id: number; polygons: unknown; point: unknown }[]> {
  const { rows } = await person.query<{ id: number; polygons: unknown; point: unknown }>(
    'select neighbourhood_id as id, polygons, point from zimmet.neighbourhood_shape order by 1',
  )
  return rows
}

describe('the map of the neighbourhoods', () => {
  beforeEach(async () => {
    await call(administrator, 'remove_map', { command_id: randomUUID() })
  })

  it('is brought by an administrator and read by everybody of the staff', async () => {
    expect(await shapes(administrator)).toEqual([])
    expect(await taken(administrator, board)).toEqual({ places: 2 })
    const { baglar, dilmen } = database.municipality.neighbourhoods
    for (const role of ['temizlikClerk', 'temizlikDirector', 'agent', 'overseer', 'administrator'] as const)
      expect(await shapes(await database.as(role)), role).toEqual([
        { id: baglar, polygons: [[square(0)]], point: null },
        { id: dilmen, polygons: [[square(1)]], point: null },
      ])
    const { rows } = await administrator.query(
      'select file_name, places, imported_by from zimmet.map_import order by id desc limit 1',
    )
    expect(rows).toEqual([
      { file_name: 'mahalleler.geojson', places: 2, imported_by: database.municipality.staff.administrator },
    ])
  })

  it.each<Role>(['temizlikClerk', 'temizlikDirector', 'agent', 'overseer'])('is not changed by %s', async (role) => {
    await taken(administrator, board)
    const person = await database.as(role)
    await expectRefusal(taken(person, board), '42501')
    await expectRefusal(call(person, 'remove_map', { command_id: randomUUID() }), '42501')
    await expectRefusal(call(person, 'preview_map', { file: board, name_property: null }), '42501')
    for (const sql of [
      'delete from zimmet_data.neighbourhood_shape',
      `insert into zimmet_data.neighbourhood_shape (neighbourhood_id, point) values (1, '[30, 40]')`,
      'update zimmet_data.map_import set places = 1',
    ])
      await expectRefusal(person.query(sql), '42501')
    expect(await shapes(person)).toHaveLength(2)
  })

  it('is replaced as a whole, and happens once for one command', async () => {
    await taken(administrator, board)
    const command_id = randomUUID()
    const onlyDilmen = chessboard(['Dilmen'])
    expect(await taken(administrator, onlyDilmen, { command_id })).toEqual({ places: 1 })
    expect(await taken(administrator, onlyDilmen, { command_id })).toEqual({ places: 1 })
    await expectRefusal(taken(administrator, board, { command_id }), 'ZM013')
    expect((await shapes(administrator)).map(({ id }) => id)).toEqual([database.municipality.neighbourhoods.dilmen])
    await call(administrator, 'remove_map', { command_id: randomUUID() })
    expect(await shapes(administrator)).toEqual([])
    const { rows } = await administrator.query(
      'select file_name, places from zimmet.map_import order by id desc limit 1',
    )
    expect(rows).toEqual([{ file_name: null, places: 0 }])
  })

  it('is previewed: what is found by which property, which names are none of ours; nothing changes', async () => {
    const file = JSON.stringify(
      collection(
        { ...area('x', 0), properties: { kod: 'A1', MAHALLE: 'bağlar' } },
        { ...area('x', 1), properties: { kod: 'Dilmen', MAHALLE: 'Uzak Mahallesi' } },
        { ...area('x', 2), properties: { kod: 'A3', MAHALLE: ' dilmen MH. ' } },
        { ...area('x', 3), properties: null },
      ),
    )
    const told = await previewed(file)
    expect(told).toMatchObject({
      ...{ featureCount: 4, nameProperty: 'MAHALLE', properties: ['MAHALLE', 'kod'] },
      ...{ unknownNames: ['Uzak Mahallesi'], namelessCount: 1 },
    })
    expect(told.shapes).toHaveLength(2)
    expect((await previewed(file, 'kod')).shapes).toEqual([
      { neighbourhoodId: database.municipality.neighbourhoods.dilmen, polygons: [[square(1)]], point: null },
    ])
    expect(await shapes(administrator)).toEqual([])
  })

  it('joins the parts of a neighbourhood, keeps holes and points, leaves heights and far decimals away', async () => {
    const hole = square(0).map(([x = 0, y = 0]) => [30.383 + (x - 30.38) / 5, 40.797 + (y - 40.8) / 5])
    const high = square(2).map(([x = 0, y = 0]) => [x + 0.000_000_04, y, 31.5])
    await taken(
      administrator,
      JSON.stringify(
        collection(
          { ...area('Dilmen', 0), geometry: { type: 'Polygon', coordinates: [square(0), hole] } },
          { ...area('DİLMEN', 1), geometry: { type: 'MultiPolygon', coordinates: [[square(1)], [high]] } },
          { ...area('Dilmen', 0), geometry: { type: 'Point', coordinates: [30.4, 40.77, 12] } },
          { ...area('Bağlar', 0), geometry: { type: 'Point', coordinates: [30.41, 40.78] } },
        ),
      ),
    )
    const rounded = (ring: number[][]) => ring.map((at) => at.map((degree) => Number(degree.toFixed(6))))
    const { baglar, dilmen } = database.municipality.neighbourhoods
    expect(await shapes(administrator)).toEqual([
      { id: baglar, polygons: null, point: [30.41, 40.78] },
      { id: dilmen, polygons: [[square(0), rounded(hole)], [square(1)], [square(2)]], point: [30.4, 40.77] },
    ])
  })
})

const withGeometry = (geometry: unknown): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: [area('Bağlar', 0), { type: 'Feature', properties: { ad: 'Dilmen' }, geometry }],
  })
const polygon = (...rings: unknown[]): string => withGeometry({ type: 'Polygon', coordinates: rings })

describe('a broken file changes nothing', () => {
  beforeAll(async () => {
    await taken(administrator, board)
  })

  it.each<[string, string | null, string, number | null]>([
    ['nothing', null, 'size', null],
    ['an empty file', '', 'size', null],
    ['more than 8 MB', `"${'x'.repeat(8 * 1024 * 1024)}"`, 'size', null],
    ['no JSON', 'mahalle;sınır\nBağlar;x', 'not_geojson', null],
    ['half a file', board.slice(0, -20), 'not_geojson', null],
    ['JSON too deep', '['.repeat(200_000), 'not_geojson', null],
    ['a zero byte', String.raw`{"type": "FeatureCollection\u0000"}`, 'not_geojson', null],
    ['a single geometry', JSON.stringify({ type: 'Polygon', coordinates: [square(0)] }), 'not_geojson', null],
    ['features that are no list', '{"type": "FeatureCollection", "features": {"a": 1}}', 'not_geojson', null],
    ['no feature', '{"type": "FeatureCollection", "features": []}', 'feature_count', null],
    ['too many features', chessboard(Array.from({ length: 2001 }, () => 'Bağlar')), 'feature_count', null],
    ['a feature that is none', '{"type": "FeatureCollection", "features": [7]}', 'geometry', 1],
    ['no geometry', withGeometry(null), 'geometry', 2],
    ['a line', withGeometry({ type: 'LineString', coordinates: square(1) }), 'geometry', 2],
    ['words for coordinates', polygon([['a', 'b']]), 'geometry', 2],
    ['numbers for rings', polygon(1, 2), 'geometry', 2],
    ['an object for coordinates', withGeometry({ type: 'MultiPolygon', coordinates: { a: 1 } }), 'geometry', 2],
    ['one number for a position', polygon([[30], [30], [30], [30]]), 'geometry', 2],
    [
      'numbers beyond all bounds',
      polygon(square(1).map(() => '1e999')).replaceAll('"1e999"', '[1e999, 1]'),
      'geometry',
      2,
    ],
    ['no ring', polygon(), 'geometry', 2],
    ['an open ring', polygon(square(1).slice(0, 4)), 'open_ring', 2],
    ['a ring of two corners', polygon([...square(1).slice(0, 2), ...square(1).slice(0, 1)]), 'short_ring', 2],
    ['an open hole', polygon(square(1), square(2).slice(0, 4)), 'open_ring', 2],
    ['metres for degrees', polygon(square(1).map(([x = 0, y = 0]) => [x * 10_000, y * 100_000])), 'projected', 2],
    ['latitude first', polygon(square(1).map(([x = 0, y = 0]) => [y, x])), 'elsewhere', 2],
    ['a point at sea', withGeometry({ type: 'Point', coordinates: [0, 0] }), 'elsewhere', 2],
    ['no names', JSON.stringify(collection({ ...area('', 0), properties: { no: 7 } })), 'no_names', null],
    ['no name of ours', chessboard(['Çukurambar', 'Kızılay']), 'no_match', null],
  ])('%s', async (_what, file, problem, feature) => {
    const before = await shapes(administrator)
    const { detail } = await expectRefusal(taken(administrator, file), 'ZM060')
    expect(detail).toEqual({ field: 'file', problem, feature })
    expect(await shapes(administrator)).toEqual(before)
    expect(before).toHaveLength(2)
  })

  it('a property that no feature has', async () => {
    const { detail } = await expectRefusal(taken(administrator, board, { name_property: 'isim' }), 'ZM060')
    expect(detail['problem']).toBe('no_names')
  })

  it('a file without a name', async () => {
    await expectRefusal(taken(administrator, board, { file_name: ' ' }), 'ZM025')
  })
})
