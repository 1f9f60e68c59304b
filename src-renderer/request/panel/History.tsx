import { useTranslations } from 'use-intl'
import type { RequestDetail } from '#shared/contract/requests.ts'
import { HistoryList } from '#renderer/components/HistoryList/HistoryList.tsx'
import { useHistoryItems } from '../history/use-history-items.ts'
import { Section } from './Section.tsx'

/** What happened, the newest first. */
export function History({ detail }: { detail: RequestDetail }) {
  const t = useTranslations('requests.sections')
  const items = useHistoryItems(detail.history)
  return (
    <Section title={t('history')}>
      <HistoryList items={items} />
    </Section>
  )
}
