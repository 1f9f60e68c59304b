import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { personalNumbersIn } from '#shared/personal-numbers.ts'
import { RefusalNote } from '../RefusalNote/RefusalNote.tsx'

/** Says beside a field of free words that a phone or a T.C. kimlik no stands in them, where a field of its own keeps it masked. */
export function NumbersHint({ words }: { words: string }) {
  const t = useTranslations('components.numbers')
  const kinds = useMemo(() => new Set(personalNumbersIn(words).map(({ kind }) => kind)), [words])
  if (kinds.size === 0) return null
  return (
    <RefusalNote kind="hint">
      {t(kinds.size > 1 ? 'both' : kinds.has('phone') ? 'phone' : 'nationalId')} {t('why')}
    </RefusalNote>
  )
}
