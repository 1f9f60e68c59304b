import { useTranslations } from 'use-intl'
import type { InboxTab } from '#shared/contract/inbox.ts'
import { ExportMenu } from '#renderer/components/ExportMenu/ExportMenu.tsx'
import { useRequestContent } from '#renderer/lib/export/use-request-content.ts'
import { useScopeLines } from '#renderer/lib/export/use-scope-lines.ts'
import { useMe } from '#renderer/lib/me.ts'

interface InboxExportProps {
  tab: InboxTab
  directorateId: number | undefined
}

/** A tab as a file: all of its requests, whatever the filters on the screen leave of them. */
export function InboxExport({ tab, directorateId }: InboxExportProps) {
  const t = useTranslations('inbox')
  const me = useMe()
  const contentOf = useRequestContent()
  const linesOf = useScopeLines()
  const title = t('report', { tab: t(`tabs.${tab}`) })
  const report = () => {
    const mine = me.directorateIds.length > 0 ? { directorateIds: me.directorateIds } : {}
    return {
      title,
      about: linesOf(directorateId === undefined ? mine : { directorateIds: [directorateId] }),
      measures: [],
      content: contentOf({ kind: 'inbox', tab, ...(directorateId !== undefined && { directorateId }) }),
    }
  }
  return <ExportMenu title={title} report={report} />
}
