// Workbooks as people make them: hidden sheets, titles, merged cells.
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { tablesAtHand } from './tables-at-hand.ts'

const { tableOf, problemOf } = tablesAtHand()

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
      ['2', '2020-04-06', 'İğde'],
    ])
    expect((await tableOf(bytes, { sheet: 'Başka' })).rows).toEqual([{ row: 2, cells: ['1', '2'] }])
    expect(await problemOf(bytes, { sheet: 'Yok' })).toMatchObject({ code: 'sheet_missing', what: 'Yok' })
    expect((await problemOf(bytes.subarray(0, bytes.length - 40)))?.code).toBe('broken_excel')
    expect((await problemOf(bytes.fill(7, 60, 400)))?.code).toBe('broken_excel')
  })

  const list = [
    ['No', 'Tarih', 'Konu', 'Durum'],
    ['A1', '01.03.2024', 'Çöp', 'Açık'],
  ]

  it('are read from the first sheet in sight that holds something, and name all of them', async () => {
    const sheets = [
      { ...sheet('Kapak', []), hidden: true },
      { ...sheet('Gizli', list), hidden: true },
      sheet('Boş', []),
      sheet('Liste', list),
    ]
    const table = await tableOf(await writeXlsx({ sheets }))
    expect(table).toMatchObject({ sheet: 'Liste', columns: ['No', 'Tarih', 'Konu', 'Durum'] })
    expect(table.sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ['Kapak', true],
      ['Gizli', true],
      ['Boş', false],
      ['Liste', false],
    ])
    expect(await problemOf(await writeXlsx({ sheets: [sheet('Boş', [])] }))).toMatchObject({ code: 'empty' })
  })

  it('keep the numbers of their rows, with a title and blank rows above the header and between', async () => {
    const rows = [['TALEP LİSTESİ'], [], ...list, [], ['A2', '02.03.2024', 'Yol', 'Açık']]
    const table = await tableOf(await writeXlsx({ sheets: [sheet('A', rows)] }))
    expect(table).toMatchObject({ header: 3, above: ['TALEP LİSTESİ'], columns: ['No', 'Tarih', 'Konu', 'Durum'] })
    expect(table.rows.map(({ row }) => row)).toEqual([4, 6])
  })

  it('say in every row what was merged over it, and nothing of a title', async () => {
    const rows = [['LİSTE'], ...list, ['A2', '02.03.2024', '', 'Açık'], ['A3', '02.03.2024', '', 'Açık']]
    const merges = [
      { startRow: 0, startCol: 0, endRow: 0, endCol: 3 },
      { startRow: 2, startCol: 2, endRow: 3, endCol: 2 },
    ]
    const table = await tableOf(await writeXlsx({ sheets: [{ ...sheet('A', rows), merges }] }))
    expect(table.rows.map(({ cells }) => cells[2])).toEqual(['Çöp', 'Çöp', ''])
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
