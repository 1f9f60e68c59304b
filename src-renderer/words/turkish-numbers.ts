// Suffixes follow how a number is read aloud: 1.336’sı, %86,4’ü, 100’ü.

const ones = ['ı', 'i', 'si', 'ü', 'ü', 'i', 'sı', 'si', 'i', 'u'] as const
const tens = ['', 'u', 'si', 'u', 'ı', 'si', 'ı', 'i', 'i', 'ı'] as const

/** The suffix of possession after a whole number: 1.336 → "sı" (altısı), 40 → "ı" (kırkı). */
function ofWhole(value: number): string {
  if (value % 10 !== 0 || value === 0) return ones[value % 10] ?? 'ı'
  if (value % 100 !== 0) return tens[(value % 100) / 10] ?? 'u'
  if (value % 1000 !== 0) return 'ü'
  return value % 1_000_000 === 0 ? 'u' : 'i'
}

/** The suffix of possession after a number with at most one decimal, as it is read: 86,4 → "ü" (virgül dördü). */
export function possessiveSuffix(value: number): string {
  const rounded = Math.round(Math.abs(value) * 10)
  return rounded % 10 === 0 ? ofWhole(rounded / 10) : ofWhole(rounded % 10)
}

/** The first letter small, as within a sentence; of ALL CAPS and "CİMER" it stays. */
export function lowerFirst(text: string): string {
  const [first = '', second = ''] = text
  const isWord = second === second.toLocaleLowerCase('tr')
  return isWord ? first.toLocaleLowerCase('tr') + text.slice(first.length) : text
}
