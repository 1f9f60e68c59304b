import { useTranslations } from 'use-intl'
import type { MeasureCode } from '#shared/contract/oversight.ts'
import { unitOf } from '#shared/measure-units.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { useMeasures } from './measures.ts'

/** By how much a figure moved, with its sign: "+3", "−2,0 puan", "+02:10". */
export function useDifferenceText(): (measure: MeasureCode, difference: number) => string {
  const t = useTranslations('components.figure')
  const { decimal } = useFormats()
  const { text } = useMeasures()
  return (measure, difference) => {
    const size = Math.abs(difference)
    const written = unitOf(measure) === 'share' ? t('points', { value: decimal(size * 100) }) : text(measure, size)
    return `${difference > 0 ? '+' : '−'}${written}`
  }
}
