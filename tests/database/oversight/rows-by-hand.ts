// The rows that were counted by hand: which lie in a scope, how they are broken down, what values say.
import type { Dimension, Scope } from '#shared/contract/oversight.ts'
import type { Row } from './by-hand.ts'

const dayMs = 86_400_000
const offsetMs = 10_800_000

function keyOf(dimension: Dimension, { request, directorateId, clerkId, at }: Row): number {
  const day = Math.floor(((at ?? 0) + offsetMs) / dayMs)
  switch (dimension) {
    case 'directorate':
      return directorateId
    case 'clerk':
      return clerkId
    case 'subject':
      return request.subjectId
    case 'neighbourhood':
      return request.neighbourhoodId
    case 'street':
      return request.streetId
    case 'channel':
      return request.channelId
    case 'day':
      return day * dayMs - offsetMs
    case 'week':
      // 1970-01-01 was a Thursday.
      return (day - ((day + 3) % 7)) * dayMs - offsetMs
    case 'month': {
      const local = new Date(day * dayMs)
      return Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), 1) - offsetMs
    }
  }
}

/** Whether a row lies in a scope, for somebody who sees these directorates (null: all). */
export function isWithin(scope: Scope, sees: readonly number[] | null, row: Row): boolean {
  const { request, directorateId, clerkId, at } = row
  const has = (keys: number[] | undefined, key: number): boolean => keys === undefined || keys.includes(key)
  return (
    (sees === null || sees.includes(directorateId)) &&
    (at === null || ((scope.since ?? -Infinity) <= at && at < (scope.until ?? Infinity))) &&
    has(scope.directorateIds, directorateId) &&
    has(scope.clerkIds, clerkId) &&
    has(scope.subjectIds, request.subjectId) &&
    has(scope.neighbourhoodIds, request.neighbourhoodId) &&
    has(scope.streetIds, request.streetId) &&
    has(scope.channelIds, request.channelId)
  )
}

/** Rows by the keys of a breakdown, written with commas. */
export function brokenDown(rows: readonly Row[], by: readonly Dimension[]): Map<string, Row[]> {
  const cells = new Map<string, Row[]>()
  for (const row of rows) {
    const name = by.map((dimension) => keyOf(dimension, row)).join(',')
    const cell = cells.get(name)
    if (cell) cell.push(row)
    else cells.set(name, [row])
  }
  return cells
}

/** The ids of the requests, each once, in order. */
export const idsOf = (rows: readonly Row[]): number[] =>
  [...new Set(rows.map(({ request }) => request.id))].toSorted((one, other) => one - other)

/** The least value that at least such a share of the values does not exceed. */
export function leastOf(values: readonly number[], share: number): number | undefined {
  return values.toSorted((one, other) => one - other)[Math.ceil(values.length * share) - 1]
}
