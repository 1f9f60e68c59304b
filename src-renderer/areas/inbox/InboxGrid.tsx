import { Button } from '@mantine/core'
import type { GridApi } from 'ag-grid-community'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { InboxRow, InboxTab } from '#shared/contract/inbox.ts'
import { EmptyState } from '#renderer/components/EmptyState/EmptyState.tsx'
import { DataGrid } from '#renderer/grid/DataGrid/DataGrid.tsx'
import { useNames } from '#renderer/lib/catalogue.ts'
import { useFormats } from '#renderer/lib/formats.ts'
import { useMe } from '#renderer/lib/me.ts'
import { inboxColumns } from './inbox-columns.ts'
import classes from './InboxPage.module.css'
import type { DueFilter } from './use-due-filter.ts'
import type { Inbox } from './use-inbox.ts'

interface InboxGridProps {
  tab: InboxTab
  inbox: Inbox
  due: DueFilter
  words: string
  openId: number | null
  onOpen: (row: InboxRow) => void
  onReady: (api: GridApi<InboxRow>) => void
}

export function InboxGrid({ tab, inbox, due, words, openId, onOpen, onReady }: InboxGridProps) {
  const t = useTranslations('inbox')
  const word = useTranslations('inbox.columns')
  const formats = useFormats()
  const me = useMe()
  const { names, areRead } = useNames()
  const withDirectorate = me.directorateIds.length !== 1
  const columns = useMemo(() => inboxColumns(word, names, { withDirectorate }), [word, names, withDirectorate])
  return (
    <>
      <div className={classes.grid}>
        <DataGrid
          name="inbox"
          label={t('list', { tab: t(`tabs.${tab}`) })}
          columns={columns}
          rows={due.rows}
          status={areRead ? inbox.status : 'loading'}
          empty={
            <EmptyState title={due.chosen === null ? t(`empty.${tab}`) : t(`due.none.${due.chosen}`)}>
              {due.chosen === null ? tab === 'new' && t('empty.next') : <ShowAll onClick={() => due.choose(null)} />}
            </EmptyState>
          }
          openId={openId}
          onOpen={onOpen}
          words={words}
          onReady={onReady}
          onRetry={inbox.retry}
        />
      </div>
      {inbox.total > inbox.rows.length && (
        <p className={classes.cut} role="status">
          {t('cut', { shown: formats.number(inbox.rows.length), total: formats.number(inbox.total) })}
        </p>
      )}
    </>
  )
}

function ShowAll({ onClick }: { onClick: () => void }) {
  const t = useTranslations('inbox.due')
  return (
    <Button variant="default" onClick={onClick}>
      {t('showAll')}
    </Button>
  )
}
