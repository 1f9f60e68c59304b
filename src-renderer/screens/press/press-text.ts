import { officeZone } from '#shared/office-time.ts'
import type { Period } from '#shared/period.ts'
import { startOfDay } from '#shared/period.ts'
import type { Formats } from '#renderer/words/formats.ts'
import type { Language } from '#renderer/words/language.tsx'
import { lowerFirst, possessiveSuffix } from '#renderer/words/turkish-numbers.ts'
import { breakdowns, named, type Breakdown, type PressFacts, type Ranked } from './press-facts.ts'

/** What the texts of `press.text` are filled with. */
export type PressValues = Record<(typeof places)[number], string>

const places = [
  ...([
    'count',
    'day',
    'first',
    'last',
    'list',
    'month',
    'name',
    'percent',
    'score',
    'suffix',
    'waiting',
    'when',
    'year',
  ] as const),
] as const

/** Whatever a text is filled with, for those that need it not. */
export const noValues = Object.fromEntries(places.map((place) => [place, ''])) as PressValues

/** The texts of `press.text`, by their keys. */
export type PressWord = (
  key:
    | ('none' | 'registered' | 'solved' | 'solvedWaiting' | 'noneSolved' | 'few' | 'satisfied' | 'score')
    | ('asOf' | 'closed')
    | ('directorate' | 'directorates' | 'subject' | 'subjects' | 'neighbourhood' | 'neighbourhoods')
    | ('day' | 'month' | 'year' | 'daysOfMonth' | 'daysOfYear' | 'days'),
  values?: Partial<PressValues>,
) => string

export interface PressTeller {
  readonly word: PressWord
  readonly language: Language
  readonly formats: Formats
  /** Below so many requests no directorate, subject or place is told: people could be known by them. */
  readonly least: number
}

/** The statement, sentence by sentence, as it goes to the press. */
export function pressSentences(period: Period, facts: PressFacts, teller: PressTeller): string[] {
  const { word, formats, least } = teller
  const when = periodWords(period, teller)
  if (facts.registered === 0) return [word('none', { when }), ...solvedSentence(facts, teller)]
  const sentences = [
    word('registered', { when, count: formats.number(facts.registered) }),
    ...solvedSentence(facts, teller),
  ]
  if (facts.registered < least) return [...sentences, word('few', { count: formats.number(least) })]
  return [
    ...sentences,
    ...breakdowns.flatMap((each) =>
      mostSentence(each.dimension, named(facts.ranked[each.dimension], each.named), teller),
    ),
    ...satisfactionSentences(facts, teller),
  ]
}

/** Of what moment the figures are: last of all, for later ones may differ. */
export const standingSentence = (at: number, isClosed: boolean, { word, formats }: PressTeller): string =>
  word(isClosed ? 'closed' : 'asOf', { day: formats.dateTime(at) })

function solvedSentence({ registered, solved, waiting }: PressFacts, { word, formats }: PressTeller): string[] {
  if (solved > 0)
    return [
      word(waiting > 0 ? 'solvedWaiting' : 'solved', {
        count: formats.number(solved),
        waiting: formats.number(waiting),
      }),
    ]
  return registered === 0 ? [] : [word('noneSolved')]
}

function mostSentence(dimension: Breakdown, most: readonly Ranked[], teller: PressTeller): string[] {
  const { word, language, formats } = teller
  if (most.length === 0) return []
  const items = most.map(({ name, count }) => {
    const written = dimension === 'subject' && language === 'tr' ? lowerFirst(name) : name
    return `${written} (${formats.number(count)})`
  })
  // One is named with its own word: "Erenler Mahallesi’nden", not "mahallelerinden".
  const [only] = most
  if (most.length === 1 && only !== undefined)
    return [word(dimension, { name: items[0]?.replace(/ \([^()]*\)$/, '') ?? '', count: formats.number(only.count) })]
  return [word(`${dimension}s`, { list: listed(items, dimension, language) })]
}

// Names of directorates have their own "ve": between them stands "ile".
function listed(items: readonly string[], dimension: Breakdown, language: Language): string {
  const and = language === 'en' ? 'and' : dimension === 'directorate' ? 'ile' : 've'
  return `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1) ?? ''}`
}

function satisfactionSentences(facts: PressFacts, { word, formats }: PressTeller): string[] {
  const { scored, score, satisfiedShare } = facts
  if (score === null || satisfiedShare === null) return []
  const percent = Math.round(satisfiedShare * 1000) / 10
  return [
    word('satisfied', {
      count: formats.number(scored),
      percent: formats.number(percent),
      suffix: possessiveSuffix(percent),
    }),
    word('score', { score: formats.number(Math.round(score * 10) / 10) }),
  ]
}

/** "21 Ekim – 24 Kasım 2026 tarihleri arasında", "Ekim 2026’da": as one says it. */
export function periodWords({ since, until }: Period, { word, language }: PressTeller): string {
  const locale = language === 'tr' ? 'tr-TR' : 'en-GB'
  const written = (instant: number, options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale, { timeZone: officeZone, ...options }).format(instant)
  const last = until - 1
  const day = (instant: number) => written(instant, { day: 'numeric' })
  const dayMonth = (instant: number) => written(instant, { day: 'numeric', month: 'long' })
  const full = (instant: number) => written(instant, { day: 'numeric', month: 'long', year: 'numeric' })
  const year = (instant: number) => written(instant, { year: 'numeric' })
  const month = (instant: number) => written(instant, { month: 'long', year: 'numeric' })
  const isWholeMonths = day(since) === '1' && day(until) === '1'
  if (startOfDay(last) === since) return word('day', { day: full(since) })
  if (isWholeMonths && month(since) === month(last))
    return word('month', { month: written(since, { month: 'long' }), year: year(since) })
  if (isWholeMonths && year(since) === year(last) && dayMonth(since) === dayMonth(until))
    return word('year', { year: year(since) })
  if (month(since) === month(last)) return word('daysOfMonth', { first: day(since), last: full(last) })
  if (year(since) === year(last)) return word('daysOfYear', { first: dayMonth(since), last: full(last) })
  return word('days', { first: full(since), last: full(last) })
}
