// What a mapping makes of a row, and the first one that is guessed.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { guessMapping } from '#main/areas/import/guess-mapping.ts'
import { rowReader } from '#main/areas/import/read-row.ts'
import { fileProblem, importMapping, rowReason, type ImportMapping } from '#shared/contract/import.ts'
import { fileSentence, rowSentence } from '#shared/import-sentences.ts'
import { openOffice, type Client, type Office } from '#tests/host/areas/office.ts'
import { bringFile, ended, importFile } from './files.ts'

const fields: ImportMapping['fields'] = {
  key: { column: 'No' },
  registeredAt: { column: 'Tarih' },
  dueAt: { column: 'Termin' },
  closedAt: { column: 'Kapanış' },
  status: { column: 'Durum', words: { Kapandı: 'solved', Açık: 'open' } },
  directorate: { column: 'Birim', words: { TİM: 'Temizlik İşleri' } },
  subject: { column: 'Konu', otherwise: 'Çöp toplanmadı' },
  channel: { otherwise: 'phone' },
}
const mapping = importMapping.parse({ version: 1, source: 'Eski', fields })
const columns = ['No', 'Tarih', 'Termin', 'Kapanış', 'Durum', 'Birim', 'Konu']

describe('a row', () => {
  const read = (...cells: string[]) => rowReader(mapping, columns).read({ row: 2, cells })
  it('is told with its words translated; what is due on a day is due until its end', () => {
    expect(read('7', '01.03.2024 10:00', '05.03.2024', '04.03.2024 09:00', 'KAPANDI', 'tim', '')).toMatchObject({
      key: '7',
      registeredAt: Date.parse('2024-03-01T07:00Z'),
      dueAt: Date.parse('2024-03-05T20:59:59Z'),
      outcome: 'solved',
      directorate: 'Temizlik İşleri',
      subject: 'Çöp toplanmadı',
      channel: 'phone',
    })
  })
  it('that was closed on a day was so by its end, be it the day on which it came; of today nothing lies ahead', () => {
    const closed = (day: string): unknown => {
      const row = read('7', '01.03.2024 10:00', '', day, 'Kapandı', 'TİM', '')
      return 'closedAt' in row ? row.closedAt : row
    }
    expect(closed('01.03.2024')).toBe(Date.parse('2024-03-01T20:59:59Z'))
    expect(closed('04.03.2024')).toBe(Date.parse('2024-03-04T20:59:59Z'))
    expect(closed('04.03.2024 09:00')).toBe(Date.parse('2024-03-04T06:00Z'))
    const now = Date.now()
    const today = new Intl.DateTimeFormat('tr-TR', { timeZone: 'Europe/Istanbul' }).format(now)
    expect(closed(today)).toBeLessThanOrEqual(Date.now())
    expect(closed(today)).toBeGreaterThan(now - 86_400_000)
  })
  it.each([
    ['column_count', ['7', '01.03.2024']],
    ['key_missing', ['', '01.03.2024', '', '', 'Açık', 'TİM', '']],
    ['registered_missing', ['7', '', '', '', 'Açık', 'TİM', '']],
    ['registered_unreadable', ['7', 'dün', '', '', 'Açık', 'TİM', '']],
    ['due_unreadable', ['7', '01.03.2024', 'yakında', '', 'Açık', 'TİM', '']],
    ['closed_unreadable', ['7', '01.03.2024', '', '?', 'Kapandı', 'TİM', '']],
    ['status_unknown', ['7', '01.03.2024', '', '', 'Arşiv', 'TİM', '']],
    ['closed_without_date', ['7', '01.03.2024', '', '', 'Kapandı', 'TİM', '']],
    ['open_with_closing', ['7', '01.03.2024', '', '02.03.2024', 'Açık', 'TİM', '']],
    ['cell_error', ['7', '01.03.2024', '', '#N/A', 'Kapandı', 'TİM', '']],
    ['cell_error', ['7', '01.03.2024', '', '02.03.2024', 'Kapandı', '#BAŞV!', '']],
  ])('is refused with %s', (reason, cells) => {
    expect(read(...cells)).toMatchObject({ reason })
  })
  it('is told by the words of the file, never by ours', () => {
    expect(read('7', '01.03.2024', '', '', 'Kapandı', 'TİM', '')).toEqual({
      reason: 'closed_without_date',
      value: 'Kapandı',
    })
    expect(read('7', '01.03.2024', '', '#YOK', 'Kapandı', 'TİM', '')).toEqual({
      reason: 'cell_error',
      value: 'Kapanış #YOK',
    })
  })
  it('brings along the columns that are to be kept, and no others', () => {
    const keeping = importMapping.parse({
      ...mapping,
      fields: { ...fields, description: { column: 'Metin' } },
      otherColumns: { Ekip: 'keep', Not: 'drop' },
    })
    const reader = rowReader(keeping, [...columns, 'Metin', 'Ekip', 'Not'])
    const cells = ['7', '01.03.2024', '', '', 'Açık', 'TİM', '', 'Çöp alınmadı', '3. ekip', 'gizli']
    expect(reader.read({ row: 2, cells })).toMatchObject({ description: 'Çöp alınmadı\nEkip: 3. ekip' })
  })
  it.each(['-', 'yok', '0', 'YOK', ' – '])('with “%s” for a phone has none', (told) => {
    const withPhone = importMapping.parse({ ...mapping, fields: { ...fields, citizenPhone: { column: 'Tel' } } })
    const cells = ['7', '01.03.2024', '', '', 'Açık', 'TİM', '', told]
    expect(rowReader(withPhone, [...columns, 'Tel']).read({ row: 2, cells })).toMatchObject({ citizenPhone: '' })
  })
  it('of a mapping that names a column the file lacks is not read at all', () => {
    expect(() => rowReader(mapping, ['No', 'Tarih'])).toThrow('column_missing')
    expect(() => rowReader({ ...mapping, fields: { key: { column: 'No' } } }, ['No'])).toThrow('field_missing')
  })
})

