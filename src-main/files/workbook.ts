// An Excel file written as it grows: the rows go through compression to the disk, a batch at a time.
import type { FileHandle } from 'node:fs/promises'
import type { Cell, PaperColumn } from '#shared/contract/reports.ts'
import { columnName, styleOf, textXml } from './cells.ts'
import { plainCell, type Paper, type PaperCell } from './paper.ts'
import { rowWriter } from './sheet-rows.ts'
import * as parts from './workbook-parts.ts'
import { inPieces, type Pieces } from './text-bytes.ts'
import { openZip, type Zip, type ZipPart } from './zip.ts'

/** Excel reads no more rows of a sheet, its head with them. */
const mostRows = 1_048_576 - 1
/** A line of the sheet of words: what it is called, and what it says; a lone name is a heading. */
export type WordLine = readonly [name: string, value: string | number]

export interface WorkbookWords {
  sheet: string
  definitionSheet: string
  /** Known when all rows are written. */
  lines: (rowCount: number) => readonly WordLine[]
  /** A text to be published, on a sheet of its own before the words. */
  text?: { readonly sheet: string; readonly paragraphs: readonly string[] } | null
}

/** Excel's own limits: 31 characters, none of these signs, no apostrophe at an end. */
export function sheetName(title: string, number = 1): string {
  const tail = number === 1 ? '' : ` (${number})`
  const plain = title
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^'+|'+$/g, '')
  return `${(plain || 'Zimmet').slice(0, 31 - tail.length).trim()}${tail}`
}

/** Opens a workbook whose first sheet (and, past Excel's rows, its second…) is a table, its last one words. */
export async function openWorkbook(
  file: FileHandle,
  columns: readonly PaperColumn[],
  words: WorkbookWords,
  rowsOfSheet = mostRows,
): Promise<Paper> {
  const zip = openZip(file)
  const shared: string[] = []
  const writeRow = rowWriter(columns, shared)
  const sheets: parts.SheetPlace[] = []
  let sheet = await beginSheet(zip, columns, 1)
  let rowCount = 0

  const endSheet = async (foot: readonly Cell[] | null = null): Promise<void> => {
    sheets.push({
      name: sheetName(words.sheet, sheets.length + 1),
      table: { columns: columns.length, rows: sheet.rows },
    })
    // A row apart: what borders on the filter's rows is taken into it.
    if (foot !== null) writeRow(sheet.pieces.bytes, foot, sheet.rows + 3)
    sheet.pieces.bytes.plain(parts.tableSheetEnd(columns.length, sheet.rows))
    await sheet.pieces.end()
    await sheet.part.end()
  }
  // Waits for the next sheet, which is begun when this one is sent.
  let beyond: Cell[][] = []
  const add = (row: readonly PaperCell[]): void => {
    if (sheet.rows === rowsOfSheet) {
      beyond.push(row.map(plainCell))
      return
    }
    writeRow(sheet.pieces.bytes, row, sheet.rows + 2)
    sheet.rows += 1
    rowCount += 1
  }
  const push = async (): Promise<void> => {
    await sheet.pieces.push()
    if (beyond.length === 0) return
    await endSheet()
    sheet = await beginSheet(zip, columns, sheets.length + 1)
    const rows = beyond
    beyond = []
    rows.forEach(add)
    await push()
  }
  const finish = async (foot: readonly Cell[] | null): Promise<void> => {
    await push()
    await endSheet(foot)
    await writeRest(zip, sheets, { shared, words, rowCount })
    await zip.end()
  }
  return { add, push, finish, abandon: async () => await zip.abandon() }
}

type Rest = { shared: readonly string[]; words: WorkbookWords; rowCount: number }

/** What stands around the sheets of the table. */
async function writeRest(zip: Zip, tables: readonly parts.SheetPlace[], { shared, words, rowCount }: Rest) {
  const sheets = [...tables]
  const add = async (xml: string, name: string): Promise<void> => {
    const part = await zip.begin(name)
    await part.write(Buffer.from(xml))
    await part.end()
  }
  const addWords = async (name: string, xml: string): Promise<void> => {
    sheets.push({ name: sheetName(name), table: null })
    await add(xml, `xl/worksheets/sheet${sheets.length}.xml`)
  }
  if (words.text) await addWords(words.text.sheet, parts.textSheet(paragraphRows(words.text.paragraphs)))
  await addWords(words.definitionSheet, parts.wordSheet(wordRows(words.lines(rowCount))))
  await add(parts.sharedTextsXml(shared), 'xl/sharedStrings.xml')
  await add(parts.workbookXml(sheets), 'xl/workbook.xml')
  await add(parts.workbookRelationsXml(sheets.length), 'xl/_rels/workbook.xml.rels')
  await add(parts.stylesXml, 'xl/styles.xml')
  await add(parts.relationsXml, '_rels/.rels')
  await add(parts.contentTypesXml(sheets.length), '[Content_Types].xml')
}

interface TableSheet {
  readonly part: ZipPart
  readonly pieces: Pieces
  rows: number
}

async function beginSheet(zip: Zip, columns: readonly PaperColumn[], number: number): Promise<TableSheet> {
  const part = await zip.begin(`xl/worksheets/sheet${number}.xml`)
  const pieces = inPieces(async (bytes) => await part.write(bytes))
  const heads = columns.map(({ header }, index) => textXml(`${columnName(index)}1`, header, styleOf.header))
  pieces.bytes.plain(`${parts.tableSheetStart(columns)}<row r="1">${heads.join('')}</row>`)
  return { part, pieces, rows: 0 }
}

const paragraphRows = (paragraphs: readonly string[]): string =>
  paragraphs
    .map((text, index) => `<row r="${index + 1}">${textXml(`A${index + 1}`, text, styleOf.wrapped)}</row>`)
    .join('')

function wordRows(lines: readonly WordLine[]): string {
  return lines
    .map(([name, value], index) => {
      const number = index + 1
      const style = value === '' ? styleOf.header : styleOf.strong
      const cell =
        typeof value === 'number'
          ? `<c r="B${number}" s="${styleOf.count}"><v>${value}</v></c>`
          : textXml(`B${number}`, value, value === '' ? styleOf.header : styleOf.wrapped)
      return `<row r="${number}">${name === '' ? '' : textXml(`A${number}`, name, style)}${name === '' ? '' : cell}</row>`
    })
    .join('')
}
