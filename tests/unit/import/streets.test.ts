// Streets as the national address registry and municipalities' own lists write them.
import { writeXlsx } from 'hucre/xlsx'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readStreets, type StreetsOfFile } from '#main/files/streets.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zimmet-streets-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

async function streetsIn(content: string | Uint8Array, district?: string): Promise<StreetsOfFile> {
  const path = join(folder, 'streets')
  await writeFile(path, content)
  return await readStreets(path, district)
}

const registry = `İL;İLÇE;MAHALLE;MAHALLE KİMLİK NO;CSBM;CSBM KİMLİK NO
SAKARYA;ERENLER;YENİ MAHALLESİ;40631;SAĞLIK CADDESİ;1
SAKARYA;ERENLER;YENİ MAHALLESİ;40631;ŞEHİT İLHAN ARAS SOKAK;2
SAKARYA;SERDİVAN;BAHÇELİEVLER MAHALLESİ;40999;ATATÜRK BULVARI;3
SAKARYA;ERENLER;TABAKHANE MAH.;40632;TOPTANCILAR KÜME EVLERİ;4
SAKARYA;ERENLER;TABAKHANE MAH.;40632;ÇINAR ÇIKMAZI;5
`

it('reads the national registry: of several districts the one told, in letters as people write', async () => {
  const { streets, refused, districts } = await streetsIn(registry, 'Erenler')
  expect(streets).toEqual([
    { neighbourhood: 'Yeni', name: 'Sağlık', kind: 'cadde' },
    { neighbourhood: 'Yeni', name: 'Şehit İlhan Aras', kind: 'sokak' },
    { neighbourhood: 'Tabakhane', name: 'Toptancılar', kind: 'küme evler' },
    { neighbourhood: 'Tabakhane', name: 'Çınar Çıkmazı', kind: 'sokak' },
  ])
  expect([refused, districts]).toEqual([[], ['Erenler', 'Serdivan']])
})

it.each([
  ['Mahalle,Cadde/Sokak Adı,Tip\nDilmen,1001,Sokak\nDilmen,Fatih Cd.,CADDE\n', ['1001 sokak', 'Fatih cadde']],
  ['Mahalle\tCadde\tSokak\nDilmen\tFatih\t\nDilmen\t\t7001. Sokak\n', ['Fatih cadde', '7001. sokak']],
  ['Mahalle Adı;Yol Adı\nDilmen Mh.;Gül Sk.\nDilmen Mh.;Cumhuriyet Meydanı\n', ['Gül sokak', 'Cumhuriyet meydan']],
])('knows the kind of a street from a column or from its name', async (content, found) => {
  const { streets } = await streetsIn(content)
  expect(streets.map(({ name, kind }) => `${name} ${kind}`)).toEqual(found)
  expect(new Set(streets.map(({ neighbourhood }) => neighbourhood))).toEqual(new Set(['Dilmen']))
})

it('names every row that cannot be taken', async () => {
  const { streets, refused } = await streetsIn(
    'Mahalle;Sokak Cadde\n;Gül Sokak\nDilmen;\nDilmen;1001\nDilmen;Gül Sokak\n',
  )
  expect(refused).toEqual([
    { row: 2, why: 'neighbourhood_missing' },
    { row: 3, why: 'street_missing' },
    { row: 4, why: 'kind_missing' },
  ])
  expect(streets).toHaveLength(1)
})

it('takes each street once, however often it is written, and nothing that cannot be seen', async () => {
  const { streets, rows, refused } = await streetsIn(
    'Mahalle;CSBM\nDİLMEN MAH.;GÜL SOKAK\nDilmen;Gül Sokak\nDilmen;gul sk.\nDilmen;\u200B\nDilmen;Gül Caddesi\n\u200B;Ay Sokak\n',
  )
  expect(streets.map(({ name, kind }) => `${name} ${kind}`)).toEqual(['Gül sokak', 'Gül cadde'])
  expect(rows).toBe(6)
  expect(refused).toEqual([
    { row: 5, why: 'street_missing' },
    { row: 7, why: 'neighbourhood_missing' },
  ])
})

it('reads the same from Excel', async () => {
  const rows = registry
    .trim()
    .split('\n')
    .map((line) => line.split(';'))
  const { streets } = await streetsIn(await writeXlsx({ sheets: [{ name: 'CSBM', rows }] }), 'Erenler')
  expect(streets).toHaveLength(4)
})

it.each([
  ['Ad;Soyad\nAyşe;Yılmaz\n', 'Mahalle'],
  ['Mahalle;Muhtar\nDilmen;Ayşe\n', 'Cadde/Sokak'],
])('refuses a table without the columns it needs', async (content, what) => {
  await expect(streetsIn(content)).rejects.toMatchObject({ problem: { code: 'column_missing', what } })
})