describe('the mapping file', () => {
  it.each([
    ['a later version', { version: 2 }],
    ['a word that means nothing', { colour: 'red' }],
    ['no such time zone', { dates: { zone: 'Mars/Olympus' } }],
    ['no such field', { fields: { ...fields, colour: { column: 'x' } } }],
  ])('with %s is refused', (_what, values) => {
    expect(importMapping.safeParse({ version: 1, source: 'Eski', fields, ...values }).success).toBe(false)
  })

  it('is guessed from Turkish and from English headers', () => {
    const guess = guessMapping(
      'talepler 2023.csv',
      ['BAŞVURU NO', 'Başvuru Tarihi', 'Müdürlük', 'Konu', 'Mahalle', 'Durumu', 'Kapanış Tarihi', 'Kanal', 'Telefon'],
      [
        ['1', '25.03.2023', 'Fen', 'Yol', 'Dilmen', 'Sonuçlandı', '26.03.2023', 'Çağrı merkezi', ''],
        ['2', '26.03.2023', 'Fen', 'Yol', 'Dilmen', 'İşlemde', '', 'WhatsApp', ''],
      ],
    )
    expect(guess).toMatchObject({
      source: 'talepler 2023',
      dates: { order: 'day_first', zone: 'Europe/Istanbul' },
      fields: {
        key: { column: 'BAŞVURU NO' },
        registeredAt: { column: 'Başvuru Tarihi' },
        closedAt: { column: 'Kapanış Tarihi' },
        status: { column: 'Durumu', words: { Sonuçlandı: 'solved', İşlemde: 'open' } },
        channel: { column: 'Kanal', words: { 'Çağrı merkezi': 'phone', WhatsApp: 'whatsapp' } },
        citizenPhone: { column: 'Telefon' },
      },
    })
    expect(
      guessMapping('x.csv', ['case_id', 'open_dt', 'closed_dt', 'type'], [['1', '03/25/2020', '', 'a']]),
    ).toMatchObject({
      dates: { order: 'month_first' },
      fields: { key: { column: 'case_id' }, registeredAt: { column: 'open_dt' }, subject: { column: 'type' } },
    })
  })

  it('has a sentence for everything that can be wrong, in both languages', () => {
    for (const language of ['tr', 'en'] as const) {
      for (const reason of rowReason.options) expect(rowSentence(language, reason, 'X')).toMatch(/\S+: X$/u)
      for (const code of fileProblem.shape.code.options)
        expect(fileSentence(language, { code, line: 7, what: 'X' })).toMatch(/\.$/u)
    }
  })
})

