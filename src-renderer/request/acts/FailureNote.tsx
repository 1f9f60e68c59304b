import { useTranslations } from 'use-intl'
import type { HistoryEntry, RequestDetail } from '#shared/contract/requests.ts'
import { HistoryList } from '#renderer/components/HistoryList/HistoryList.tsx'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { useFailureSentence } from '#renderer/words/refusals.ts'
import type { FailedAct } from './use-command.ts'
import { useHistoryItems } from '../history/use-history-items.ts'

/** Why an act did not happen and what to do next; at a conflict, what the other person did meanwhile. */
export function FailureNote({ failed, detail }: { failed: FailedAct; detail: RequestDetail }) {
  const sentence = useFailureSentence()
  if (failed.failure.kind !== 'CONFLICT') return <RefusalNote>{sentence(failed.failure)}</RefusalNote>
  return <MeanwhileNote entries={detail.history.filter(({ entry }) => entry > failed.seenEntry)} />
}

/** What happened to the request while somebody was writing; what he typed stays. */
export function MeanwhileNote({ entries }: { entries: readonly HistoryEntry[] }) {
  const t = useTranslations('requests')
  const items = useHistoryItems(entries)
  return (
    <RefusalNote>
      <strong>{t('conflict')}</strong>
      <HistoryList items={items} />
      {t('conflictNext')}
    </RefusalNote>
  )
}
