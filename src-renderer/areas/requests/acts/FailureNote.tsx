import { useTranslations } from 'use-intl'
import type { RequestDetail } from '#shared/contract/requests.ts'
import { HistoryList } from '#renderer/components/HistoryList/HistoryList.tsx'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { useFailureSentence } from '#renderer/lib/refusals.ts'
import type { FailedAct } from '../use-command.ts'
import { useHistoryItems } from '../use-history-items.ts'

/** Why an act did not happen and what to do next; at a conflict, what the other person did meanwhile. */
export function FailureNote({ failed, detail }: { failed: FailedAct; detail: RequestDetail }) {
  const t = useTranslations('requests')
  const sentence = useFailureSentence()
  const meanwhile = useHistoryItems(detail.history.filter(({ entry }) => entry > failed.seenEntry))
  if (failed.failure.kind !== 'CONFLICT') return <RefusalNote>{sentence(failed.failure)}</RefusalNote>
  return (
    <RefusalNote>
      <strong>{t('conflict')}</strong>
      <HistoryList items={meanwhile} />
      {t('conflictNext')}
    </RefusalNote>
  )
}
