import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { MeasureCode } from '#shared/contract/oversight.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { countedThings } from './share-parts.ts'

/** "214 talep"; of what one request may have several of both: "549 değerlendirme (512 talep)". */
export function useCountedWords(): (measure: MeasureCode, counted: number, requests: number) => string {
  const t = useTranslations('components.figure')
  const { number } = useFormats()
  return useMemo(
    () => (measure, counted, requests) => {
      const things = countedThings(measure)
      const words = t(things, { count: number(counted) })
      return things === 'requests' ? words : t('countedOf', { counted: words, requests: number(requests) })
    },
    [t, number],
  )
}
