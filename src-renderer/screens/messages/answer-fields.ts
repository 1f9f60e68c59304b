/** The named fields of the house's texts: greeting by the hour, number of the request, name of the directorate. */
export type AnswerFields = Readonly<Partial<Record<string, string>>>

const field = /\{\s*(\p{L}[\p{L}_]*)\s*\}/gu

/** The text with what is known put in; what is not known stays as it is. */
export const fillIn = (words: string, fields: AnswerFields): string =>
  words.replaceAll(field, (whole, name: string) => fields[name] ?? whole)

/** The names of fields that nobody has filled in. */
export const missingFields = (words: string): string[] => [
  ...new Set([...words.matchAll(field)].map(([, name]) => name ?? '')),
]

/** What a text asks for, in its order, as a channel's template takes it. */
export const parametersOf = (words: string, fields: AnswerFields): string[] =>
  [...words.matchAll(field)].map(([whole, name]) => fields[name ?? ''] ?? whole)

/** Which greeting an hour of the day has. */
export function greetingAt(hour: number): 'morning' | 'day' | 'evening' {
  if (hour < 5) return 'evening'
  if (hour < 12) return 'morning'
  return hour < 18 ? 'day' : 'evening'
}
