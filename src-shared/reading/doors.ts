// The outer door: "no 12", "12 numaranın önü", "12'nin bitişiği"; never a flat, a storey or how many.
import { kindSaid } from './street-names.ts'
import { beginsClause, type Token } from './tokens.ts'

export type Door = { door: string; at: readonly number[] }

const says = /^(?:no|nosu|nolu|nu|nr|num|numara|numarasi|numrasi|nmr)$/u
const behind = /^(?:numara|numra|nolu|no$|num$|nosu)/u
const inner =
  /^(?:d|da|daire|dairesi|dre|kat|k|ic|blok|tel|telefon|talep|kayit|hat|hatti|tc|basvuru|dosya|sicil|ada|parsel|evrak|iban|fatura|abone)$/u
const others = /^(?:otobus|hat|minibus|dolmus|talep|basvuru|kayit|telefon|daire|evrak|dosya)/u
const beside = /^(?:bitisi|onu|ona?d|onun|yani|karsi|arka|altin|ustun|kose|civar|hizasi|cevre)/u
const mostInDoor = 4

/** The door behind a street; null where none is told. */
export function doorNear(tokens: readonly Token[], street: number, units: RegExp): Door | null {
  for (let at = street + 1; at < tokens.length && at <= street + 8; at += 1) {
    const token = tokens[at]
    if (token === undefined || (beginsClause(token) && at > street + 1 && !says.test(token.word))) break
    if (!token.isNumber || kindSaid(tokens[at + 1]?.word ?? '') !== null) continue
    const door = doorAt(tokens, at) ?? (at === street + 1 && !isWhere(tokens[street]) ? bare(tokens, at, units) : null)
    if (door !== null) return door
  }
  return doorOf(tokens, units)
}

/** "caddesinde 4 direk": behind it something is counted. */
const isWhere = (token: Token | undefined): boolean =>
  token !== undefined && !token.isNumber && /[dt][ae](?:k[iu])?$/u.test(token.word)

/** The one door that a message tells, wherever it stands. */
export function doorOf(tokens: readonly Token[], units: RegExp): Door | null {
  const doors = tokens.flatMap((token, at) => {
    const isStreet = kindSaid(tokens[at + 1]?.word ?? '') !== null || kindSaid(tokens[at + 2]?.word ?? '') !== null
    const door = token.isNumber && !isStreet && !units.test(tokens[at + 1]?.word ?? '') ? doorAt(tokens, at) : null
    return door === null ? [] : [door]
  })
  return doors.every(({ door }) => door === doors[0]?.door) ? (doors[0] ?? null) : null
}

function doorAt(tokens: readonly Token[], at: number): Door | null {
  const { word = '' } = tokens[at] ?? {}
  const before = tokens[at - 1]?.word ?? ''
  const next = tokens[at + 1]?.word ?? ''
  if (word.length > mostInDoor || inner.test(before)) return null
  if (says.test(before)) return inner.test(tokens[at - 2]?.word ?? '') ? null : named(tokens, at, [at - 1])
  if (
    behind.test(next) &&
    !others.test(tokens[at + 2]?.word ?? '') &&
    !(word === '10' && /^bes$|^5$/u.test(tokens[at + 2]?.word ?? ''))
  )
    return tokens[at + 2]?.isNumber === true && /^no$/u.test(next) ? null : named(tokens, at, [at + 1])
  const isOf = /^(?:n[iu]n|[iu]n|n[iu]m)$/u.test(next) && tokens[at + 1]?.gap === ''
  if (isOf && beside.test(tokens[at + 2]?.word ?? '')) return named(tokens, at, [at + 1, at + 2])
  const { start = 0, end = 0 } = tokens[at] ?? {}
  // With the suffix behind its apostrophe it is longer than its digits.
  if (next.startsWith('bitisi') || (end - start > word.length && beside.test(next))) return named(tokens, at, [at + 1])
  return null
}

/** "5063 sok 12": a number right behind the street that counts nothing. */
function bare(tokens: readonly Token[], at: number, units: RegExp): Door | null {
  const { word = '' } = tokens[at] ?? {}
  const next = tokens[at + 1]
  const isFlat = /^(?:daire|d|kat|k)$/u.test(next?.word ?? '') && tokens[at + 2]?.isNumber === true
  const isCount = next !== undefined && next.gap.trim() === '' && units.test(next.word) && !isFlat
  return word.length > 3 || isCount || Number(word) === 0 ? null : named(tokens, at, [])
}

/** "12", "8A", "8/A"; of "8/2" the 8, for the 2 is a flat. */
function named(tokens: readonly Token[], at: number, with_: readonly number[]): Door {
  const { word = '' } = tokens[at] ?? {}
  const next = tokens[at + 1]
  const isLetter = next !== undefined && /^[a-h]$/u.test(next.word) && /^[/-]?$/u.test(next.gap)
  const door = isLetter ? `${word}${next.gap}${next.word.toUpperCase()}` : word
  return { door, at: [at, ...with_, ...(isLetter ? [at + 1] : [])].toSorted((one, other) => one - other) }
}
