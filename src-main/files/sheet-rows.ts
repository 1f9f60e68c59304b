// The rows of a table in a sheet. Words that many rows have stand once, in the workbook's list of shared texts.
import type { Utf8 } from '#main/database/copied-rows.ts'
import type { CellKind, PaperColumn } from '#shared/contract/reports.ts'
import { columnName, isLikeFormula, longestText, secondsOf, shownText, styleOf } from './cells.ts'
import type { PaperCell } from './paper.ts'
import type { TextBytes } from './text-bytes.ts'

/** A column with more different texts than this has no words of a catalogue; nor is what is longer one. */
const mostShared = 1_000
const longestShared = 80

/** Writes a row and its number. */
export type RowWriter = (to: TextBytes, row: readonly PaperCell[], number: number) => void

/** `shared` is added to, across all sheets that one writer writes. */
export function rowWriter(columns: readonly PaperColumn[], shared: string[]): RowWriter {
  const cells = columns.map(({ kind }, index) => cellWriter(kind, columnName(index), shared))
  const [begin, numbered, end] = [Buffer.from('<row r="'), Buffer.from('">'), Buffer.from('</row>')]
  return (to, row, number) => {
    to.copy(begin)
    const from = to.length
    to.number(number)
    const digits = to.length - from
    to.copy(numbered)
    for (let index = 0; index < cells.length; index += 1) cells[index]?.(to, row[index] ?? null, from, digits)
    to.copy(end)
  }
}

/** The row's number stands in what was written already: from there, so many digits. */
type CellWriter = (to: TextBytes, value: PaperCell, from: number, digits: number) => void

/** A cell of a sheet; nothing where there is nothing. */
function cellWriter(kind: CellKind, letters: string, shared: string[]): CellWriter {
  const begin = Buffer.from(`<c r="${letters}`)
  const numberStyle = Buffer.from(`" s="${styleOf[kind === 'text' ? 'count' : kind]}"><v>`)
  const numberEnd = Buffer.from('</v></c>')
  const isTime = kind === 'date' || kind === 'dateTime' || kind === 'hours' || kind === 'elapsed'
  const words = wordsWriter(shared)
  return (to, value, from, digits) => {
    if (value === null || isNothing(value)) return
    to.copy(begin)
    to.again(from, digits)
    if (typeof value !== 'number') {
      words(to, value)
      return
    }
    to.copy(numberStyle)
    if (isTime) to.days(secondsOf(kind, value))
    else to.number(value)
    to.copy(numberEnd)
  }
}

const isNothing = (value: string | number | Utf8): boolean =>
  typeof value === 'number'
    ? !Number.isFinite(value)
    : typeof value === 'string'
      ? value === ''
      : value.from === value.to

const formulaBegins = Uint8Array.from({ length: 0x100 }, (_, byte) =>
  isLikeFormula.test(String.fromCodePoint(byte)) ? 1 : 0,
)
/** No sign has more bytes. */
const longestSign = 4

function wordsWriter(shared: string[]): (to: TextBytes, text: string | Utf8) => void {
  const known = new Map<string, number>()
  let isCatalogue = true
  const placeOf = (text: string): number | undefined => {
    if (!isCatalogue || text.length > longestShared) return undefined
    const before = known.get(text)
    if (before !== undefined) return before
    isCatalogue = known.size < mostShared
    if (!isCatalogue) {
      known.clear()
      return undefined
    }
    const place = shared.push(text) - 1
    known.set(text, place)
    return place
  }
  const guarded = ` s="${styleOf.guarded}"`
  const sharedEnd = Buffer.from('</v></c>')
  const inlineEnd = Buffer.from('</t></is></c>')
  const begins = (tag: string) => [Buffer.from(`"${tag}`), Buffer.from(`"${guarded}${tag}`)] as const
  const [sharedBegin, guardedShared] = begins(' t="s"><v>')
  const [inlineBegin, guardedInline] = begins(' t="inlineStr"><is><t xml:space="preserve">')
  const writeText = (to: TextBytes, text: string): void => {
    const isGuarded = isLikeFormula.test(text)
    const place = placeOf(text)
    if (place === undefined) {
      to.copy(isGuarded ? guardedInline : inlineBegin)
      to.escaped(shownText(text))
      to.copy(inlineEnd)
    } else {
      to.copy(isGuarded ? guardedShared : sharedBegin)
      to.number(place)
      to.copy(sharedEnd)
    }
  }
  return (to, text) => {
    if (typeof text === 'string') {
      writeText(to, text)
      return
    }
    const length = text.to - text.from
    const mayBeShared = isCatalogue && length <= longestShared * longestSign
    if (mayBeShared || length > longestText) {
      writeText(to, text.toString())
      return
    }
    to.copy(formulaBegins[text.bytes[text.from] ?? 0] === 1 ? guardedInline : inlineBegin)
    to.escapedUtf8(text)
    to.copy(inlineEnd)
  }
}
