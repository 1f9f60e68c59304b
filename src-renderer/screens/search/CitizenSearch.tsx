import { Button } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { failureOf } from '#renderer/host/failures.ts'
import { useFailureSentence } from '#renderer/words/refusals.ts'
import classes from './SearchPage.module.css'
import type { useCitizenSearch } from './use-citizen-search.ts'

/** The step from the words of requests to their citizens, which is on record; and the way back. */
export function CitizenSearch({ search }: { search: ReturnType<typeof useCitizenSearch> }) {
  const t = useTranslations('search')
  const sentence = useFailureSentence()
  const { kind, isAsked, found, ask, leave } = search
  if (kind === null) return null
  if (isAsked) {
    return (
      <>
        {found.isError && <RefusalNote>{sentence(failureOf(found.error))}</RefusalNote>}
        <Button size="compact-xs" variant="subtle" onClick={leave}>
          {t('words')}
        </Button>
      </>
    )
  }
  return (
    <>
      <Button size="compact-xs" variant="default" onClick={ask}>
        {t(kind === 'digits' ? 'askDigits' : 'askName')}
      </Button>
      <small className={classes.summary}>{t('onRecord')}</small>
    </>
  )
}
