// Where a message says it is: streets, neighbourhoods and the outer door, each with the words that say so.
import { doorNear, doorOf, type Door } from './doors.ts'
import { kindSaid, StreetNames, type NamedStreet } from './street-names.ts'
import { isOneSlip, isSuffix } from './suffixes.ts'
import { beginsClause, wordsOf, type Token } from './tokens.ts'

export type NamedPlace = { id: number; name: string; keywords: string }
type Span = { first: number; last: number }
export type StreetSaid = Span & { streets: readonly NamedStreet[] }
export type NeighbourhoodSaid = Span & { place: NamedPlace; isSure: boolean }
export type PlaceSaid = {
  /** All streets of the name that is meant: one, or the same name in several neighbourhoods. */
  streets: readonly NamedStreet[]
  streetSpan: Span | null
  neighbourhood: NamedPlace | null
  neighbourhoodSpan: Span | null
  /** Of a neighbourhood in which no street of that name lies. */
  elsewhere: Span | null
  door: Door | null
  /** Tokens that name a place, and so no subject. */
  taken: ReadonlySet<number>
}

/** Names that are words like others: they need their "mahallesi". */
const ordinary = new Set('yeni tepe merkez orta pinar bahce dere cami kale sanayi gunes yesil'.split(' '))
/** These at least where no suffix tells that they are names. */
const ordinaryBare = new Set('yazili cumhuriyet hurriyet fatih istiklal zafer baris kurtulus'.split(' '))
const quarter = ['mahalle', 'mahale', 'mah', 'mh', 'mahal', 'koy', 'mahle', 'mhl', 'mahl']
const isQuarter = (word: string | undefined): boolean =>
  word !== undefined && quarter.some((one) => word.startsWith(one) && isSuffix(word.slice(one.length)))
/** Words before a place that is no longer the one. */
const former = /^(?:eski|onceki|evvelki|eskiden)$/u
const left = /^(?:gitmeyin|degil$|tasin)/u
/** Words that tell where somebody lives, or lived. */
const living = /^(?:otur(?!ul|acak|am|ma|ak)|yasi?y|yasam|ikamet|sakin|tasin|dogd|buyud|kirac)/u
const units =
  /^(?:gun|hafta|ay|yil|sene|saat|dakika|dk|kisi|cocuk|tane|adet|cuval|kilo|kg|metre|mt|lira|tl|bin|kere|kez|defa|yas|aile|hane|araba|agac|lamba|direk|kopek|torba|poset|ton|derece|kat|daire)/u

export class PlaceReader {
  readonly #streets: StreetNames
  readonly #quarters = new Map<string, NamedPlace>()
  readonly #district: string

  constructor(
    streets: readonly NamedStreet[],
    quarters: readonly NamedPlace[],
    district: string,
    phrases: (keywords: string) => readonly string[],
  ) {
    this.#streets = new StreetNames(streets, phrases)
    this.#district = wordsOf(district)[0] ?? ''
    for (const place of quarters)
      for (const called of [place.name, ...phrases(place.keywords)]) this.#quarters.set(wordsOf(called).join(''), place)
  }

