import { useCallback } from 'react'
import { useTranslations } from 'use-intl'
import type { MeasureCode, Scope } from '#shared/contract/oversight.ts'
import { useNames } from '#renderer/lib/catalogue.ts'
import { useFormats } from '#renderer/lib/formats.ts'
import { scopeWords } from './scope-words.ts'

/** Says what a figure looks at, in the person's language. */
export function useScopeWords(): (measure: MeasureCode, scope: Scope) => readonly string[] {
  const t = useTranslations('rows')
  const { names } = useNames()
  const formats = useFormats()
  return useCallback(
    (measure, scope) =>
      scopeWords(measure, scope, {
        names,
        date: formats.date,
        none: (of) => t(`none.${of}`),
        many: (of, count) => t(`many.${of}`, { count: formats.number(count) }),
      }),
    [t, names, formats],
  )
}
