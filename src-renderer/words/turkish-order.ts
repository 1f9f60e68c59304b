import { fold } from '#shared/text-fold.ts'

const collator = new Intl.Collator('tr', { numeric: true })

/** Turkish alphabetical order (ç after c, ı before i), numbers by their value, what is missing at the end. */
export function compareTurkish(left: string | null | undefined, right: string | null | undefined): number {
  if (!left || !right) return Number(!left) - Number(!right)
  return collator.compare(left, right)
}

/** How well words found what was sought, 0 the best: the same beginning, a word's beginning, anywhere; null for not at all. */
export function matchRank(folded: string, sought: string): 0 | 1 | 2 | null {
  if (folded.startsWith(sought)) return 0
  if (folded.includes(` ${sought}`)) return 1
  return sought.split(' ').every((part) => folded.includes(part)) ? 2 : null
}

/** The entries whose text holds what was typed, Turkish marks not needed; best matches first, otherwise in their order. */
export function filterFolded<T>(
  entries: readonly T[],
  textOf: (entry: T) => string,
  typed: string,
  limit: number,
): T[] {
  const sought = fold(typed.trim())
  if (sought === '') return entries.slice(0, limit)
  const ranks: [T[], T[], T[]] = [[], [], []]
  for (const entry of entries) {
    const rank = matchRank(textOf(entry), sought)
    if (rank !== null) ranks[rank].push(entry)
  }
  return ranks.flat().slice(0, limit)
}
