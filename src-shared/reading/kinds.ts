// Which kind of message it is, told by signs that are the same everywhere and by what the catalogue found.
import { kindPhrases, type Sign } from './kind-phrases.ts'
import { phrasesIn } from './phrases.ts'
import { PhraseBook, type Found } from './phrase-book.ts'
import { beginsClause, type Token } from './tokens.ts'

export const messageKinds = ['request', 'several', 'follow_up', 'information', 'thanks', 'noise', 'elsewhere'] as const
export type MessageKind = (typeof messageKinds)[number]

const signs = new PhraseBook<Sign>(
  new Map(Object.entries(kindPhrases).map(([sign, phrases]) => [sign as Sign, phrasesIn(phrases)])),
  { isFixed: true },
)

/** Whether a word is one of the signs: no slip of a word of the catalogue. */
export const isSign = (word: string): boolean => signs.has(word)

export type Evidence = {
  message: string
  tokens: readonly Token[]
  /** The best of the subjects, and of the authorities; 0 where there is none. */
  subject: number
  authority: number
  hasPlace: boolean
  /** How many subjects stand in the message apart from each other. */
  topics: number
}

export type KindSaid = { kind: MessageKind; at: readonly number[] }

/** The kind, and the tokens that said so. */
export function kindOf(evidence: Evidence): KindSaid {
  const { message, tokens, subject, authority, hasPlace, topics } = evidence
  const found = signs.find(tokens)
  const score = (sign: Sign): number => found.get(sign)?.score ?? 0
  const said = (kind: MessageKind, ...by: Sign[]): KindSaid => ({
    kind,
    at: by.flatMap((sign) => tokensSaying(found.get(sign))),
  })
  const wants = score('asking') + troubleIn(tokens, found)
  if (isBare(message, tokens, found)) return said('noise', 'noise')
  if (score('spam') >= 1 && score('spam') > subject && !hasPlace) return said('noise', 'spam')
  if (score('thanks') > 0 && score('before') === 0 && isThanks(tokens, found, wants)) return said('thanks', 'thanks')
  if (authority > 0.5 && authority * 1.2 > subject) return { kind: 'elsewhere', at: [] }
  if (score('follow_up') >= followUpOf(topics)) return said('follow_up', 'follow_up')
  if (topics > 1) return said('several', 'and')
  const isAsked = score('asks') > 0 || endsInQuestion(tokens)
  const asksOnly = isAsked && wants === 0 && !hasPlace
  if (asksOnly || score('information') > wants * 0.6) return said('information', 'information', 'asks')
  if (score('noise') > 0 && wants === 0 && subject < 1.1 && !hasPlace) return said('noise', 'noise')
  if (subject < 0.4 && !hasPlace && (wants === 0 || score('noise') > wants)) return said('noise', 'noise')
  return { kind: 'request', at: [] }
}

/** Two matters told apart outweigh a passing word. */
const followUpOf = (topics: number): number => (topics > 1 ? 1.5 : 0.01)

/** A short message whose last words ask: "çalışıyor mu". */
const endsInQuestion = (tokens: readonly Token[]): boolean =>
  tokens.length <= 12 && tokens.slice(-2).some(({ word }) => /^m[iu](?:y[iu]z|d[iu]r)?$/u.test(word))

/** What is asked about is no trouble: "doldu mu". */
function troubleIn(tokens: readonly Token[], found: ReadonlyMap<Sign, Found>): number {
  const hits = found.get('trouble')?.hits ?? []
  return hits
    .filter(({ at }) => !at.some((one) => /^m[iu]$/u.test(tokens[one + 1]?.word ?? '')))
    .reduce((sum, { weight }) => sum + weight, 0)
}

const tokensSaying = (found: Found | undefined): number[] => found?.hits.flatMap(({ at }) => [...at]) ?? []

/** Nothing said but a greeting, or no word at all; clapping hands and folded ones are thanks, told by no word. */
function isBare(message: string, tokens: readonly Token[], found: ReadonlyMap<Sign, Found>): boolean {
  if (tokens.length === 0) return !/[👏🙏❤]/u.test(message)
  const said = new Set(tokensSaying(found.get('noise')))
  return tokens.every((_token, at) => said.has(at))
}

function isThanks(tokens: readonly Token[], found: ReadonlyMap<Sign, Found>, wants: number): boolean {
  const thanks = found.get('thanks')?.score ?? 0
  if (wants === 0) return true
  // Thanks behind what is wanted are a way to end a letter.
  const first = Math.min(...tokensSaying(found.get('thanks')))
  return thanks > wants && (tokens.length <= 8 || first < tokens.length / 2)
}

const goesOn = /^(?:hem|hemde|ayrica|birde|bide|ustelik|ustune|ilaveten|ikincisi|ikinci|bunun|diger)$/u

export type Clause = {
  at: readonly number[]
  /** What says that another matter may begin: a word, the end of a sentence, or only a comma. */
  how: 'said' | 'sentence' | 'comma'
}

/** Where the message may go on to another matter. */
export function clausesOf(tokens: readonly Token[]): Clause[] {
  const clauses: { at: number[]; how: Clause['how'] }[] = []
  for (const [at, token] of tokens.entries()) {
    const isPair = /^bir?$/u.test(token.word) && tokens[at + 1]?.word === 'de'
    const isToo = at > 0 && /^d[ae]$/u.test(tokens[at + 1]?.word ?? '') && !isPair && token.word !== 'bi'
    const isSaid =
      isPair || isToo || goesOn.test(token.word) || (token.isNumber && /^[).-]/u.test(tokens[at + 1]?.gap ?? ''))
    const isComma = /[,+&]/u.test(token.gap) || token.word === 've'
    if (at === 0 || isSaid || beginsClause(token) || isComma)
      clauses.push({ at: [], how: isSaid ? 'said' : beginsClause(token) ? 'sentence' : 'comma' })
    clauses.at(-1)?.at.push(at)
  }
  return clauses
}
