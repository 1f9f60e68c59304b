import { measureCode, scope as scopeSchema, type MeasureCode, type Scope } from '#shared/contract/oversight.ts'
import { sharePartsOf } from './share-parts.ts'

/** What is looked at, as it stands in an address: "since-1790000000000~directorateIds-3.7", "all" of everything. */
export function scopeText(scope: Scope): string {
  const parts = Object.entries(scope).filter(([, value]) => value !== undefined)
  return parts.length === 0 ? 'all' : parts.map(([name, value]) => `${name}-${[value].flat().join('.')}`).join('~')
}

/** The scope of an address; undefined where it is none. */
export function readScope(text: string): Scope | undefined {
  if (text === 'all') return {}
  const parts = text.split('~').map((part) => {
    const [name = '', ...values] = part.split(/[-.]/)
    const numbers = values.filter(Boolean).map(Number)
    return [name, name === 'since' || name === 'until' ? (numbers[0] ?? null) : numbers] as const
  })
  const parsed = scopeSchema.strict().safeParse(Object.fromEntries(parts))
  return parsed.success ? parsed.data : undefined
}

/** Where the requests stand that a figure counts; `share`: as a count of that share ("on_time_share~late"). */
export function rowsPath(
  measure: MeasureCode,
  scope: Scope,
  requestId: number | null = null,
  share: MeasureCode | null = null,
): string {
  const path = `/rows/${share === null ? measure : `${share}~${measure}`}/${scopeText(scope)}`
  return requestId === null ? path : `${path}/${requestId}`
}

/** Which count an address speaks of, and of which share it is one; undefined where there is none of that name. */
export function readCounted(text: string): { measure: MeasureCode; share: MeasureCode | null } | undefined {
  const [first, chosen] = text.split('~').map(readMeasure)
  if (first === undefined) return undefined
  const parts = sharePartsOf(first)
  if (parts === undefined) return { measure: first, share: null }
  const isPart = chosen !== undefined && Object.values(parts).includes(chosen)
  return { measure: isPart ? chosen : parts.part, share: first }
}

/** The figure that an address speaks of; undefined where there is none of that name. */
export const readMeasure = (text: string): MeasureCode | undefined => measureCode.safeParse(text).data
