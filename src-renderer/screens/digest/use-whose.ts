import { useTranslations } from 'use-intl'
import type { Scope } from '#shared/contract/oversight.ts'
import { useNames } from '#renderer/host/catalogue.ts'
import { useMe } from '#renderer/host/me.ts'

/** Whose digest it is, by name. */
export function useWhose({ directorateIds }: Scope): string {
  const t = useTranslations('digest')
  const me = useMe()
  const { names } = useNames()
  const ids = directorateIds ?? me.directorateIds
  return ids.length === 0 ? t('municipality') : ids.map((id) => names.directorate(id)).join(', ')
}
