// Files as other systems write them, and files that are none: each is read to its end or told in a sentence.
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTable } from '#main/areas/import/table.ts'
import { UnreadableFile } from '#main/areas/import/unreadable.ts'
import { importMapping, type FileProblem, type ImportMapping } from '#shared/contract/import.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zimmet-import-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

const auto = importMapping.shape.file.parse({})
let count = 0

async function fileOf(content: string | Uint8Array): Promise<string> {
  count += 1
  const path = join(folder, String(count))
  await writeFile(path, content)
  return path
}

async function tableOf(content: string | Uint8Array, told: Partial<ImportMapping['file']> = {}) {
  const table = await openTable(await fileOf(content), { ...auto, ...told })
  const rows = []
  for await (const row of table.rows) rows.push(row)
  return { ...table, rows }
}

async function problemOf(
  content: string | Uint8Array,
  told: Partial<ImportMapping['file']> = {},
): Promise<FileProblem | null> {
  try {
    await tableOf(content, told)
    return null
  } catch (error) {
    if (error instanceof UnreadableFile) return error.problem
    throw error
  }
}

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

  it('gives every column a name of its own', async () => {
    expect((await tableOf('Tarih;;Tarih;Konu\n1;2;3;4\n')).columns).toEqual(['Tarih', '#2', 'Tarih (2)', 'Konu'])
  })

  it.each([
    ['a quote that is not closed', 'no,metin\n1,"açık\n2,b\n', 'broken_quotes'],
    ['a quote within a word', 'no,metin\n1,"a"b\n', 'broken_quotes'],
    ['a record longer than any', `no,metin\n1,"${'x'.repeat(1_100_000)}"\n`, 'row_too_long'],
    ['one column', 'konu\nçöp\n', 'one_column'],
  ])('%s is a sentence', async (_what, content, code) => {
    expect((await problemOf(content))?.code).toBe(code)
  })
})

describe('what is no table', () => {
  const junk = Uint8Array.from({ length: 300_000 }, (_, place) => (place * 7919) % 256)
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
    const path = join(folder, 'huge')
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

  it('of many megabytes behind a good header is given up at its first long record', async () => {
    const path = join(folder, 'long')
    const file = await open(path, 'w')
    await file.write(`no;metin\n${'1;iyi\n'.repeat(400_000)}1;"`)
    for (let part = 0; part < 64; part += 1) await file.write('a;b\n'.repeat(262_144))
    await file.close()
    const table = await openTable(path, auto)
    const reading = (async () => {
      let cells = 0
      for await (const row of table.rows) cells += row.cells.length
      return cells
    })()
    await expect(reading).rejects.toMatchObject({ problem: { code: 'row_too_long' } })
    expect(table.share()).toBeLessThan(0.2)
  })
})

describe('workbooks', () => {
  const sheet = (name: string, rows: (string | number | Date)[][]) => ({ name, rows })

  it('are read with their dates and long numbers as they stand there', async () => {
    const bytes = await writeXlsx({
      sheets: [
        sheet('Talepler', [
          ['No', 'Tarih', 'Konu'],
          [101004128563, new Date(Date.UTC(2020, 3, 5, 9, 30)), 'Çöp'],
          ['', '', ''],
          [2, new Date(Date.UTC(2020, 3, 6)), 'İğde'],
        ]),
        sheet('Başka', [
          ['a', 'b'],
          ['1', '2'],
        ]),
      ],
    })
    const table = await tableOf(bytes)
    expect(table).toMatchObject({ format: 'xlsx', encoding: null, columns: ['No', 'Tarih', 'Konu'] })
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ['101004128563', '2020-04-05 09:30:00', 'Çöp'],
      ['2', '2020-04-06 00:00:00', 'İğde'],
    ])
    expect((await tableOf(bytes, { sheet: 'Başka' })).rows).toEqual([{ row: 2, cells: ['1', '2'] }])
    expect(await problemOf(bytes, { sheet: 'Yok' })).toMatchObject({ code: 'sheet_missing', what: 'Yok' })
    expect((await problemOf(bytes.subarray(0, bytes.length - 40)))?.code).toBe('broken_excel')
    expect((await problemOf(bytes.fill(7, 60, 400)))?.code).toBe('broken_excel')
  })

  it('that would unpack to more than memory is a sentence', async () => {
    const bytes = Buffer.from(
      await writeXlsx({
        sheets: [
          sheet('A', [
            ['a', 'b'],
            [1, 2],
          ]),
        ],
      }),
    )
    // The directory of the ZIP says how large its first part will be.
    bytes.writeUInt32LE(0x7fffffff, bytes.indexOf('PK\u0001\u0002', 0, 'latin1') + 24)
    expect((await problemOf(bytes))?.code).toBe('excel_too_large')
  })
})
