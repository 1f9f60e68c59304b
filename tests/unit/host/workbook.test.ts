// A table that has more rows than Excel has in a sheet goes on in the next.
import { mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { expect, it } from 'vitest'
import { openWorkbook } from '#main/files/workbook.ts'
import type { PaperColumn } from '#shared/contract/reports.ts'
import { utf8Of } from './utf8-of.ts'

const columns: PaperColumn[] = [
  { header: 'söz', kind: 'text' },
  { header: 'kaç', kind: 'count' },
]

it.each([
  ['none', 0, 1],
  ['as many as a sheet has', 5, 1],
  ['one more', 6, 2],
  ['more than two sheets have, in one piece', 13, 3],
])('rows: %s', async (_, count, sheetCount) => {
  const folder = await mkdtemp(join(tmpdir(), 'zimmet-workbook-'))
  const path = join(folder, 'table.xlsx')
  const words = { sheet: 'Talepler', definitionSheet: 'Tanımlar', lines: (rows: number) => [['Satır', rows] as const] }
  const paper = await openWorkbook(await open(path, 'w'), columns, words, 5)
  const rows = Array.from({ length: count }, (__, index) => [`satır ${index}`, index] as const)
  for (const [text, index] of rows) paper.add([index % 2 === 0 ? utf8Of(text) : text, index])
  await paper.push()
  await paper.finish(['Toplam', count])
  const { sheets } = await readXlsx(await readFile(path))
  const names = ['Talepler', 'Talepler (2)', 'Talepler (3)'].slice(0, sheetCount)
  expect(sheets.map(({ name }) => name)).toEqual([...names, 'Tanımlar'])
  const tables = sheets.slice(0, sheetCount).map((sheet) => sheet.rows)
  for (const table of tables) expect(table[0]).toEqual(['söz', 'kaç'])
  // The last has what the rows come to, apart from them.
  const last = tables.at(-1)
  expect(last?.splice(-2)).toEqual([[], ['Toplam', count]].map((row) => expect.arrayContaining(row)))
  expect(tables.flatMap((table) => table.slice(1))).toEqual(rows)
  expect(sheets.at(-1)?.rows).toEqual([['Satır', count]])
  await rm(folder, { recursive: true })
})
