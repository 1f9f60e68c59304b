import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { MeasureCode, Scope } from '#shared/contract/oversight.ts'
import { useNames } from '#renderer/lib/catalogue.ts'
import { useMe } from '#renderer/lib/me.ts'
import { reportColumns } from './report-columns.ts'
import { isOfThisMoment } from './scope-words.ts'

/** The report's columns for what a figure counts, the same as long as the question is. */
export function useReportColumns(measure: MeasureCode, scope: Scope) {
  const word = useTranslations('rows.columns')
  const { names } = useNames()
  const me = useMe()
  const isOfOpen = isOfThisMoment(measure)
  const isOfOne = (scope.directorateIds ?? (me.post === 'overseer' ? [] : me.directorateIds)).length === 1
  return useMemo(
    () => reportColumns(word, names, { withDirectorate: !isOfOne || !isOfOpen, isOfOpen }),
    [word, names, isOfOne, isOfOpen],
  )
}
