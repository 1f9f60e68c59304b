import { useMemo, useState, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useLocation, useParams } from 'wouter'
import { EmptyState } from '#renderer/components/EmptyState/EmptyState.tsx'
import { SplitPane } from '#renderer/components/SplitPane/SplitPane.tsx'
import { DataGrid } from '#renderer/grid/DataGrid/DataGrid.tsx'
import type { GridStatus } from '#renderer/grid/DataGrid/GridOverlay.tsx'
import { useNames } from '#renderer/lib/catalogue.ts'
import { useFormats } from '#renderer/lib/formats.ts'
import { useFoundRequests } from '#renderer/lib/found-requests.ts'
import { serverInstant } from '#renderer/lib/now.ts'
import { searchPath, searchWords } from '#renderer/lib/search-path.ts'
import { searchColumns } from './search-columns.ts'
import classes from './SearchPage.module.css'

export interface FoundRequest {
  readonly requestId: number
  readonly isFull: boolean
  readonly onToggleFull: () => void
  readonly onClose: () => void
}

interface SearchPageProps {
  /** The request's panel is another area's; the app brings the two together. */
  renderRequest: (open: FoundRequest) => ReactNode
}

const most = 200

/** What a search found, the newest first, and beside it the request that is open. */
export function SearchPage({ renderRequest }: SearchPageProps) {
  const params = useParams<{ words?: string; requestId?: string }>()
  const words = searchWords(params.words ?? '')
  const openId = params.requestId ? Number(params.requestId) : null
  const [, navigate] = useLocation()
  const [isFull, setIsFull] = useState(false)
  const show = (id: number | null) => navigate(searchPath(words, id), { replace: id !== null && openId !== null })
  return (
    <SplitPane
      name="search"
      isFull={isFull}
      list={<Results words={words} openId={openId} onOpen={show} />}
      panel={
        openId === null
          ? null
          : renderRequest({
              requestId: openId,
              isFull,
              onToggleFull: () => setIsFull(!isFull),
              onClose: () => {
                setIsFull(false)
                show(null)
              },
            })
      }
    />
  )
}

interface ResultsProps {
  words: string
  openId: number | null
  onOpen: (id: number) => void
}

function Results({ words, openId, onOpen }: ResultsProps) {
  const t = useTranslations('search')
  const word = useTranslations('search.columns')
  const { names, areRead } = useNames()
  const formats = useFormats()
  const columns = useMemo(() => searchColumns(word, names), [word, names])
  const found = useFoundRequests(words, most)
  const rows = found.data ?? []
  const status: GridStatus = found.isError ? 'failed' : found.isSuccess && areRead ? 'ready' : 'loading'
  return (
    <div className={classes.page}>
      <p className={classes.summary} role="status">
        {status === 'ready'
          ? t(rows.length < most ? 'found' : 'most', {
              ...{ words, count: formats.number(rows.length) },
              at: formats.time(serverInstant(found.dataUpdatedAt)),
            })
          : '\u00A0'}
      </p>
      <div className={classes.grid}>
        <DataGrid
          name="search"
          label={t('list', { words })}
          columns={columns}
          rows={rows}
          status={status}
          empty={<EmptyState title={t('none', { words })}>{t('hint')}</EmptyState>}
          openId={openId}
          onOpen={(row) => onOpen(row.id)}
          onRetry={() => void found.refetch()}
        />
      </div>
    </div>
  )
}