  read(tokens: readonly Token[]): PlaceSaid {
    const streets = this.#streetsIn(tokens)
    const isTaken = (at: number): boolean => streets.some(({ first, last }) => at >= first && at <= last)
    const quarters = this.#quartersIn(tokens, isTaken)
    const all = [...streets, ...quarters]
    const isLeft = (span: Span, alike: readonly Span[]): boolean =>
      isHome(tokens, span) &&
      all.some((other) => other !== span && !isHome(tokens, other) && (alike.includes(other) || !isNextTo(span, other)))
    return this.#settled(
      tokens,
      streets.filter((span) => !isLeft(span, streets)),
      quarters.filter((span) => !isLeft(span, quarters)),
      new Set(all.flatMap(({ first, last }) => range(first, last))),
    )
  }

  #settled(
    tokens: readonly Token[],
    streets: readonly StreetSaid[],
    quarters: readonly NeighbourhoodSaid[],
    taken: Set<number>,
  ): PlaceSaid {
    const [street] = streets
    const kept = quarters.filter(
      (one) => one.isSure || streets.some((other) => isNextTo(one, other) && lies(other, one)),
    )
    const named = kept.filter(({ place }) => street === undefined || lies(street, { place }))
    const choice = street === undefined ? onlyOne(kept) : onlyOne(named)
    const among =
      street?.streets.filter(({ neighbourhoodId }) => choice === null || neighbourhoodId === choice.place.id) ?? []
    const crossing = streets.find(
      (other) => other !== street && other.streets.some((one) => !among.some(({ id }) => id === one.id)),
    )
    const shared =
      crossing === undefined || choice !== null
        ? []
        : among.filter((one) =>
            crossing.streets.every(({ neighbourhoodId }) => neighbourhoodId === one.neighbourhoodId),
          )
    const meant = shared.length > 0 && street !== undefined && isNextTo(street, crossing ?? street) ? shared : among
    const door = street === undefined ? doorOf(tokens, units) : doorNear(tokens, street.last, units)
    for (const at of door?.at ?? []) taken.add(at)
    return {
      ...{ streets: meant, streetSpan: street ?? null, door, taken },
      neighbourhood: choice?.place ?? null,
      neighbourhoodSpan: choice,
      elsewhere: street !== undefined && named.length === 0 ? onlyOne(kept.filter(({ isSure }) => isSure)) : null,
    }
  }

  #streetsIn(tokens: readonly Token[]): StreetSaid[] {
    const found: StreetSaid[] = []
    for (let at = 0; at < tokens.length; at += 1) {
      const street = tokens[at]?.isNumber === true ? this.#numberAt(tokens, at) : this.#nameAt(tokens, at)
      if (street === null) continue
      found.push(street)
      at = street.last
    }
    return found
  }

  #numberAt(tokens: readonly Token[], at: number): StreetSaid | null {
    const number = tokens[at]?.word ?? ''
    let next = at + 1
    const isNo = tokens[next]?.word === 'no' && kindSaid(tokens[next + 1]?.word ?? '') !== null
    const isNolu = isNo || /^(?:nolu|numarali|nulu)$/u.test(tokens[next]?.word ?? '')
    if (isNolu) next += 1
    // "1120.", "8031 inci", "7041'nci".
    if (/^(?:[iu]?nc[iu]|l[iu])$/u.test(tokens[next]?.word ?? '')) next += 1
    const kind = kindSaid(tokens[next]?.word ?? '')
    const streets = this.#streets.numbered(number, isNolu)
    if (streets.length === 0) return null
    if (kind !== null) return { first: at, last: next, streets: ofKind(streets, kind) }
    if (isNolu || number.length < 4) return null
    const { word = '', isNumber = false } = tokens[at + 1] ?? {}
    const before = tokens[at - 1]?.word ?? ''
    const isYear = /^(?:19\d\d|20[0-3]\d)$/u.test(number)
    const hasDoor = /^(?:no|numara|nu)$/u.test(word) || (isNumber && word.length <= 3)
    if (
      units.test(word) ||
      /^(?:no|numara|daire|d|kat|tel|kayit|talep)$/u.test(before) ||
      /^(?:ada|parsel|pafta)$/u.test(word) ||
      (isYear && !hasDoor)
    )
      return null
    return { first: at, last: at, streets }
  }

  #nameAt(tokens: readonly Token[], at: number): StreetSaid | null {
    for (let length = 4; length >= 1; length -= 1) {
      const words = tokens.slice(at, at + length)
      if (words.length < length || words.slice(1).some((one) => beginsClause(one))) continue
      const joined = words.map(({ word }) => word).join('')
      const behind = tokens[at + length]
      const kind = behind === undefined || beginsClause(behind) ? null : kindSaid(behind.word)
      const isPair = kind === null && behind !== undefined && this.#endsPair(tokens, at + length)
      const meant = this.#streets.named(joined) ?? (kind === null ? null : this.#streets.misspelt(joined))
      if (meant === null) continue
      const isKind = kind === 'sokak' || kind === 'cadde' || meant.streets.some((street) => street.kind === kind)
      if (kind !== null && isKind && (meant.rest === '' || meant.isLong))
        return { first: at, last: at + length, streets: ofKind(meant.streets, kind) }
      if (kind === null && (isPair || (meant.isLong && length > 1) || this.#hasDoor(tokens, at + length, meant.rest)))
        return { first: at, last: at + length - 1, streets: meant.streets }
    }
    return null
  }

  /** "Kozluk ile Söğüt caddesi", "Fatih ve Türbe caddelerinin": the kind stands behind the second name. */
  #endsPair(tokens: readonly Token[], at: number): boolean {
    if (!/^(?:ile|ve|la|le)$/u.test(tokens[at]?.word ?? '')) return false
    for (let length = 1; length <= 3; length += 1) {
      const joined = tokens
        .slice(at + 1, at + 1 + length)
        .map(({ word }) => word)
        .join('')
      if (this.#streets.named(joined)?.rest === '' && kindSaid(tokens[at + 1 + length]?.word ?? '') !== null)
        return true
    }
    return false
  }

  #hasDoor(tokens: readonly Token[], at: number, rest: string): boolean {
    return rest === '' && /^no$/u.test(tokens[at]?.word ?? '') && tokens[at + 1]?.isNumber === true
  }

  #quartersIn(tokens: readonly Token[], isTaken: (at: number) => boolean): NeighbourhoodSaid[] {
    const found: NeighbourhoodSaid[] = []
    for (let at = 0; at < tokens.length; at += 1) {
      const quarterAt = isTaken(at) ? null : this.#quarterAt(tokens, at, isTaken)
      if (quarterAt === null) continue
      found.push(quarterAt)
      at = quarterAt.last
    }
    return found
  }

  #quarterAt(tokens: readonly Token[], at: number, isTaken: (at: number) => boolean): NeighbourhoodSaid | null {
    for (const length of [2, 1]) {
      const words = tokens.slice(at, at + length)
      if (words.length < length || words.some(({ isNumber }, index) => isNumber || isTaken(at + index))) continue
      const joined = words.map(({ word }) => word).join('')
      const behind = tokens[at + length]
      const isSaid = behind !== undefined && !isTaken(at + length) && isQuarter(behind.word)
      const meant = this.#quarterOf(joined, length, isSaid)
      if (meant === null) continue
      const [name, place, isWhole] = meant
      const isOrdinary =
        name === this.#district ||
        ordinary.has(name) ||
        (ordinaryBare.has(name) && !/^n?(?:[dt][ae]n?|[dt][ae]k[iu]|n?[iu]n|y[ae])$/u.test(joined.slice(name.length)))
      return { first: at, last: at + (isSaid ? length : length - 1), place, isSure: isSaid || isWhole || !isOrdinary }
    }
    return null
  }

  /** The name, its place, and whether its "mahallesi" is written with it. */
  #quarterOf(joined: string, words: number, isSaid: boolean): readonly [string, NamedPlace, boolean] | null {
    for (let length = joined.length; length >= Math.max(3, joined.length - 12); length -= 1) {
      const name = joined.slice(0, length)
      const place = this.#quarters.get(name)
      const rest = joined.slice(length)
      // "Yenimahalle" is the neighbourhood Yeni, "Yeniköy" another one.
      if (place !== undefined && (isSuffix(rest) || (isQuarter(rest) && (words > 1 || !rest.startsWith('koy')))))
        return [name, place, isQuarter(rest)]
    }
    const slips = [...this.#quarters].filter(([name]) => name.length >= (isSaid ? 4 : 7) && isSlipOf(joined, name))
    const [only] = slips
    return only === undefined || slips.length > 1 ? null : [...only, false]
  }
}

