const numbersOf = (version: string): number[] => (version.split('-')[0] ?? '').split('.').map(Number)

/** Negative where the first is the older version. */
export function compareVersions(one: string, other: string): number {
  const [left, right] = [numbersOf(one), numbersOf(other)]
  for (const [index, number] of left.entries()) {
    const difference = number - (right[index] ?? 0)
    if (difference !== 0) return difference
  }
  return left.length - right.length
}

/** Whether a PC's version is older than the one it should have; of what is unknown nothing is said. */
export const isOlder = (version: string | null, newest: string | null): boolean =>
  version !== null && newest !== null && compareVersions(version, newest) < 0
