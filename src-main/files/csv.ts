// CSV as a Turkish Excel opens it by a double click: UTF-8 with a mark at the beginning, semicolons, decimal commas.
import type { FileHandle } from 'node:fs/promises'
import type { Utf8 } from '#main/database/copied-rows.ts'
import type { CellKind, PaperColumn } from '#shared/contract/reports.ts'
import { csvField, dayText, wallOf } from './cells.ts'
import type { Paper, PaperCell } from './paper.ts'
import { inPieces, plainBytes, plainSigns, type TextBytes } from './text-bytes.ts'

const [separator, lineEnd] = [Buffer.from(';'), Buffer.from('\r\n')]

const textField = (text: string): string => csvField('text', text)
const plainWithin = plainSigns((sign) => textField(`a${sign}a`) === `a${sign}a`)
const plainAtEnds = plainSigns((sign) => textField(sign) === sign)
const plainBytesWithin = plainBytes(plainWithin)
const plainBytesAtEnds = plainBytes(plainAtEnds)
const isPlainAt = (text: string, at: number): boolean => plainAtEnds()[text.charCodeAt(at)] === 1

function addText(to: TextBytes, text: string): void {
  if (text === '') return
  if (isPlainAt(text, 0) && isPlainAt(text, text.length - 1)) to.words(text, plainWithin(), textField)
  else to.plain(textField(text))
}

function addUtf8(to: TextBytes, text: Utf8): void {
  const { bytes, from, to: end } = text
  if (from === end) return
  // The last sign of two bytes is told by the first of them; what has more is looked at as a text.
  const last = bytes[end - 1] as number
  const lastSign = last < 0x80 ? last : end - from > 1 && isOfTwo(bytes[end - 2] as number) ? bytes[end - 2] : undefined
  const first = bytes[from] as number
  const isPlain = plainBytesAtEnds()
  if (lastSign !== undefined && (first < 0x80 || isOfTwo(first)) && isPlain[first] === 1 && isPlain[lastSign] === 1)
    to.utf8(text, plainBytesWithin(), textField)
  else to.plain(textField(text.toString()))
}

const isOfTwo = (byte: number): boolean => byte >= 0xc0 && byte < 0xe0

/** Numbers as `csvField` writes them, those that files are full of without a text in between. */
function addNumber(to: TextBytes, kind: CellKind, value: number): void {
  if (kind === 'dateTime' && Number.isFinite(value)) {
    const { day, minutes } = wallOf(value)
    to.plain(dayText(day))
    to.sign(blank)
    addMinutes(to, minutes)
  } else if ((kind === 'hours' || kind === 'elapsed') && Number.isInteger(value) && value >= 0) {
    to.number(Math.floor(value / 3600))
    to.sign(colon)
    to.pair(Math.floor((value % 3600) / 60))
  } else if (kind === 'count' && Number.isInteger(value)) to.number(value)
  else to.plain(csvField(kind, value))
}

const [blank, colon] = [32, 58]

function addMinutes(to: TextBytes, minutes: number): void {
  to.pair(Math.floor(minutes / 60))
  to.sign(colon)
  to.pair(minutes % 60)
}

/** Writes rows as they come. */
export function openCsv(file: FileHandle, columns: readonly PaperColumn[]): Paper {
  const pieces = inPieces(async (bytes) => await file.writeFile(bytes))
  const kinds = columns.map(({ kind }) => kind)
  const add = (row: readonly PaperCell[]): void => {
    const { bytes } = pieces
    for (let index = 0; index < kinds.length; index += 1) {
      if (index > 0) bytes.copy(separator)
      const value = row[index] ?? null
      if (value === null) continue
      if (typeof value === 'string') addText(bytes, value)
      else if (typeof value === 'number') addNumber(bytes, kinds[index] ?? 'text', value)
      else addUtf8(bytes, value)
    }
    bytes.copy(lineEnd)
  }
  const headers = columns.map(({ header }) => csvField('text', header)).join(';')
  pieces.bytes.plain(`\uFEFF${headers}\r\n`)
  return {
    add,
    push: pieces.push,
    finish: async (foot) => {
      if (foot !== null) {
        pieces.bytes.plain('\r\n')
        add(foot)
      }
      await pieces.end()
      await file.close()
    },
    abandon: async () => await file.close(),
  }
}
