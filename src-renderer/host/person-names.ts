import type { CatalogueNames } from '#shared/contract/catalogue.ts'

type Person = Pick<CatalogueNames['staff'][number], 'id' | 'fullName' | 'formerNames'>

/** How people are called now; with an instant, how they were called then. "–" for somebody the catalogue does not know yet. */
export function personNames(staff: readonly Person[]): (id: number | null, at?: number | null) => string {
  const people = new Map(staff.map((person) => [person.id, person]))
  return (id, at) => {
    if (id === null) return ''
    const person = people.get(id)
    const then = typeof at === 'number' ? person?.formerNames.find(({ until }) => at < until) : undefined
    return then?.name ?? person?.fullName ?? '–'
  }
}
