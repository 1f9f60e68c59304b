// What a citizen's message asks and where: proposals for a form, each with the words that speak for it. Nothing here is saved or certain.
import { clausesOf, isSign, kindOf, type Clause, type MessageKind } from './kinds.ts'
import { phrasesIn } from './phrases.ts'
import { PhraseBook, type Found, type Hit } from './phrase-book.ts'
import { PlaceReader, type NamedPlace, type PlaceSaid } from './places.ts'
import type { NamedStreet } from './street-names.ts'
import { isSuffix } from './suffixes.ts'
import { saidIn, tokensOf, wordsOf, type Token } from './tokens.ts'

/** What of a catalogue is needed; entries that are offered no more are left out by whoever gives it. */
export type ReadingCatalogue = {
  municipality: string | null
  subjects: readonly NamedPlace[]
  institutions: readonly NamedPlace[]
  neighbourhoods: readonly NamedPlace[]
  streets: readonly NamedStreet[]
}

/** What agents chose for similar words: how much it speaks for a subject, and of how many requests. */
export type Learnt = { subjectId: number; weight: number; requests: number }

/** Why something is proposed: the citizen's words, and the catalogue's they stand for. */
export type Because = { said: string; means: string }
export type Proposal = {
  id: number
  /** 0 to 1; no chance, but the more the surer. */
  confidence: number
  because: readonly Because[]
  /** Of how many earlier requests with similar words. */
  requests: number
}
export type MessageReading = {
  kind: MessageKind
  kindBecause: readonly string[]
  /** The best first, three at most. */
  subjects: readonly Proposal[]
  /** To whom it belongs where it is another authority's. */
  institution: Proposal | null
  neighbourhood: { id: number; because: string } | null
  /** The words for another neighbourhood, in which the street that is told does not lie; '' where none is told. */
  elsewhere: string
  /** One id, or the same name in several neighbourhoods: then the neighbourhood is to be asked. */
  street: { ids: readonly number[]; name: string; kind: string; because: string } | null
  door: { door: string; because: string } | null
}

const generic = new Set(
  've ya da ile talep talebi bilgi bilgisi alim alimi alinmasi alinmamasi islem islemleri durum durumu basvuru basvurusu bildirim bildirimi sikayet sikayeti hizmet hizmetleri onarim onarimi belirlenecek konusu konu diger genel belediye mali sayfasi'.split(
    ' ',
  ),
)
/** Words of many matters: alone they say little. */
const weak = new Set(
  'sokak cocuk onu kirik bozuk eksik kayit giris yasli arac masa sandalye is su hava kaza plan adres mahalle ev bina kapi yan gun hasta komsu yardim basvuru talep numara kapak levha bilgi sevap fikir tabela duvar araba geri atik alan yesil yapi evde bakim oyun grubu yer yeri internet trafik kat ada cap plan gider para ders vali tur hal kale oyuncak ses'.split(
    ' ',
  ),
)
const isWeak = (word: string): boolean =>
  weak.has(word) || [...weak].some((one) => one.length >= 5 && word.startsWith(one) && isSuffix(word.slice(one.length)))
const mostSubjects = 3
const leastScore = 0.25
/** As much as one rare word of the catalogue: what was chosen before decides between subjects, it outweighs no plain word. */
const mostLearnt = 1

type Owner = `subject ${number}` | `institution ${number}`

export class MessageReader {
  readonly #book: PhraseBook<Owner>
  readonly #places: PlaceReader

  constructor({ municipality, subjects, institutions, neighbourhoods, streets }: ReadingCatalogue) {
    this.#book = new PhraseBook<Owner>(
      new Map([
        ...phrasesOf(subjects),
        ...institutions.map((one): [Owner, string[]] => [`institution ${one.id}`, phrasesIn(one.keywords)]),
      ]),
      { isWeak, isKnown: isSign },
    )
    this.#places = new PlaceReader(streets, neighbourhoods, municipality ?? '', phrasesIn)
  }

  /** Reads a message; whatever is in it, it answers, and where it finds nothing it proposes nothing. */
  read(message: string, learnt: readonly Learnt[] = []): MessageReading {
    const tokens = tokensOf(message)
    const place = this.#places.read(tokens)
    const denied = new Set(tokens.flatMap(({ word }, at) => (word === 'degil' ? [at - 1] : [])))
    const found = this.#book.find(tokens, (at) => place.taken.has(at) || denied.has(at))
    const subjects = ranked(found, 'subject', learnt)
    const [authority] = ranked(found, 'institution', [])
    const clauses = clausesOf(tokens)
    const topics = topicsOf(found, clauses)
    const { kind, at } = kindOf({
      ...{ message, tokens },
      subject: subjects[0]?.score ?? 0,
      authority: authority?.score ?? 0,
      hasPlace: place.streets.length > 0 || place.neighbourhood !== null,
      topics: topics.length,
    })
    const offered = kind === 'noise' || kind === 'elsewhere' ? [] : order(subjects, kind === 'several' ? topics : [])
    return {
      kind,
      kindBecause: at.map((one) => saidIn(message, tokens, one, one)),
      subjects: offered.slice(0, mostSubjects).map((one) => proposed(message, tokens, one)),
      institution: kind === 'elsewhere' && authority !== undefined ? proposed(message, tokens, authority) : null,
      ...placeOf(message, tokens, place),
    }
  }
}

