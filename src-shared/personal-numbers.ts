// What the database covers in lists (migrations/code/bound.sql): the same is noticed here while somebody types.

export type PersonalNumber = { kind: 'phone' | 'nationalId'; text: string }

// Most words have none; the database tells them apart in this way first (may_hold_number).
const sevenTogether = /\d(?:[\s().,/\-\u00a0\u2000-\u200f\u2010-\u2015\u2028-\u202f\u2060\ufeff]*\d){6}/

// All that people write between digits is one blank, letter for letter.
const betweenDigits = /[\s()/\-\u00a0\u2000-\u200f\u2010-\u2015\u2028-\u202f\u2060\ufeff]/g

// In one or in groups; the check digits tell it from other numbers.
const nationalId = /(?<!\d)(?<!\d[.,:])[1-9](?:[ .]?\d){10}(?!\d)/g

const phone = new RegExp(
  `(?<![\\d*])(?<!\\d[.,:])(?:${[
    // +90, +49, 0049
    String.raw`(?:\+|00)[ .]?[1-9](?:[ .]*\d){8,13}`,
    // with 0 or 90, or a bare mobile, in the groups that are usual
    String.raw`(?:(?:90|0)[ .]*[2-58]|5)\d\d[ .]*(?:\d{3}[ .]*\d\d[ .]*\d\d|\d\d[ .]*\d\d[ .]*\d{3})`,
    // a bare landline, in groups
    String.raw`[2-4]\d\d[ .]+\d{3}[ .]+\d\d[ .]+\d\d`,
    // a mobile in any groups; with dots it would be a date
    String.raw`0 *5(?: *\d){9}`,
  ].join('|')})(?!\\d)`,
  'g',
)

/** T.C. kimlik numbers and phones among free words, as they were written; 444 numbers are nobody's. */
export function personalNumbersIn(words: string): PersonalNumber[] {
  if (!sevenTogether.test(words)) return []
  const plain = words.replace(betweenDigits, ' ')
  const found: PersonalNumber[] = []
  const note = (kind: PersonalNumber['kind'], at: number, length: number): void => {
    found.push({ kind, text: words.slice(at, at + length) })
  }
  const rest = plain.replace(nationalId, (text, at: number) => {
    if (!isNationalId(text.replace(/\D/g, ''))) return text
    note('nationalId', at, text.length)
    return text.replace(/\d/g, '*')
  })
  for (const { index, 0: text } of rest.matchAll(phone)) note('phone', index, text.length)
  return found
}

/** Whether a T.C. kimlik no has eleven digits and both check digits right. It proves no identity. */
export function isNationalId(digits: string): boolean {
  if (!/^[1-9]\d{10}$/.test(digits)) return false
  const d = Array.from(digits, Number)
  const sum = (...places: number[]): number => places.reduce((total, index) => total + (d[index] ?? 0), 0)
  return (
    (7 * sum(0, 2, 4, 6, 8) - sum(1, 3, 5, 7) + 100) % 10 === d[9] && sum(0, 1, 2, 3, 4, 5, 6, 7, 8, 9) % 10 === d[10]
  )
}