/** A name with one slip in it, with what may stand behind a name. */
function isSlipOf(joined: string, name: string): boolean {
  return [name.length, name.length - 1, name.length + 1].some(
    (length) =>
      length <= joined.length &&
      isOneSlip(joined.slice(0, length), name) &&
      isSuffix(joined.slice(length)) &&
      joined[0] === name[0],
  )
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_one, index) => first + index)

function ofKind(streets: readonly NamedStreet[], kind: string): readonly NamedStreet[] {
  const same = streets.filter((street) => street.kind === kind)
  return same.length > 0 ? same : streets
}

const lies = ({ streets }: { streets: readonly NamedStreet[] }, { place }: { place: NamedPlace }): boolean =>
  streets.some(({ neighbourhoodId }) => neighbourhoodId === place.id)

const isNextTo = (one: Span, other: Span): boolean =>
  Math.min(Math.abs(other.first - one.last), Math.abs(one.first - other.last)) <= 3

/** The neighbourhood that is said, where no other is. */
function onlyOne(quarters: readonly NeighbourhoodSaid[]): NeighbourhoodSaid | null {
  const [first] = quarters
  return first !== undefined && quarters.every(({ place }) => place.id === first.place.id) ? first : null
}

/** Whether it is said to be where somebody lives or lived. */
function isHome(tokens: readonly Token[], { first, last }: Span): boolean {
  if (tokens.slice(Math.max(0, first - 3), first).some(({ word }) => former.test(word))) return true
  for (let at = last + 1; at < tokens.length && at <= last + 5; at += 1) {
    const token = tokens[at]
    if (token === undefined || beginsClause(token)) return false
    if (living.test(token.word) || left.test(token.word)) return true
  }
  return false
}
