// How PostgreSQL's text values become ours. Sessions run in UTC with ISO dates, so every instant has one form.
import { types, type CustomTypesConfig } from 'pg'

const timestamptz = 1184
const int8 = 20
const int8Array = 1016
const int4Array = 1007

const isoInstant = /^\d{4,}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?\+00$/

/**
 * Epoch milliseconds of `2026-11-24 09:14:59.123456+00`; microseconds are cut off. Throws for `infinity` and years BC.
 * Read by places, without cutting the text up: a long list has thirty thousand of them.
 */
export function parseInstant(text: string): number {
  if (!isoInstant.test(text)) throw new Error(`not an instant: ${text}`)
  const year = text.indexOf('-')
  const digit = (at: number): number => text.charCodeAt(at) - 48
  const pair = (at: number): number => digit(year + at) * 10 + digit(year + at + 1)
  const second = Date.UTC(Number(text.slice(0, year)), pair(1) - 1, pair(4), pair(7), pair(10), pair(13))
  let milliseconds = 0
  const [first, end] = [year + 16, text.length - '+00'.length]
  for (let at = first; at < first + 3 && at < end; at += 1) milliseconds += digit(at) * 10 ** (first + 2 - at)
  return second + milliseconds
}

/** `{12,34}`, one dimension. */
function parseCounts(text: string): (number | null)[] {
  const inner = text.slice(1, -1)
  return inner === '' ? [] : inner.split(',').map((each) => (each === 'NULL' ? null : Number(each)))
}

/** Instants as integers, counts as numbers; everything else as `pg` does it. */
export const wireValues: CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (format !== 'binary' && oid === timestamptz) return parseInstant
    if (format !== 'binary' && oid === int8) return Number
    if (format !== 'binary' && (oid === int8Array || oid === int4Array)) return parseCounts
    return types.getTypeParser(oid, format)
  }) as CustomTypesConfig['getTypeParser'],
}
