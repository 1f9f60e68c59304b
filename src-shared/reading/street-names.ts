// The streets of a catalogue by everything that people call them.
import { isOneSlip, isSuffix } from './suffixes.ts'
import { wordsOf } from './tokens.ts'

export type StreetKind = 'sokak' | 'cadde' | 'bulvar' | 'meydan' | 'küme evler'
export type NamedStreet = { id: number; neighbourhoodId: number; name: string; kind: string; keywords: string }
export type Meant = {
  streets: readonly NamedStreet[]
  /** What stands behind the name itself. */
  rest: string
  /** More than one word: hardly anything else is called so. */
  isLong: boolean
}

const titles = new Set([
  'sehit',
  'astsubay',
  'uzman',
  'cavus',
  'er',
  'dr',
  'doktor',
  'maresal',
  'hoca',
  'gazi',
  'prof',
  'ord',
  'm',
  'pasa',
  'hz',
])
const abbreviations: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    m: 'mehmet',
    dr: 'doktor',
    prof: 'profesor',
    sht: 'sehit',
  }),
)
const kindWords: readonly (readonly [StreetKind, readonly string[]])[] = [
  [
    'sokak',
    ['sokak', 'sokag', 'sok', 'sk', 'skk', 'skak', 'sokk', 'sokka', 'soka', 'sokal', 'sokat', 'sogak', 'zokak'],
  ],
  ['cadde', ['cadde', 'cad', 'cd', 'cadd', 'cade', 'caddde', 'cadesi', 'caddsi']],
  ['bulvar', ['bulvar', 'bulv', 'blv', 'bul', 'bulvr']],
  ['meydan', ['meydan']],
]

/** Which kind of street a word says; null where it says none. */
export function kindSaid(word: string): StreetKind | null {
  for (const [kind, words] of kindWords)
    for (const one of words) if (word.startsWith(one) && isSuffix(word.slice(one.length))) return kind
  return null
}

/** A name without what the registry adds to it: "1107_1", "Derya-", "Mevlana.", "10 NOLU Cadde". */
function bareWords(name: string): string[] {
  const words = wordsOf(name.replace(/_\d+$/u, ''))
  return words.length > 1 && kindSaid(words.at(-1) ?? '') !== null && words.at(-1) !== 'meydan'
    ? words.slice(0, -1)
    : words
}

/** Everything that a name may be called. */
function callings(words: readonly string[]): string[] {
  const called = new Set([words.join('')])
  const whole = words.map((word, at) => (at < words.length - 1 ? (abbreviations.get(word) ?? word) : word))
  called.add(whole.join(''))
  const kept = whole.findIndex((word) => !titles.has(word))
  if (kept > 0 && whole.length - kept >= 2) called.add(whole.slice(kept).join(''))
  if (kept > 0 && words.length - kept >= 2) called.add(words.slice(kept).join(''))
  return [...called]
}

export class StreetNames {
  readonly #called = new Map<string, NamedStreet[]>()
  /** By which a street is meant where nothing is called so itself. */
  readonly #aliases = new Map<string, NamedStreet[]>()
  readonly #numbered = new Map<string, { plain: NamedStreet[]; nolu: NamedStreet[] }>()
  readonly #long = new Set<string>()

  constructor(streets: readonly NamedStreet[], phrases: (keywords: string) => readonly string[]) {
    for (const street of streets) {
      for (const phrase of phrases(street.keywords)) {
        const alias = wordsOf(phrase).join('')
        add(this.#aliases, alias, street)
        this.#long.add(alias)
      }
      const words = bareWords(street.name)
      const [first = ''] = words
      if (/^\d+$/u.test(first) && words.length <= 2 && (words.length === 1 || words[1] === 'nolu')) {
        const kept = this.#numbered.get(first) ?? { plain: [], nolu: [] }
        kept[words.length === 1 ? 'plain' : 'nolu'].push(street)
        this.#numbered.set(first, kept)
        continue
      }
      for (const [at, called] of callings(words).entries()) {
        add(at === 0 ? this.#called : this.#aliases, called, street)
        if (words.length > 1) this.#long.add(called)
      }
    }
  }

  /** Streets of a number: 5063, "15", "5 nolu". */
  numbered(number: string, isNolu: boolean): readonly NamedStreet[] {
    const kept = this.#numbered.get(number.replace(/^0+(?=\d)/u, ''))
    if (kept === undefined) return []
    const [first, second] = isNolu ? [kept.nolu, kept.plain] : [kept.plain, kept.nolu]
    return first.length > 0 ? first : second
  }

  /** Streets that joined words name, with what may stand behind a name; the longest name first. */
  named(joined: string): Meant | null {
    for (let length = joined.length; length >= Math.max(2, joined.length - 9); length -= 1) {
      const name = joined.slice(0, length)
      const streets = this.#called.get(name) ?? this.#aliases.get(name)
      const rest = joined.slice(length)
      if (streets !== undefined && isSuffix(rest)) return { streets, rest, isLong: this.#long.has(name) }
    }
    return null
  }

  /** The one name that joined words are a slip of; null where there is none, or more. */
  misspelt(joined: string): Meant | null {
    if (joined.length < 5) return null
    const meant = [...this.#called].filter(([name]) => name.length >= 5 && isOneSlip(joined, name))
    const [only] = meant
    if (only === undefined) return null
    const isOne = meant.every(([, streets]) =>
      streets.every((street) => only[1].some(({ name }) => name === street.name)),
    )
    return isOne ? { streets: only[1], rest: '', isLong: true } : null
  }
}

function add(into: Map<string, NamedStreet[]>, key: string, street: NamedStreet): void {
  const kept = into.get(key)
  if (kept === undefined) into.set(key, [street])
  else if (!kept.includes(street)) kept.push(street)
}
