import type { Figure, MeasureCode } from '#shared/contract/oversight.ts'
import { goodnessOf, unitOf } from '#renderer/lib/measures.ts'

/** What a figure says beside an earlier one. */
export type Compared =
  | { readonly kind: 'few' | 'same' }
  | {
      readonly kind: 'changed'
      /** In the unit of the figure; a share's between −1 and 1. */
      readonly difference: number
      /** By which part of the earlier one a count changed. */
      readonly ratio: number | null
      readonly verdict: 'better' | 'worse' | 'more' | 'less'
    }

/** As in the database: on fewer requests nothing is concluded. */
const fewest = 10

/** Compares as people read them: what is written alike is the same. `write` writes a value. */
export function compareFigures(
  measure: MeasureCode,
  present: Figure | undefined,
  earlier: Figure | undefined,
  write: (value: number) => string,
): Compared {
  const [now, then] = [present?.value ?? 0, earlier?.value ?? 0]
  const isFew = (figure: Figure | undefined) => (figure?.base ?? 0) < fewest || figure?.value === null
  // Of counts one may be small: from 40 to 3 is a fact.
  const isCount = unitOf(measure) === 'requests'
  if (isCount ? isFew(present) && isFew(earlier) : isFew(present) || isFew(earlier)) return { kind: 'few' }
  if (write(now) === write(then)) return { kind: 'same' }
  const difference = now - then
  const goodness = goodnessOf(measure) * Math.sign(difference)
  const moved = difference > 0 ? 'more' : 'less'
  return {
    kind: 'changed',
    difference,
    ratio: isCount && then >= fewest ? Math.abs(difference) / then : null,
    verdict: goodness === 0 ? moved : goodness > 0 ? 'better' : 'worse',
  }
}
