// Words and phrases of many entries, found in a message however they are inflected; the rarer a word among the entries, the more it says.
import { isWordOfItsOwn } from './own-words.ts'
import { matchMisspelt, matchWord, type Match } from './suffixes.ts'
import { markedOf, partsOf, plain, type Token } from './tokens.ts'

type Phrase = { text: string; words: readonly string[]; marked: readonly string[] }
export type Hit = { phrase: string; weight: number; at: readonly number[] }
export type Found = { score: number; hits: readonly Hit[] }

type BookWays = { isWeak?: (word: string) => boolean; isKnown?: (word: string) => boolean; isFixed?: boolean }
type Standing = { at: number; match: Match; marked: string | null }
type Stands = ReadonlyMap<string, readonly Standing[]>
type Owned<Key> = Phrase & { key: Key; weight: number }

export class PhraseBook<Key> {
  readonly #phrases: Owned<Key>[] = []
  readonly #byWord = new Map<string, Owned<Key>[]>()
  readonly #byHead = new Map<string, string[]>()
  readonly #alone = new Set<string>()
  readonly #isKnown: (word: string) => boolean
  readonly #isFixed: boolean

  /**
   * `isWeak` words say little alone; `isKnown` are words of the language, and so no slips of others; `isFixed` phrases
   * stand as they are, word behind word.
   */
  constructor(
    entries: ReadonlyMap<Key, readonly string[]>,
    { isWeak = () => false, isKnown = () => true, isFixed = false }: BookWays = {},
  ) {
    this.#isKnown = isKnown
    this.#isFixed = isFixed
    const owners = new Map<string, Set<Key>>()
    const singles = new Map<string, Set<Key>>()
    for (const [key, phrases] of entries)
      for (const phrase of phrases.map(phraseOf)) {
        if (phrase.words.length === 0 || phrase.words.length > 5) continue
        this.#phrases.push({ ...phrase, key, weight: 0 })
        for (const word of phrase.words) note(owners, word, key)
        if (phrase.words.length !== 1) continue
        note(singles, phrase.words[0] ?? '', key)
        this.#alone.add(phrase.words[0] ?? '')
      }
    const rarity = (word: string, among: Map<string, Set<Key>>): number => {
      const total = Math.max(entries.size, 8)
      return Math.max(0.2, 1 - Math.log(among.get(word)?.size ?? 1) / Math.log(total))
    }
    for (const phrase of this.#phrases) {
      const isSingle = phrase.words.length === 1
      const rarities = phrase.words.map((word) => rarity(word, isSingle ? singles : owners))
      phrase.weight =
        isSingle && isWeak(phrase.words[0] ?? '')
          ? 0.3
          : (rarities.reduce((sum, one) => sum + one, 0) / rarities.length) * (0.5 + rarities.length / 2)
      for (const word of new Set(phrase.words)) note2(this.#byWord, word, phrase)
    }
    for (const word of this.#byWord.keys()) note2(this.#byHead, word[0] ?? '', word)
  }

  /** Whether a word stands in any phrase, as it is or with what may follow it. */
  has(word: string): boolean {
    return this.#byWord.has(word) || this.#meant(word).size > 0
  }

  /** What of each entry stands in the message; a token that is left out says nothing. */
  find(tokens: readonly Token[], isLeftOut: (at: number) => boolean = () => false): Map<Key, Found> {
    const stands = new Map<string, Standing[]>()
    for (const [at, token] of tokens.entries()) {
      if (isLeftOut(at)) continue
      for (const [word, match] of this.#meant(token.word)) note2(stands, word, { at, match, marked: token.marked })
    }
    const hits = new Map<Key, Hit[]>()
    const seen = new Set<Owned<Key>>()
    for (const word of stands.keys())
      for (const phrase of this.#byWord.get(word) ?? []) {
        if (seen.has(phrase)) continue
        seen.add(phrase)
        const hit = together(phrase, stands, this.#isFixed)
        if (hit !== null) note2(hits, phrase.key, hit)
      }
    return new Map([...hits].map(([key, own]) => [key, added(own)]))
  }

  /** The words of the book that a token may stand for: the longest that it begins with, or those that it is a slip of. */
  #meant(token: string): Map<string, Match> {
    const meant = new Map<string, Match>()
    const words = this.#byHead.get(token[0] ?? '') ?? []
    if (!this.#byWord.has(token) && isWordOfItsOwn(token)) return meant
    for (const word of words) {
      const match = matchWord(token, word)
      if (match !== null) meant.set(word, match)
    }
    const wholes = [...meant].filter(([, { strength }]) => strength === 1)
    // "parke" is no park, though it could be "to the park"; what stands in longer phrases alone hides nothing.
    const hiding = Math.max(0, ...wholes.map(([word, { letters }]) => (this.#alone.has(word) ? letters : 0)))
    for (const [word, { strength, letters }] of meant)
      if (strength === 1 ? letters < hiding : this.#isFixed || (wholes.length > 0 && letters < Math.max(hiding, 5)))
        meant.delete(word)
    if (meant.size > 0 || this.#isKnown(token) || /^\d/u.test(token)) return meant
    for (const word of words) {
      const match = matchMisspelt(token, word)
      if (match !== null) meant.set(word, match)
    }
    return meant
  }
}

function phraseOf(text: string): Phrase {
  const parts = partsOf(text)
  return { text, words: parts.map(plain), marked: parts.map(markedOf) }
}

function note<Key>(into: Map<string, Set<Key>>, word: string, key: Key): void {
  const kept = into.get(word)
  if (kept === undefined) into.set(word, new Set([key]))
  else kept.add(key)
}

function note2<Of, Value>(into: Map<Of, Value[]>, key: Of, value: Value): void {
  const kept = into.get(key)
  if (kept === undefined) into.set(key, [value])
  else kept.push(value)
}

/** The words of a phrase near each other, in whatever order; null where they are not. */
function together<Key>(phrase: Owned<Key>, stands: Stands, isFixed: boolean): Hit | null {
  const reach = phrase.words.length + 2
  const [first = '', ...others] = phrase.words
  for (const begin of stands.get(first) ?? []) {
    const at = [begin.at]
    if (others.length === 0 && begin.match.strength < 1 && begin.match.letters < 4) continue
    let strength = strengthOf(begin, phrase.marked[0] ?? '')
    const isAll = others.every((word, index) => {
      const isNear = (one: Standing): boolean =>
        isFixed ? one.at === begin.at + index + 1 : !at.includes(one.at) && Math.abs(one.at - begin.at) <= reach
      const near = stands.get(word)?.find(isNear)
      if (near === undefined) return false
      at.push(near.at)
      strength = Math.min(strength, strengthOf(near, phrase.marked[index + 1] ?? ''))
      return true
    })
    if (!isAll) continue
    // "yolda", "parktaki": only where, unless nothing else is told.
    const share = others.length === 0 && begin.match.isPlace ? 0.45 : 1
    return { phrase: phrase.text, weight: phrase.weight * strength * share, at }
  }
  return null
}

/** Half where the marks say another word: "olmuş" is not "ölmüş", "çam" not "cam". */
function strengthOf({ match, marked }: Standing, word: string): number {
  // Written without marks, "oldu" is hardly "öldü".
  if (marked === null && word.startsWith('öl')) return match.strength * 0.4
  const isOther =
    marked !== null &&
    Array.from(marked).some(
      (letter, at) => at < word.length && letter !== word[at] && plain(letter) === plain(word[at] ?? ''),
    )
  if (!isOther) return match.strength
  return word.length <= 5 ? 0 : match.strength / 2
}

/** Each token counts once: the heaviest phrases first, of the others what they add. */
function added(hits: readonly Hit[]): Found {
  const used = new Set<number>()
  let score = 0
  const kept: Hit[] = []
  for (const hit of hits.toSorted((one, other) => other.weight - one.weight)) {
    const fresh = hit.at.filter((at) => !used.has(at))
    if (fresh.length === 0) continue
    score += (hit.weight * fresh.length) / hit.at.length
    for (const at of fresh) used.add(at)
    kept.push(hit)
  }
  return { score, hits: kept }
}
