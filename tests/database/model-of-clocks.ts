// No clock vanishes, recomputed from how requests stand and from what the history says of laws: a second opinion.
import type { Ledgers } from './ledgers-at-once.ts'
import type { Stand } from './office-at-hand.ts'

const clocks = ['promised', 'due', 'legalDue'] as const

/** What a joining did to clocks that it may not do: the master ends no later than it did, nor than what joined it. */
export function joiningFaults(before: readonly Stand[], after: readonly Stand[]): string[] {
  const faults: string[] = []
  for (const child of after) {
    const was = before.find(({ id }) => id === child.id)
    const master = after.find(({ id }) => id === child.master)
    const masterWas = before.find(({ id }) => id === child.master)
    if (was === undefined || master === undefined || masterWas === undefined || was.master === child.master) continue
    for (const clock of clocks) {
      const earliest = Math.min(child[clock] ?? Infinity, masterWas[clock] ?? Infinity)
      if ((master[clock] ?? Infinity) > earliest) faults.push(`${child.id} joined to ${master.id}: ${clock} is later`)
      if ((child[clock] ?? Infinity) > (was[clock] ?? Infinity))
        faults.push(`${child.id}: ${clock} of its own is later`)
    }
  }
  return faults
}

/** Requests that count as late: of their own, or with the master that answers for them. */
export function lateOnes(stands: readonly Stand[], clock: 'promised' | 'due' = 'promised'): number[] {
  return stands
    .filter((request) => {
      const root = stands.find(({ id }) => id === request.master) ?? request
      return !request.isClosed && (root[clock] ?? Infinity) < root.now
    })
    .map(({ id }) => id)
}

/** At the end of a life: the law of everything that is open still sets a clock, its own and, where it is joined, its master's. */
export function legalFaults({ requests, laws }: Ledgers): string[] {
  return requests
    .filter(({ closed }) => closed === null)
    .flatMap((request) => {
      const master = requests.find(({ id }) => id === request.master)
      const { id, legalDue } = request
      const faults: string[] = []
      if (owesByLaw(laws, id) && legalDue === null) faults.push(`${id}: the law it was asked under sets no clock`)
      if (legalDue !== null && master !== undefined && (master.legalDue ?? Infinity) > legalDue)
        faults.push(`${id}: the legal clock of what is joined to ${master.id} is lost`)
      return faults
    })
}

/** Whether the last act that speaks of a law set one or began its period anew. */
function owesByLaw(laws: Ledgers['laws'], id: number): boolean {
  const told = laws.filter(({ request }) => request === id).toSorted((one, other) => one.at - other.at)
  const last = told.at(-1)
  // Whoever told the stage owes the result, without a date of the law.
  if (last === undefined || told.some(({ act }) => act === 'tell_stage')) return false
  return last.act !== 'set_legal_basis' || last.law !== null
}
