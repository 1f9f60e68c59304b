import { useCallback } from 'react'
import { useTranslations } from 'use-intl'
import type { MeasureCode, Scope } from '#shared/contract/oversight.ts'
import { useNames } from '#renderer/host/catalogue.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { useMe } from '#renderer/host/me.ts'
import { scopeWords } from './scope-words.ts'

/** Says what a figure looks at, in the person's language. */
export function useScopeWords(): (measure: MeasureCode, scope: Scope) => readonly string[] {
  const t = useTranslations('requests.counted')
  const { names } = useNames()
  const formats = useFormats()
  const me = useMe()
  const whole = me.post === 'overseer' ? t('everything') : me.directorateIds.map(names.directorate).join(', ')
  return useCallback(
    (measure, scope) =>
      scopeWords(measure, scope, {
        names,
        whole,
        date: formats.date,
        none: (of) => t(`none.${of}`),
        many: (of, count) => t(`many.${of}`, { count: formats.number(count) }),
      }),
    [t, names, formats, whole],
  )
}
