// A cell is written twice: as Excel's XML and as CSV. What people's texts could break is kept out here.
import { dayMs, daySeconds, officeWall } from '#shared/office-time.ts'
import type { Cell, CellKind } from '#shared/contract/reports.ts'

/** 1970-01-01 as Excel counts days. */
const epochDay = 25_569

/** A table sheet's cell styles by their place in `cellXfs` of styles.xml; see styles.ts. */
export const styleOf: Record<CellKind | 'header' | 'guarded' | 'wrapped' | 'strong', number> = {
  ...{ text: 0, count: 1, number: 2, share: 3, hours: 4, elapsed: 4, date: 5, dateTime: 6 },
  ...{ header: 7, guarded: 8, wrapped: 9, strong: 10 },
}

/** A text that a spreadsheet would run when somebody edits it, or that a CSV would run at once. */
export const isLikeFormula = /^[=+\-@\t\r]/

/** Excel holds no longer text in a cell. */
export const longestText = 32_767

// XML 1.0 has no words for these, not even escaped; a lone half of a pair is no character at all.
const unwritable = /(?![\t\n\r])\p{Cc}|[\p{Cs}\uFFFE\uFFFF]/gu
const special = /[&<>"]/
const entities: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  }),
)

/** As it stands in XML; "_x0041_" is Excel's own escape and must not become an A. */
export function escapeXml(text: string): string {
  const plain = text.replace(unwritable, '').replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
  return special.test(plain) ? plain.replace(/[&<>"]/g, (sign) => entities.get(sign) ?? sign) : plain
}

/** Whole seconds as Excel counts them from its first day: of an instant by the office's clock, or the duration itself. */
export function secondsOf(kind: CellKind, value: number): number {
  if (kind === 'date' || kind === 'dateTime') return Math.round((officeWall(value) / dayMs + epochDay) * daySeconds)
  return value
}

/** As much of a text as Excel holds in a cell. */
export const shownText = (text: string): string =>
  text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text

/** A cell with its words in it; of sheets of a few rows. */
export function textXml(reference: string, text: string, style: number): string {
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(shownText(text))}</t></is></c>`
}

const names: string[] = []

/** A, B, … Z, AA, … */
export function columnName(index: number): string {
  const known = names[index]
  if (known !== undefined) return known
  const name = (index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') + String.fromCodePoint(65 + (index % 26))
  names[index] = name
  return name
}

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : String(value))

const dayTexts = new Map<number, string>()

/** The day so many days after 1970-01-01; most files have few different ones. */
export function dayText(day: number): string {
  const before = dayTexts.get(day)
  if (before !== undefined) return before
  const [date = ''] = new Date(day * dayMs).toISOString().split('T')
  const text = date.split('-').toReversed().join('.')
  if (dayTexts.size > 10_000) dayTexts.clear()
  dayTexts.set(day, text)
  return text
}

/** The office's day and minute of it. */
export function wallOf(instant: number): { day: number; minutes: number } {
  const wall = officeWall(instant)
  const day = Math.floor(wall / dayMs)
  return { day, minutes: Math.floor((wall - day * dayMs) / 60_000) }
}

/** As people at a Turkish office write it, and as a Turkish Excel reads it back: 4,30 · %94,0 · 41:42 · 23.11.2026 14:05. */
function valueText(kind: CellKind, value: number): string {
  const decimal = (number: number, digits: number): string => number.toFixed(digits).replace('.', ',')
  switch (kind) {
    case 'share':
      return `%${decimal(value * 100, 1)}`
    case 'hours':
    case 'elapsed':
      return `${Math.floor(value / 3600)}:${twoDigits(Math.floor((value % 3600) / 60))}`
    case 'date':
    case 'dateTime': {
      const { day, minutes } = wallOf(value)
      if (kind === 'date') return dayText(day)
      return `${dayText(day)} ${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`
    }
    case 'number':
      return decimal(value, 2)
    case 'text':
    case 'count':
      if (Number.isInteger(value)) return String(value)
      return String(Number(value.toFixed(6))).replace('.', ',')
  }
}

/** A field of a CSV: people's texts never begin like a formula, and are quoted where they hold what separates. */
export function csvField(kind: CellKind, value: Cell): string {
  if (value === null) return ''
  if (typeof value === 'number') return Number.isFinite(value) ? valueText(kind, value) : ''
  const text = isLikeFormula.test(value) ? `'${value}` : value
  return /[";\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
