import { measureCode, scope as scopeSchema, type MeasureCode, type Scope } from '#shared/contract/oversight.ts'

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
  const told = scopeSchema.strict().safeParse(Object.fromEntries(parts))
  return told.success ? told.data : undefined
}

/** Where the requests stand that a figure counts. */
export function rowsPath(measure: MeasureCode, scope: Scope, requestId: number | null = null): string {
  const place = `/rows/${measure}/${scopeText(scope)}`
  return requestId === null ? place : `${place}/${requestId}`
}

/** The figure that an address speaks of; undefined where there is none of that name. */
export const readMeasure = (text: string): MeasureCode | undefined => measureCode.safeParse(text).data
