import { midnightOf } from '#shared/period.ts'

/** A day as people and spreadsheets write it (31.12.2026, 31/12/26, 2026-12-31), as the instant it begins; undefined where it is none. */
export function dayIn(words: string): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T].*)?$/u.exec(words) ?? []
  if (year !== undefined && month !== undefined && day !== undefined) return instantOf(year, month, day)
  const turkish = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})(?: .*)?$/u.exec(words)
  if (turkish === null) return undefined
  const [, first = '', second = '', last = ''] = turkish
  return instantOf(last.length === 2 ? `20${last}` : last, second, first)
}

function instantOf(year: string, month: string, day: string): number | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const at = Date.parse(`${text}T00:00:00Z`)
  // 31.02. is none.
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text) return undefined
  return Number(year) >= 1900 && Number(year) < 2200 ? midnightOf(text) : undefined
}
