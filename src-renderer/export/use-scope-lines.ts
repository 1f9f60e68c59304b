import { useCallback } from 'react'
import { useTranslations } from 'use-intl'
import type { Scope } from '#shared/contract/oversight.ts'
import { useNames, type Names } from '#renderer/host/catalogue.ts'
import { useFormats } from '#renderer/words/formats.ts'
import type { AboutLine } from './report.ts'

const narrowings = [
  ...(['directorateIds', 'subjectIds', 'neighbourhoodIds', 'streetIds', 'channelIds', 'clerkIds'] as const),
]

const nameOf: Record<(typeof narrowings)[number], (names: Names, id: number) => string> = {
  directorateIds: (names, id) => names.directorate(id),
  subjectIds: (names, id) => names.subject(id),
  neighbourhoodIds: (names, id) => names.neighbourhood(id),
  streetIds: (names, id) => names.street(id),
  channelIds: (names, id) => names.channel(id),
  clerkIds: (names, id) => names.person(id),
}

/** A scope in lines of a report: "Dönem: 01.10.2026 – 31.10.2026", "Müdürlük: Temizlik İşleri". */
export function useScopeLines(): (scope: Scope) => AboutLine[] {
  const t = useTranslations('export')
  const formats = useFormats()
  const { names } = useNames()
  return useCallback(
    (scope) => {
      const { since, until } = scope
      const days = [since, until && until - 1].map((day) => (day === undefined ? '…' : formats.date(day))).join(' – ')
      const value = since === undefined && until === undefined ? t('moment') : days
      const lines = narrowings.flatMap((narrowing): AboutLine[] => {
        const ids = scope[narrowing]
        if (ids === undefined) return []
        const told = ids.map((id) => (id === 0 ? t('none') : nameOf[narrowing](names, id)))
        return [{ label: t(`scope.${narrowing}`), value: told.join(', ') }]
      })
      return [{ label: t('period'), value }, ...lines]
    },
    [t, formats, names],
  )
}
