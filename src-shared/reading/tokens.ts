// A message as words with their places in it, so that every reason can be shown in the citizen's own words.
import { fold } from '../text-fold.ts'
import { joinNumbers } from './number-words.ts'

export interface Token {
  /** Folded, without repeated letters; digits where it is a number, in words or not. */
  readonly word: string
  readonly start: number
  /** Behind its last letter, the suffix behind an apostrophe included. */
  readonly end: number
  /** What stands between the word before and this one. */
  readonly gap: string
  readonly isNumber: boolean
  /** As written, with its ç, ğ, ö, ş and ü, in a message that has any of them; null in one that is written without. */
  readonly marked: string | null
}

/** Longer messages are read up to here. */
export const mostLetters = 4000

const parts = /\d+|[\p{L}\p{M}]+/gu
const apostrophe = /['\u2018\u2019\u201b\u02bc\u0060\u00b4]$/u
/** Numbers that are no places: phones, national ids, requests' own, dates, clock times. */
const strangeNumbers =
  /(?:\+?90|\b0)?[ .-]?\(?\b5\d\d\)?[ .-]?\d{3}[ .-]?\d\d[ .-]?\d\d\b|\b444[ .-]?\d\d[ .-]?\d\d\b|\b\d{6,}\b|\b\d\d-\d{4,}(?:-\d)?\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b|\b\d{1,2}[:.]\d\d\b(?!\s*(?:so?k|cad))|https?:\S+/giu

/** The words of a message; the numbers that name no place are left out, those in words are digits. */
export function tokensOf(message: string): Token[] {
  const text = message.slice(0, mostLetters).replaceAll(strangeNumbers, (found) => ' '.repeat(found.length))
  const isMarked = /[çğöşü]/iu.test(text)
  const tokens: Token[] = []
  for (const { 0: part, index } of text.matchAll(parts)) {
    const before = tokens.at(-1)
    const end = index + part.length
    const gap = text.slice(before?.end ?? 0, index)
    // "Sokak'ta": what stands behind an apostrophe is a suffix.
    if (before !== undefined && gap.length === 1 && apostrophe.test(gap)) tokens[tokens.length - 1] = { ...before, end }
    else
      tokens.push({
        word: plain(part),
        start: index,
        end,
        gap,
        isNumber: /^\d/u.test(part),
        marked: isMarked ? markedOf(part) : null,
      })
  }
  return joinNumbers(tokens)
}

/** As people type: letters held down, and w, q and x for what Turkish writes otherwise. */
export function plain(part: string): string {
  const folded = fold(part).replaceAll(/([a-z])\1{2,}/gu, '$1')
  return folded.replaceAll('w', 'v').replaceAll('q', 'k').replaceAll('x', 'ks')
}

/** Small letters with their marks; circumflexes, and whether an i has its dot, say nothing. */
export const markedOf = (part: string): string =>
  part
    .normalize('NFC')
    .toLocaleLowerCase('tr')
    .replaceAll(/([a-zçğöşü])\1{2,}/gu, '$1')
    .replaceAll('ı', 'i')
    .replaceAll('â', 'a')
    .replaceAll('î', 'i')
    .replaceAll('û', 'u')

/** Folded words of a name or an alias. */
export const wordsOf = (name: string): string[] => partsOf(name).map(plain)

export const partsOf = (name: string): string[] => name.match(parts) ?? []

/** What stands in the message from one word to another. */
export function saidIn(message: string, tokens: readonly Token[], first: number, last: number): string {
  return message.slice(tokens[first]?.start ?? 0, tokens[last]?.end ?? 0)
}

/** Whether a sentence or a line ends between the word before and this one. */
export const beginsClause = ({ gap }: Token): boolean => /[.!?;\n]\s|[!?;\n]|\s-\s/u.test(gap)