describe('an import', () => {
  let office: Office
  let administrator: Client
  beforeAll(async () => {
    office = await openOffice()
    administrator = await office.desk('administrator')
  })
  afterAll(async () => {
    await office.close()
  })
  const header = 'No;Tarih;Termin;Kapanış;Durum;Birim;Konu\r\n'
  const good = (key: number | string): string => `${key};01.03.2024;;04.03.2024;Kapandı;TİM;\r\n`

  it('tells every row not taken and why, in a file', async () => {
    const rows = [
      good(1),
      '2;dün;;;Açık;TİM;\r\n',
      good(1),
      '3;01.03.2024;;;Arşiv;TİM;\r\n',
      '4;01.03.2024;;;Açık;"=HYPERLINK(""x"")";\r\n',
      'kısa;satır\r\n',
    ]
    const result = await importFile(administrator, 'eski talepler.csv', header + rows.join(''), mapping)
    if (!('taken' in result) || result.report === null) throw new Error('there is no report')
    expect(result).toMatchObject({ taken: 1, alreadyThere: 0, refused: 5, byStatus: { solved: 1, open: 0 } })
    expect(result.report.name).toBe('eski talepler - alınmayanlar.csv')
    expect(result.byReason).toContainEqual({ reason: 'status_unknown', value: 'Arşiv', count: 1 })
    const paper = await administrator.reports.part({ paperId: result.report.paperId, offset: 0 })
    const lines = (await paper.text()).split('\r\n')
    expect(lines).toEqual([
      'Satır;Eski numara;Neden',
      '3;2;Kayıt tarihi okunamadı: dün',
      '4;1;Aynı eski numara dosyada daha önce geçti: 1',
      '5;3;Durum sözcüğünün karşılığı eşlemede yok: Arşiv',
      expect.stringContaining('Müdürlük bulunamadı: =HYPERLINK'),
      '7;kısa;Sütun sayısı başlıktakinden farklı: 2 / 7',
      '',
    ])
  })

  it('whose file breaks behind good rows takes none of them', async () => {
    const rows = Array.from({ length: 2_500 }, (_, index) => good(`B${index}`)).join('')
    const endless = `x;"${'a'.repeat(1_100_000)}\r\n`
    const told = await importFile(administrator, 'kırık.csv', `${header}${rows}${endless}`, mapping)
    expect(told).toMatchObject({ code: 'row_too_long', line: 2_502 })
    const owner = await office.database.owner()
    expect((await owner.query(`select from zimmet_data.request where imported_key like 'B%'`)).rowCount).toBe(0)
    expect((await owner.query('select from zimmet_data.import_row')).rowCount).toBe(0)
  })

  it('tells of a quote out of place and of a cut letter where they stand, and takes the rows', async () => {
    const text = Buffer.concat([
      Buffer.from(
        `${header}${good('Q1')}Q2;01.03.2024;;04.03.2024;Kapandı;TİM;"5 inç\r\nQ3;01.03.2024;;04.03.2024;Kapandı;TİM;`,
      ),
      Buffer.from([0xc4]),
      Buffer.from('\r\n'),
    ])
    const words = { ...fields.subject, words: { '"5 inç': 'Çöp toplanmadı', '\uFFFD': 'Çöp toplanmadı' } }
    const told = importMapping.parse({ ...mapping, fields: { ...fields, subject: words } })
    expect(await importFile(administrator, 'tırnak.csv', text, told)).toMatchObject({
      taken: 3,
      doubts: {
        count: 2,
        first: [
          { kind: 'quote', line: 3, column: null },
          { kind: 'letter', line: 4, column: 39 },
        ],
      },
    })
  })

  it('that its window leaves takes nothing and is out of the way', async () => {
    const rows = Array.from({ length: 3_000 }, (_, index) => good(`C${index}`)).join('')
    const uploadId = await bringFile(administrator, 'bırakılan.csv', header + rows)
    for await (const told of await administrator.imports.run({ uploadId, mapping, isDry: false, language: 'tr' })) {
      if (told.kind === 'reading' && told.rows >= 1_000) break
    }
    const owner = await office.database.owner()
    expect((await owner.query(`select from zimmet_data.request where imported_key like 'C%'`)).rowCount).toBe(0)
    expect(await ended(administrator, { uploadId, mapping, isDry: true, language: 'tr' })).toMatchObject({
      taken: 3_000,
    })
  })

  it('is not a clerk’s, nor with another’s file', async () => {
    const clerk = await office.desk('temizlikClerk')
    const uploadId = await bringFile(clerk, 'a.csv', header + good(1))
    await expect(ended(clerk, { uploadId, mapping, isDry: true, language: 'tr' })).rejects.toMatchObject({
      code: 'REFUSED',
      data: { code: 'ZM003' },
    })
    await expect(ended(administrator, { uploadId, mapping, isDry: true, language: 'tr' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await clerk.imports.list()).toEqual([])
  })

  it('leaves out a phone that cannot be one where the mapping says so', async () => {
    const withPhone = importMapping.parse({
      ...mapping,
      fields: { ...fields, citizenName: { column: 'Ad' }, citizenPhone: { column: 'Tel' } },
    })
    const content = `${header.trimEnd()};Ad;Tel\r\n${good('D1').trimEnd()};Ali Can;123\r\n`
    expect(await importFile(administrator, 'd.csv', content, withPhone)).toMatchObject({ refused: 1, taken: 0 })
    expect(
      await importFile(administrator, 'd.csv', content, { ...withPhone, invalidPhone: 'leave_out' }),
    ).toMatchObject({
      refused: 0,
      taken: 1,
    })
  })
})
