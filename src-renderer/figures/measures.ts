import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { MeasureCode } from '#shared/contract/oversight.ts'
import { unitOf } from '#shared/measure-units.ts'
import { useFormats, type Formats } from '#renderer/words/formats.ts'
import { hoursAndMinutes } from '#shared/working-time.ts'

// Rates and times alone: where eight times as many come in, more late ones are no verdict on the work.
const polarity: Partial<Record<MeasureCode, -1 | 1>> = {
  ...{ on_time_share: 1, on_time_changed_share: 1, contact_share: 1, score: 1, satisfied_share: 1 },
  ...{ overdue_share: -1, not_solved_share: -1, reopened_share: -1, given_back_share: -1, hand_overs: -1 },
  ...{ solve_median: -1, solve_p90: -1, own_median: -1, own_p90: -1 },
}

/** Whether more of it is good news (1), bad news (-1) or neither (0); of a count it is neither. */
export const polarityOf = (measure: MeasureCode): -1 | 0 | 1 => polarity[measure] ?? 0

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
      return formats.decimal(value)
    case 'each':
      return formats.decimal(value, 2)
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
