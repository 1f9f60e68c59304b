import { useTranslations } from 'use-intl'
import { useLocation, useParams } from 'wouter'
import { EmptyState } from '#renderer/components/EmptyState/EmptyState.tsx'
import { RequestList } from '#renderer/request/list/RequestList.tsx'
import { useRequestColumns } from '#renderer/request/list/use-request-columns.ts'
import { useFormats } from '#renderer/words/formats.ts'
import classes from './CallsPage.module.css'
import { useCalls } from './use-calls.ts'

/** What one tells the citizen, and how long he has waited. */
const shown = [
  { colId: 'number' },
  { colId: 'subject', flex: 2, minWidth: 150 },
  { colId: 'place', flex: 2, minWidth: 140 },
  { colId: 'excerpt', flex: 3, minWidth: 160 },
  { colId: 'directorate' },
] as const

/** Whom to call about what was resolved: seen beside the request, where he is revealed, asked and answered by keys. */
export function CallsPage() {
  const t = useTranslations('calls')
  const formats = useFormats()
  const params = useParams<{ requestId?: string }>()
  const [, navigate] = useLocation()
  const openId = params.requestId ? Number(params.requestId) : null
  const columns = useRequestColumns(shown)
  const found = useCalls()
  const rows = found.data ?? []
  return (
    <RequestList
      {...{ name: 'calls', columnsName: 'calls', columns, rows, openId }}
      label={t('list')}
      status={found.isError ? 'failed' : found.isSuccess ? 'ready' : 'loading'}
      title={
        <p className={classes.summary} role="status">
          {found.isSuccess && rows.length > 0 ? t('count', { count: formats.number(rows.length) }) : '\u00A0'}
        </p>
      }
      empty={<EmptyState title={t('none')}>{t('hint')}</EmptyState>}
      onOpen={(id) => navigate(id === null ? '/calls' : `/calls/${id}`, { replace: id !== null && openId !== null })}
      onRetry={() => void found.refetch()}
    />
  )
}
