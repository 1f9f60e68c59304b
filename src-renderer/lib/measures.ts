import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { MeasureCode } from '#shared/contract/oversight.ts'
import { useFormats, type Formats } from './formats.ts'
import { hoursAndMinutes } from './working-time.ts'

/** Of what a figure is a number: requests, working seconds, hand-overs a request, points from 1 to 5, a share of 1. */
export type MeasureUnit = 'requests' | 'seconds' | 'each' | 'points' | 'share'

const units: Partial<Record<MeasureCode, MeasureUnit>> = {
  ...{ solve_median: 'seconds', solve_p90: 'seconds', own_median: 'seconds', own_p90: 'seconds' },
  ...{ hand_overs: 'each', score: 'points' },
  ...{ overdue_share: 'share', contact_share: 'share', on_time_share: 'share', not_solved_share: 'share' },
  ...{ satisfied_share: 'share', given_back_share: 'share', on_time_changed_share: 'share' },
}

export const unitOf = (measure: MeasureCode): MeasureUnit => units[measure] ?? 'requests'

const goodness: Partial<Record<MeasureCode, -1 | 1>> = {
  ...{ solved: 1, on_time: 1, on_time_share: 1, contact_share: 1, score: 1, satisfied_share: 1 },
  ...{ overdue: -1, overdue_share: -1, at_risk: -1, waiting_long: -1, legal_overdue: -1, late: -1, unexplained: -1 },
  ...{ solve_median: -1, solve_p90: -1, own_median: -1, own_p90: -1, hand_overs: -1, not_solved_share: -1 },
  ...{
    reopened: -1,
    given_back_share: -1,
    overdue_changed: -1,
    overdue_voices: -1,
    legal_overdue_voices: -1,
    on_time_changed: 1,
    on_time_changed_share: 1,
  },
}

/** Whether more of it is good news (1), bad news (-1) or neither (0). */
export const goodnessOf = (measure: MeasureCode): -1 | 0 | 1 => goodness[measure] ?? 0

const oneDecimal = (value: number, { number }: Formats) => number(Math.round(value * 10) / 10)
const twoDecimals = (value: number, { number }: Formats) => number(Math.round(value * 100) / 100)

/** A figure as people read it: 1.336 · 12:40 (hours of work) · %84,2 · 4,3. */
export function measureText(measure: MeasureCode, value: number, formats: Formats): string {
  switch (unitOf(measure)) {
    case 'requests':
      return formats.number(value)
    case 'seconds':
      return hoursAndMinutes(value)
    case 'share':
      return formats.percent(value)
    case 'points':
      return oneDecimal(value, formats)
    case 'each':
      return twoDecimals(value, formats)
  }
}

export interface Measures {
  readonly name: (measure: MeasureCode) => string
  readonly definition: (measure: MeasureCode) => string
  readonly text: (measure: MeasureCode, value: number) => string
}

/** Names, definitions and formats of figures in the person's language. */
export function useMeasures(): Measures {
  const t = useTranslations('measures')
  const formats = useFormats()
  return useMemo(
    () => ({
      name: (measure) => t(`${measure}.name`),
      definition: (measure) => t(`${measure}.definition`),
      text: (measure, value) => measureText(measure, value, formats),
    }),
    [t, formats],
  )
}
