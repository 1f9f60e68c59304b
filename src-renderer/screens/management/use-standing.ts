import { useTranslations } from 'use-intl'
import type { Absence, Account } from '#shared/contract/staff.ts'
import { now } from '#renderer/host/now.ts'
import { useFormats } from '#renderer/words/formats.ts'

/** How somebody stands, in a few words: away until when, gone since when, before his own password; none where he is there. */
export function useStanding(absences: readonly Absence[]): (account: Account) => string {
  const t = useTranslations('management.people')
  const formats = useFormats()
  return ({ id, leftAt, mustChangePassword, worksFrom, worksUntil }) => {
    if (leftAt !== null) return t('gone', { at: formats.date(leftAt) })
    if (worksUntil !== null && worksUntil <= now()) return t('termOver', { until: formats.date(worksUntil - 1) })
    if (worksFrom !== null && worksFrom > now()) return t('termToCome', { from: formats.date(worksFrom) })
    const away = absences.find(({ staffId, since }) => staffId === id && since <= now())
    if (away !== undefined) return t('away', { until: formats.date(away.until - 1) })
    if (mustChangePassword) return t('owesPassword')
    return worksUntil === null ? '' : t('termUntil', { until: formats.date(worksUntil - 1) })
  }
}
