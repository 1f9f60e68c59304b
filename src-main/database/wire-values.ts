// How PostgreSQL's text values become ours. Sessions run in UTC with ISO dates, so every instant has one form.
import { types, type CustomTypesConfig } from 'pg'

const timestamptz = 1184
const int8 = 20
const int8Array = 1016

const isoInstant = /^(\d{4,})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)(?:\.(\d{1,3})\d*)?\+00$/

/** Epoch milliseconds of `2026-11-24 09:14:59.123456+00`; microseconds are cut off. Throws for `infinity` and years BC. */
export function parseInstant(text: string): number {
  const parts = isoInstant.exec(text)
  if (parts === null) throw new Error(`not an instant: ${text}`)
  const [, year, month, day, hour, minute, second, fraction = ''] = parts
  return Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
    Number(fraction.padEnd(3, '0')),
  )
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
    if (format !== 'binary' && oid === int8Array) return parseCounts
    return types.getTypeParser(oid, format)
  }) as CustomTypesConfig['getTypeParser'],
}
