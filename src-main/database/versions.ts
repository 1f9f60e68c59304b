// Two versions of the program work on one database for weeks: the database says the oldest program it serves, a program the oldest
// schema it needs (decision 024).
import manifest from '../../package.json' with { type: 'json' }

/** This program, as in its package; said to the database at every connection. */
export const programVersion = manifest.version

/** The oldest `schema` of zimmet.served that has all this program asks for. Raised with the first use of something new. */
export const neededSchema = 1

/** Whether version `one` ("0.2.0") comes before `other`; what follows a hyphen does not count, as in the database. */
export function isEarlier(one: string, other: string): boolean {
  const [first, second] = [numbers(one), numbers(other)]
  const differing = first.findIndex((number, index) => number !== (second[index] ?? 0))
  return differing === -1 ? first.length < second.length : (first[differing] ?? 0) < (second[differing] ?? 0)
}

const numbers = (version: string): number[] => (version.split('-')[0] ?? '').split('.').map(Number)
