// Files as other systems write them, and files that are none: each is read to its end or told in a sentence.
import { open } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { openTable } from '#main/files/table.ts'
import type { FileProblem } from '#shared/contract/import.ts'
import { auto, tablesAtHand } from './tables-at-hand.ts'

const { pathOf, tableOf, problemOf } = tablesAtHand()

const turkish = 'No;Konu;Mahalle\r\n1;Çöp, ğüşıöç İĞ;Şükriye\r\n'
const letters = [{ row: 2, cells: ['1', 'Çöp, ğüşıöç İĞ', 'Şükriye'] }]

/** Turkish letters where Windows-1254 has them. */
function windows1254(text: string): Uint8Array {
  const places: Record<string, number> = { Ğ: 0xd0, İ: 0xdd, Ş: 0xde, ğ: 0xf0, ı: 0xfd, ş: 0xfe }
  return Uint8Array.from(text, (letter) => places[letter] ?? letter.codePointAt(0) ?? 0)
}

const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16()

describe('character encodings', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['UTF-8', turkish, 'utf-8'],
    ['UTF-8 with a mark', `\uFEFF${turkish}`, 'utf-8'],
    ['Windows-1254', windows1254(turkish), 'windows-1254'],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${turkish}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 without one', Buffer.from(turkish, 'utf16le'), 'utf-16le'],
    ['UTF-16, big end first', swapped(Buffer.from(`\uFEFF${turkish}`, 'utf16le')), 'utf-16be'],
  ])('%s is found out and read', async (_name, content, encoding) => {
    const table = await tableOf(content)
    expect(table).toMatchObject({ encoding, delimiter: ';', columns: ['No', 'Konu', 'Mahalle'], rows: letters })
  })

  it('is told by a letter far behind the header', async () => {
    const long = `No;Konu\r\n${'1;plain\r\n'.repeat(100_000)}2;`
    const table = await tableOf(Buffer.concat([Buffer.from(long), windows1254('Şükriye\r\n')]))
    expect(table.encoding).toBe('windows-1254')
    expect(table.rows.at(-1)?.cells).toEqual(['2', 'Şükriye'])
    expect(table.rows.length).toBe(100_001)
  })

  it('is decided by the bulk: a cut letter is told by line and column, and costs no other', async () => {
    const good = '1;Çöplerin alınmaması\r\n'.repeat(60)
    const cut = Buffer.concat([Buffer.from(`No;Konu\r\n${good}2;Kesi`), Buffer.from([0xc4]), Buffer.from(' metin\r\n')])
    const table = await tableOf(cut)
    expect(table.encoding).toBe('utf-8')
    expect(table.rows[0]?.cells).toEqual(['1', 'Çöplerin alınmaması'])
    expect(table.rows.at(-1)).toEqual({
      row: 62,
      cells: ['2', 'Kesi\uFFFD metin'],
      doubts: [{ kind: 'letter', line: 62, column: 7 }],
    })
  })

  it('that was told wrongly is a sentence with its line, not wrong letters', async () => {
    const problem = await problemOf(windows1254(turkish), { encoding: 'utf-8' })
    expect(problem?.code).toBe('wrong_encoding')
  })
})

