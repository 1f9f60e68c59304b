import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { importStatus, type ImportField } from '#shared/contract/import.ts'
import type { Names } from '#renderer/host/catalogue.ts'
import { compareTurkish } from '#renderer/words/turkish-order.ts'

export type Meaning = { value: string; label: string }

/** What a word of a field can mean here; null where words stand for themselves. */
export function useMeanings(field: ImportField, names: Names): Meaning[] | null {
  const status = useTranslations('import.status')
  return useMemo(() => {
    const { directorates, subjects, neighbourhoods, channels } = names.all
    const byName = (entries: readonly { name: string; isActive: boolean }[]): Meaning[] =>
      entries
        .filter(({ isActive }) => isActive)
        .map(({ name }) => ({ value: name, label: name }))
        .toSorted((one, other) => compareTurkish(one.label, other.label))
    switch (field) {
      case 'status':
        return importStatus.options.map((value) => ({ value, label: status(value) }))
      case 'channel':
        return channels.map(({ code, name }) => ({ value: code, label: name }))
      case 'directorate':
        return byName(directorates)
      case 'subject':
        return byName(subjects)
      case 'neighbourhood':
        return byName(neighbourhoods)
      default:
        return null
    }
  }, [field, names, status])
}
