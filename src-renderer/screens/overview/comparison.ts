import type { Figure, MeasureCode } from '#shared/contract/oversight.ts'
import { unitOf, type MeasureUnit } from '#shared/measure-units.ts'
import { polarityOf } from '#renderer/figures/measures.ts'

/** What a figure says beside an earlier one. */
export type Compared =
  | { readonly kind: 'few' | 'same' }
  | {
      readonly kind: 'changed'
      /** In the unit of the figure; a share's between −1 and 1. */
      readonly difference: number
      /** By which part of the earlier one a count changed; null where it is another order of magnitude. */
      readonly ratio: number | null
      readonly verdict: 'better' | 'worse' | 'more' | 'less'
    }

/** What a figure is written to: a difference that is not seen is none. */
const grain = { requests: 1, seconds: 60, each: 0.01, points: 0.1, share: 0.001 } as const

/** In whole grains, as it is written: working time is cut to minutes, all else rounded. */
function inGrains(unit: MeasureUnit, value: number): number {
  return unit === 'seconds' ? Math.floor(value / grain.seconds) : Math.round(value / grain[unit])
}

/**
 * Compares what is written, so that a difference is what people would reckon from the two figures they see. On fewer than the
 * least nothing is concluded.
 */
export function compareFigures(
  measure: MeasureCode,
  present: Figure | undefined,
  earlier: Figure | undefined,
  least: number,
): Compared {
  const [now, then] = [present?.value ?? 0, earlier?.value ?? 0]
  const unit = unitOf(measure)
  const isFew = (figure: Figure | undefined) => (figure?.base ?? 0) < least || figure?.value === null
  // Of counts one may be small: from 40 to 3 is a fact.
  const isCount = unit === 'requests'
  if (isCount ? isFew(present) && isFew(earlier) : isFew(present) || isFew(earlier)) return { kind: 'few' }
  const grains = inGrains(unit, now) - inGrains(unit, then)
  if (grains === 0) return { kind: 'same' }
  const polarity = polarityOf(measure) * Math.sign(grains)
  const moved = grains > 0 ? 'more' : 'less'
  return {
    kind: 'changed',
    difference: grains * grain[unit],
    ratio: isCount && then >= least && Math.abs(grains) < 3 * then ? Math.abs(grains) / then : null,
    verdict: polarity === 0 ? moved : polarity > 0 ? 'better' : 'worse',
  }
}