describe('delimiters and quotes', () => {
  it.each([
    [',', 'a,b,c\n1,2,3\n'],
    [';', 'a;b;c\r\n1;2;3\r\n'],
    ['\t', 'a\tb\tc\n1\t2\t3'],
    ['|', 'a|b|c\n1|2|3'],
    [';', '"a";"b, with commas, many, many";"c"\n1;2;3'],
    [';', 'sep=;\r\na;b;c\r\n1;2;3\r\n'],
  ])('%j is found out', async (delimiter, content) => {
    const table = await tableOf(content)
    expect(table.delimiter).toBe(delimiter)
    expect(table.columns).toHaveLength(3)
    expect(table.rows).toEqual([{ row: 2, cells: ['1', '2', '3'] }])
  })

  it('keeps lines, quotes and delimiters within quotes', async () => {
    const { rows } = await tableOf('no,metin\n1,"iki\nsatır, ""tırnak"""\n2,son\n')
    expect(rows).toEqual([
      { row: 2, cells: ['1', 'iki\nsatır, "tırnak"'] },
      { row: 3, cells: ['2', 'son'] },
    ])
  })

  const doubt = (line: number) => [{ kind: 'quote', line, column: null }]
  it.each<[string, string, { row: number; cells: string[]; doubts?: unknown }[]]>([
    [
      'that is not closed',
      'no,metin\n1,"açık\n2,b\n',
      [
        { row: 2, cells: ['1', '"açık'], doubts: doubt(2) },
        { row: 3, cells: ['2', 'b'] },
      ],
    ],
    ['within a word', 'no,metin\n1,"a"b\n', [{ row: 2, cells: ['1', '"a"b'], doubts: doubt(2) }]],
    ['of inches', 'no;metin\n1;5" boru\n', [{ row: 2, cells: ['1', '5" boru'] }]],
    [
      'of a nickname that is not doubled',
      'no;metin;durum\n1;"Muhtar "acil; hemen" dedi";x\n2;b;y\n',
      [
        { row: 2, cells: ['1', 'Muhtar "acil; hemen" dedi', 'x'], doubts: doubt(2) },
        { row: 3, cells: ['2', 'b', 'y'] },
      ],
    ],
    [
      'that opens in one row and would close in another',
      'no;metin;durum;tarih\n1;a;b;"5 inç\n2;a;b;6"\n3;"a";b;c\n',
      [
        { row: 2, cells: ['1', 'a', 'b', '"5 inç'], doubts: doubt(2) },
        { row: 3, cells: ['2', 'a', 'b', '6"'] },
        { row: 4, cells: ['3', 'a', 'b', 'c'] },
      ],
    ],
  ])('a quote %s costs at most its own row, and is told by its line', async (_what, content, rows) => {
    const table = await tableOf(content)
    expect(table.rows).toEqual(rows.map((row) => ('doubts' in row ? row : { ...row })))
  })

  it('rows are numbered as a spreadsheet numbers them, blank ones and lines within cells counted', async () => {
    const { rows } = await tableOf('no,metin\n\n\n1,"iki\nsatır"\n\n2,"açık\n')
    expect(rows.map(({ row, doubts }) => [row, doubts?.map(({ line }) => line)])).toEqual([
      [4, undefined],
      [6, [7]],
    ])
  })

  it.each([
    ['a title', 'BELEDİYE TALEP LİSTESİ;;\n;;\nNo;Konu;Durum\n1;Çöp;Açık\n', 3],
    ['a title without delimiters', 'Talepler, 2024\n\nNo;Konu;Durum\n1;Çöp, moloz, dal;Açık\n2;a;b\n', 3],
    ['nothing', 'No;Konu;Durum\n1;Çöp;Açık\n', 1],
  ])('finds the header below %s', async (_what, content, header) => {
    expect(await tableOf(content)).toMatchObject({ header, columns: ['No', 'Konu', 'Durum'], delimiter: ';' })
  })

  it('takes the header from the row that was told', async () => {
    const content = 'No;Konu\n(numara);(konu)\n1;Çöp\n'
    expect((await tableOf(content, { header: 2 })).columns).toEqual(['(numara)', '(konu)'])
    expect((await tableOf(content, { header: 2 })).rows).toEqual([{ row: 3, cells: ['1', 'Çöp'] }])
    expect(await problemOf(content, { header: 9 })).toMatchObject({ code: 'empty' })
  })

  it('gives every column a name of its own', async () => {
    expect((await tableOf('Tarih;;Tarih;Konu\n1;2;3;4\n')).columns).toEqual(['Tarih', '#2', 'Tarih (2)', 'Konu'])
  })

  it.each([
    ['a line longer than any', `no,metin\n1,"${'x'.repeat(1_100_000)}"\n`, 'row_too_long'],
    ['one column', 'konu\nçöp\n', 'one_column'],
  ])('%s is a sentence', async (_what, content, code) => {
    expect((await problemOf(content))?.code).toBe(code)
  })
})

describe('what is no table', () => {
  const junk = Uint8Array.from({ length: 300_000 }, (_, index) => (index * 7919) % 256)
  it.each<[string, string | Uint8Array, FileProblem['code']]>([
    ['nothing', '', 'empty'],
    ['blanks', ' \r\n \r\n', 'empty'],
    ['bytes', junk, 'binary'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'binary'],
    ['a web page called .xls', '<html><table><tr><td>1</td></tr></table></html>', 'markup'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1000000', 'hex'), 'old_excel'],
    ['half a workbook', Buffer.from('504b0304140000000800', 'hex'), 'broken_excel'],
  ])('%s is a sentence', async (_what, content, code) => {
    expect((await problemOf(content))?.code).toBe(code)
  })

  it('of two gigabytes is a sentence at once, and memory does not grow', async () => {
    const path = pathOf('huge')
    const file = await open(path, 'w')
    await file.write('no;metin\n1;"')
    // A hole: two gigabytes that take no place on the disk.
    await file.truncate(2 * 1024 ** 3)
    await file.close()
    const began = process.cpuUsage()
    const before = process.memoryUsage().rss
    await expect(openTable(path, auto)).rejects.toMatchObject({ problem: { code: 'binary' } })
    // Work, not time: others may have the machine meanwhile.
    const { user, system } = process.cpuUsage(began)
    expect(user + system).toBeLessThan(1_000_000)
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024)
  })

  it('behind a quote that is never closed is read row by row, and memory does not grow', async () => {
    const path = pathOf('long')
    const file = await open(path, 'w')
    await file.write(`no;metin\n1;"`)
    await file.write('a;b\n'.repeat(262_144))
    await file.close()
    const before = process.memoryUsage().rss
    const table = await openTable(path, auto)
    const doubtful: number[] = []
    let rows = 0
    for await (const { row, doubts } of table.rows) {
      rows += 1
      if (doubts !== undefined) doubtful.push(row)
    }
    expect({ rows, doubtful }).toEqual({ rows: 262_144, doubtful: [2] })
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024)
  })
})
