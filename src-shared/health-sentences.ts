// What a row of zimmet.server_health() says in words, on the screen Sağlık and at the terminal: what it is, how it stands, what to do.
import type { HealthRow } from './contract/fleet.ts'
import type { Facts } from './health-facts.ts'
import { healthWordsEn } from './health-words-en.ts'
import { healthWordsTr } from './health-words-tr.ts'

interface Formats {
  number: (value: number) => string
  dateTime: (instant: number) => string
}

/** The words of a row; of a code that this program does not know its name stands for all. */
export function healthSentence(
  language: 'tr' | 'en',
  { code, state, facts }: HealthRow,
  formats: Formats,
): { name: string; fact: string; act: string | null } {
  const words = (language === 'tr' ? healthWordsTr : healthWordsEn)[code]
  if (words === undefined) return { name: code, fact: '', act: null }
  return { name: words.name, fact: words.fact(factsOf(facts, formats)), act: state === 'in_order' ? null : words.act }
}

function factsOf(facts: HealthRow['facts'], { number, dateTime }: Formats): Facts {
  const count = (key: string): number => Number(facts[key] ?? 0)
  const has = (key: string): boolean => facts[key] !== undefined && facts[key] !== null
  const momentOf = (value: unknown): string => {
    const instant = Date.parse(String(value))
    return Number.isNaN(instant) ? String(value) : dateTime(instant)
  }
  return {
    ...{ count, has, number: (key) => number(count(key)), text: (key) => String(facts[key] ?? '') },
    moment: (key) => (has(key) ? momentOf(facts[key]) : null),
  }
}

const order = { in_order: 0, look: 1, act: 2 } as const

/** The worst of all: 0 in order, 1 somebody should look, 2 somebody must act. */
export const worstOf = (rows: readonly HealthRow[]): 0 | 1 | 2 =>
  rows.reduce<0 | 1 | 2>((worst, { state }) => (order[state] > worst ? order[state] : worst), 0)
