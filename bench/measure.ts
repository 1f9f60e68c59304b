// Figures and how they are told: a table for people, one JSON object a line for machines.
export interface Figure {
  name: string
  requests: number
  median_ms: number | null
  p95_ms: number | null
  /** The least the same run could have taken. */
  floor_ms: number | null
  ratio: number | null
  /** Shares of what was read right of messages, 0 to 1 (prefill). */
  place_right?: number
  place_wrong?: number
  subject_first?: number
  subject_three?: number
  kind_right?: number
  /** What the number alone does not say. */
  note: string
  /** Whether a year has been worked in the municipality; the runner says so. */
  aged?: boolean
}

/** The value below which so much of the sample lies; `share` between 0 and 1. */
export function quantile(sample: readonly number[], share: number): number {
  const sorted = sample.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** How long something takes, in milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** Times a thing and its floor by turns, so that whatever disturbs the machine disturbs both. */
export async function byTurns(
  rounds: number,
  thing: () => Promise<unknown>,
  floor: () => Promise<unknown>,
): Promise<Pick<Figure, 'median_ms' | 'p95_ms' | 'floor_ms' | 'ratio'>> {
  const things: number[] = []
  const floors: number[] = []
  for (let round = -10; round < rounds; round += 1) {
    const one = await timed(thing)
    const other = await timed(floor)
    // The first rounds warm up.
    if (round >= 0) {
      things.push(one)
      floors.push(other)
    }
  }
  const median = quantile(things, 0.5)
  const least = quantile(floors, 0.5)
  return { median_ms: median, p95_ms: quantile(things, 0.95), floor_ms: least, ratio: median / least }
}

const columns = ['name', 'requests', 'aged', 'median_ms', 'p95_ms', 'floor_ms', 'ratio', 'note'] as const

function shown(value: string | number | boolean | null | undefined): string {
  if (value === null || value === undefined) return '–'
  return typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(2) : String(value)
}

/** The figures as a table. */
export function table(figures: readonly Figure[]): string {
  const rows = [columns.map(String), ...figures.map((figure) => columns.map((column) => shown(figure[column])))]
  const widths = columns.map((_column, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, index) => cell.padEnd(widths[index] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
