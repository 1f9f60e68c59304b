// A CSV is its fields, whichever way they are written.
import { mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { csvField } from '#main/files/cells.ts'
import { openCsv } from '#main/files/csv.ts'
import type { PaperColumn } from '#shared/contract/reports.ts'
import { utf8Of } from './utf8-of.ts'

it('has every text as a field of it is written', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zimmet-csv-'))
  const unit = fc.constantFrom(...Array.from('aşĞ ’·;"=+-@\t\n\r\u00a0\u2003\u0007ıİ€'), '\ud83d\ude00')
  const texts = fc.sample(fc.string({ unit, maxLength: 6 }), 3000)
  const numbers = fc.sample(fc.double({ noDefaultInfinity: true, noNaN: true, min: -1e6, max: 1e12 }), texts.length)
  const columns: PaperColumn[] = [
    { header: 'söz', kind: 'text' },
    { header: 'sayı', kind: 'number' },
    { header: 'an', kind: 'dateTime' },
    { header: 'gün', kind: 'date' },
    { header: 'süre', kind: 'hours' },
    { header: 'kaç', kind: 'count' },
  ]
  const path = join(folder, 'fields.csv')
  const paper = openCsv(await open(path, 'w'), columns)
  const rows = texts.map((text, index) => [
    text,
    numbers[index] ?? null,
    index % 7 === 0 ? null : (numbers[index] ?? 0),
    numbers[index] ?? null,
    Math.round(numbers[index] ?? 0),
    Math.round((numbers[index] ?? 0) / 1000),
  ])
  for (const [index, row] of rows.entries()) {
    const [text] = row
    // Every other text as the bytes in which it comes from the server.
    paper.add(index % 2 === 0 && typeof text === 'string' ? [utf8Of(text), ...row.slice(1)] : row)
    // oxlint-disable-next-line no-await-in-loop -- piece by piece
    if (index % 500 === 0) await paper.push()
  }
  await paper.finish(null)
  const lines = rows.map(
    (row) => `${row.map((value, at) => csvField(columns[at]?.kind ?? 'text', value)).join(';')}\r\n`,
  )
  expect(await readFile(path, 'utf8')).toBe(`\uFEFFsöz;sayı;an;gün;süre;kaç\r\n${lines.join('')}`)
  await rm(folder, { recursive: true })
})