/** Of each subject its other words, and those of its name that are not another subject's own. */
function phrasesOf(subjects: readonly NamedPlace[]): [Owner, string[]][] {
  const own = subjects.map(({ keywords }) => phrasesIn(keywords))
  const alone = own.map((phrases) => new Set(phrases.map(foldedWord)))
  return subjects.map(({ id, name }, index) => {
    const isElsewhere = (word: string): boolean => !alone[index]?.has(word) && alone.some((words) => words.has(word))
    const words = name.split(/[^\p{L}\p{M}-]+/u).filter((word) => word.length > 2)
    const telling = words.filter((word) => !generic.has(foldedWord(word)) && !isElsewhere(foldedWord(word)))
    return [`subject ${id}`, [...telling, ...(own[index] ?? [])]]
  })
}

type Ranked = { id: number; score: number; requests: number; found: Found; share: number }

const foldedWord = (word: string): string => wordsOf(word).join(' ')

function ranked(
  found: ReadonlyMap<Owner, Found>,
  sort: 'subject' | 'institution',
  learnt: readonly Learnt[],
): Ranked[] {
  const ids = new Set(learnt.map(({ subjectId }) => subjectId))
  for (const owner of found.keys()) if (owner.startsWith(sort)) ids.add(Number(owner.slice(sort.length + 1)))
  const all = [...ids].map((id) => {
    const own = found.get(`${sort} ${id}`) ?? { score: 0, hits: [] }
    const before = learnt.find(({ subjectId }) => subjectId === id)
    const score = own.score + Math.min(before?.weight ?? 0, mostLearnt)
    return { id, score, requests: before?.requests ?? 0, found: own, share: 0 }
  })
  const total = all.reduce((sum, { score }) => sum + score, 0)
  return all
    .filter(({ score }) => score >= leastScore)
    .toSorted((one, other) => other.score - one.score || one.id - other.id)
    .map((one) => ({ ...one, share: one.score / total }))
}

/** Subjects that are told in clauses of their own, in the order of the message. */
function topicsOf(found: ReadonlyMap<Owner, Found>, clauses: readonly Clause[]): number[] {
  const subjects = [...found]
    .filter(([owner]) => owner.startsWith('subject'))
    .map(([owner, { hits }]) => ({ id: Number(owner.slice(8)), hits }))
  const topics: { id: number; score: number; scores: ReadonlyMap<number, number> }[] = []
  for (const [index, clause] of clauses.entries()) {
    const scores = new Map(subjects.map(({ id, hits }) => [id, within(hits, clause.at)]))
    const [id, score] = [...scores].toSorted(([, one], [, other]) => other - one)[0] ?? [0, 0]
    const isToldApart = clause.how === 'said' || clauses[index + 1]?.how === 'said'
    const least = isToldApart ? 0.7 : clause.how === 'sentence' || index === 0 ? 1.8 : 2.4
    if (score < least) continue
    const isSame = topics.some(
      (other) =>
        other.id === id ||
        (scores.get(other.id) ?? 0) >= score * 0.5 ||
        (clause.how !== 'said' && (other.scores.get(id) ?? 0) >= other.score * 0.7),
    )
    if (!isSame) topics.push({ id, score, scores })
  }
  return topics.map(({ id }) => id)
}

const within = (hits: readonly Hit[], clause: readonly number[]): number =>
  hits.filter(({ at }) => at.every((one) => clause.includes(one))).reduce((sum, { weight }) => sum + weight, 0)

const order = (subjects: readonly Ranked[], topics: readonly number[]): Ranked[] => [
  ...subjects.filter(({ id }) => topics.includes(id)),
  ...subjects.filter(({ id }) => !topics.includes(id)),
]

function proposed(message: string, tokens: readonly Token[], { id, score, requests, found, share }: Ranked): Proposal {
  return {
    ...{ id, requests },
    confidence: Math.round((score / (score + 0.6)) * Math.min(1, share + 0.3) * 100) / 100,
    because: found.hits.map(({ phrase, at }) => ({
      said: saidIn(message, tokens, Math.min(...at), Math.max(...at)),
      means: phrase,
    })),
  }
}

function placeOf(
  message: string,
  tokens: readonly Token[],
  place: PlaceSaid,
): Pick<MessageReading, 'neighbourhood' | 'elsewhere' | 'street' | 'door'> {
  const [street] = place.streets
  const said = (span: { first: number; last: number } | null): string =>
    span === null ? '' : saidIn(message, tokens, span.first, span.last)
  const isOne =
    street !== undefined && place.streets.every(({ neighbourhoodId }) => neighbourhoodId === street.neighbourhoodId)
  const neighbourhoodId = isOne ? street.neighbourhoodId : (place.neighbourhood?.id ?? null)
  return {
    neighbourhood:
      neighbourhoodId === null
        ? null
        : { id: neighbourhoodId, because: said(place.neighbourhoodSpan ?? place.streetSpan) },
    elsewhere: said(place.elsewhere),
    street:
      street === undefined
        ? null
        : {
            ids: place.streets.map(({ id }) => id),
            name: street.name,
            kind: street.kind,
            because: said(place.streetSpan),
          },
    door:
      place.door === null
        ? null
        : { door: place.door.door, because: place.door.at.map((at) => saidIn(message, tokens, at, at)).join(' ') },
  }
}
