// An Excel file written as it grows: the rows go through compression to the disk, a batch at a time.
import { once } from 'node:events'
import type { FileHandle } from 'node:fs/promises'
import { PassThrough, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import type { Cell, PaperColumn } from '#shared/contract/reports.ts'
import { cellXml, columnName, styleOf, textXml } from './cells.ts'
import type { Paper } from './paper.ts'
import * as parts from './workbook-parts.ts'

/** Excel reads no more rows of a sheet, its head with them. */
const mostRows = 1_048_576 - 1
/** Quick rather than small: the files stay in the house. */
const compressed = { compressionLevel: 3 }

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
export function openWorkbook(file: FileHandle, columns: readonly PaperColumn[], words: WorkbookWords): Paper {
  const zip = new ZipFile()
  const written = pipeline(zip.outputStream as Readable, file.createWriteStream())
  // Whoever writes is told by his own write; nobody else waits on this before the end.
  written.catch(() => undefined)
  const rowXml = rowWriter(columns)
  const sheets: parts.SheetPlace[] = []
  let sheet: TableSheet = beginSheet(zip, columns, 1)
  let rowCount = 0

  const endSheet = async (foot: readonly Cell[] | null = null): Promise<void> => {
    sheets.push({
      name: sheetName(words.sheet, sheets.length + 1),
      table: { columns: columns.length, rows: sheet.rows },
    })
    // A row apart: what borders on the filter's rows is taken into it.
    if (foot !== null) await push(sheet.part, written, rowXml(foot, sheet.rows + 3))
    await push(sheet.part, written, parts.tableSheetEnd(columns.length, sheet.rows))
    sheet.part.end()
  }
  const write = async (rows: readonly (readonly Cell[])[]): Promise<void> => {
    const room = mostRows - sheet.rows
    const fitting = rows.slice(0, room)
    const first = sheet.rows + 2
    await push(sheet.part, written, fitting.map((row, index) => rowXml(row, first + index)).join(''))
    sheet.rows += fitting.length
    rowCount += fitting.length
    if (fitting.length === rows.length) return
    await endSheet()
    sheet = beginSheet(zip, columns, sheets.length + 1)
    await write(rows.slice(room))
  }
  return {
    write,
    finish: async (foot) => {
      await endSheet(foot)
      const add = (xml: string, name: string) => zip.addBuffer(Buffer.from(xml), name, compressed)
      const addWords = (name: string, xml: string): void => {
        sheets.push({ name: sheetName(name), table: null })
        add(xml, `xl/worksheets/sheet${sheets.length}.xml`)
      }
      if (words.text) addWords(words.text.sheet, parts.textSheet(paragraphRows(words.text.paragraphs)))
      addWords(words.definitionSheet, parts.wordSheet(wordRows(words.lines(rowCount))))
      add(parts.workbookXml(sheets), 'xl/workbook.xml')
      add(parts.workbookRelationsXml(sheets.length), 'xl/_rels/workbook.xml.rels')
      add(parts.stylesXml, 'xl/styles.xml')
      add(parts.relationsXml, '_rels/.rels')
      add(parts.contentTypesXml(sheets.length), '[Content_Types].xml')
      zip.end()
      await written
    },
    abandon: async () => {
      const output = zip.outputStream as Readable
      output.destroy()
      sheet.part.destroy()
      await written.catch(() => undefined)
    },
  }
}

/** A row of the table as it stands in a sheet. */
function rowWriter(columns: readonly PaperColumn[]): (row: readonly Cell[], number: number) => string {
  const kinds = columns.map(({ kind }) => kind)
  const letters = columns.map((_, index) => columnName(index))
  return (row, number) => {
    const cells = kinds.map((kind, index) => cellXml(`${letters[index]}${number}`, kind, row[index] ?? null))
    return `<row r="${number}">${cells.join('')}</row>`
  }
}

interface TableSheet {
  part: PassThrough
  rows: number
}

function beginSheet(zip: ZipFile, columns: readonly PaperColumn[], number: number): TableSheet {
  const part = new PassThrough({ highWaterMark: 1024 * 1024 })
  zip.addReadStream(part, `xl/worksheets/sheet${number}.xml`, compressed)
  const heads = columns.map(({ header }, index) => textXml(`${columnName(index)}1`, header, styleOf.header))
  part.write(`${parts.tableSheetStart(columns)}<row r="1">${heads.join('')}</row>`)
  return { part, rows: 0 }
}

// Waits while the disk is slower than we are; a full disk ends the waiting.
async function push(part: PassThrough, written: Promise<void>, xml: string): Promise<void> {
  if (part.write(xml)) return
  await Promise.race([once(part, 'drain'), written])
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
          ? cellXml(`B${number}`, 'count', value)
          : textXml(`B${number}`, value, value === '' ? styleOf.header : styleOf.wrapped)
      return `<row r="${number}">${name === '' ? '' : textXml(`A${number}`, name, style)}${name === '' ? '' : cell}</row>`
    })
    .join('')
}
