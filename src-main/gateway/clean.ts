// What people write may hold what no database takes: the character of code 0, and halves of characters. Replaced here, for all channels.
const nothing = /\0/gu

/** Text that PostgreSQL takes. */
export const cleanText = (text: string): string => text.replaceAll(nothing, '').toWellFormed()

/** The same with each text in it, names of fields included, replaced by what `cleanText` makes of it. */
export function clean<Value>(value: Value): Value {
  return cleaned(value) as Value
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value)
  if (Array.isArray(value)) return value.map(cleaned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [cleanText(name), cleaned(held)]))
}
