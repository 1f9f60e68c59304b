// Numbers in words: "altmış üç", "onsekiz", "bin kırk altı", and as streets are told, "elli altmış üç".
import type { Token } from './tokens.ts'

const ones = ['sifir', 'bir', 'iki', 'uc', 'dort', 'bes', 'alti', 'yedi', 'sekiz', 'dokuz']
const tens = ['', 'on', 'yirmi', 'otuz', 'kirk', 'elli', 'altmis', 'yetmis', 'seksen', 'doksan']
const values = new Map<string, number>([
  ...ones.map((word, value): [string, number] => [word, value]),
  ...tens.map((word, value): [string, number] => [word, value * 10]),
  ['yuz', 100],
  ['bin', 1000],
])
values.delete('')
const alone = new RegExp(
  `^(?:${[...values.keys()].toSorted((one, other) => other.length - one.length).join('|')})+$`,
  'u',
)
const each = new RegExp([...values.keys()].toSorted((one, other) => other.length - one.length).join('|'), 'gu')

/** Behind them a single number in words is one; elsewhere "bir", "on" and "altı" are words like others. */
const counted = /^(?:numara|nolu|no|sokak|sokag|sok|sk|cadde|cad|inci|nci|uncu)/u

/** The tokens, with each run of numbers in words as one number. */
export function joinNumbers(tokens: readonly Token[]): Token[] {
  const joined: Token[] = []
  for (let at = 0; at < tokens.length;) {
    const run = runAt(tokens, at)
    const next = tokens[at + run.length]
    const first = tokens[at]
    if (first === undefined) break
    const value = run.length === 0 ? null : valueOf(run.flat())
    const isOne = run.flat().length === 1
    if (value === null || (isOne && !(next && counted.test(next.word) && value > 1))) {
      joined.push(first)
      at += 1
      continue
    }
    joined.push({
      ...first,
      word: value === 0 ? '0' : String(value),
      end: tokens[at + run.length - 1]?.end ?? first.end,
      isNumber: true,
    })
    at += run.length
  }
  return joined
}

function runAt(tokens: readonly Token[], at: number): number[][] {
  const run: number[][] = []
  for (let next = at; next < tokens.length && run.length < 6; next += 1) {
    const { word: said = '', gap = '' } = tokens[next] ?? {}
    const word = alone.test(said) ? said : said.replace(/[iu]?nc[iu]$/u, '')
    if (!alone.test(word) || (run.length > 0 && gap.trim() !== '')) break
    run.push((word.match(each) ?? []).map((part) => values.get(part) ?? 0))
  }
  return run
}

/** 5063 of [5, 1000, 60, 3] and of [50, 60, 3]; null where the words make no number. */
function valueOf(run: readonly number[]): number | null {
  const told: number[] = []
  let sum = 0
  let lastPlace = Number.POSITIVE_INFINITY
  for (const value of run) {
    if (value >= 100) {
      const under = sum % value === sum ? sum : sum % 1000
      sum = sum - under + (under === 0 ? 1 : under) * value
      lastPlace = value
      continue
    }
    const place = value >= 10 ? 10 : 1
    if (place >= lastPlace) {
      // "iki üç gün", "beş on kişi": about so many, no number.
      if (sum < 10) return null
      told.push(sum)
      sum = 0
    }
    sum += value
    lastPlace = place
  }
  told.push(sum)
  const joined = Number(told.join(''))
  return Number.isSafeInteger(joined) && joined < 100_000 ? joined : null
}
