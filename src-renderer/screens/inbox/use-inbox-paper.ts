import { useTranslations } from 'use-intl'
import type { InboxTab } from '#shared/contract/inbox.ts'
import { useScopeLines } from '#renderer/export/use-scope-lines.ts'
import { useMe } from '#renderer/host/me.ts'
import type { ListPaper } from '#renderer/request/list/list-paper.ts'
import type { DueFilter } from './use-due-filter.ts'
import type { Inbox } from './use-inbox.ts'

/** A tab as it leaves the program. */
export function useInboxPaper(
  tab: InboxTab,
  directorateId: number | undefined,
  due: DueFilter,
  { rows, total }: Pick<Inbox, 'rows' | 'total'>,
): ListPaper {
  const t = useTranslations('inbox')
  const me = useMe()
  const linesOf = useScopeLines()
  const mine = me.directorateIds.length > 0 ? { directorateIds: me.directorateIds } : {}
  return {
    title: t('report', { tab: t(`tabs.${tab}`) }),
    about: linesOf(directorateId === undefined ? mine : { directorateIds: [directorateId] }),
    filters: due.told === null ? (due.chosen === null ? [] : [t(`due.${due.chosen}`)]) : [t('due.told')],
    measures: [],
    source: { kind: 'inbox', tab, ...(directorateId !== undefined && { directorateId }) },
    ...{ loaded: rows.length, total },
  }
}
