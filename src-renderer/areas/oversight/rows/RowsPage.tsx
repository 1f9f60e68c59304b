import { useState, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Link, useLocation, useParams } from 'wouter'
import type { MeasureCode, Scope } from '#shared/contract/oversight.ts'
import { EmptyState } from '#renderer/components/EmptyState/EmptyState.tsx'
import { SplitPane } from '#renderer/components/SplitPane/SplitPane.tsx'
import { readMeasure, readScope, rowsPath } from '#renderer/lib/rows-path.ts'
import { RowsList } from './RowsList.tsx'

export interface CountedRequest {
  readonly requestId: number
  readonly isFull: boolean
  readonly onToggleFull: () => void
  readonly onClose: () => void
}

interface RowsPageProps {
  /** The request's panel is another area's; the app brings the two together. */
  renderRequest: (open: CountedRequest) => ReactNode
}

/** Exactly the requests that a figure counts, and beside them the one that is open. */
export function RowsPage({ renderRequest }: RowsPageProps) {
  const t = useTranslations('rows')
  const params = useParams<{ measure: string; scope: string; requestId?: string }>()
  const measure = readMeasure(params.measure)
  const scope = readScope(params.scope)
  if (measure === undefined || scope === undefined)
    return (
      <EmptyState title={t('unreadable')}>
        <Link href="/">{t('home')}</Link>
      </EmptyState>
    )
  const openId = params.requestId === undefined ? null : Number(params.requestId)
  return <Counted measure={measure} scope={scope} openId={openId} renderRequest={renderRequest} />
}

interface CountedProps extends RowsPageProps {
  measure: MeasureCode
  scope: Scope
  openId: number | null
}

function Counted({ measure, scope, openId, renderRequest }: CountedProps) {
  const [, navigate] = useLocation()
  const [isFull, setIsFull] = useState(false)
  // In place of the address before: one step back leads to where the figure stood, however many rows were looked at.
  const open = (id: number | null) => navigate(rowsPath(measure, scope, id), { replace: true })
  const close = () => {
    setIsFull(false)
    open(null)
  }
  return (
    <SplitPane
      name="rows"
      isFull={isFull}
      list={<RowsList measure={measure} scope={scope} openId={openId} onOpen={open} />}
      panel={
        openId === null
          ? null
          : renderRequest({ requestId: openId, isFull, onToggleFull: () => setIsFull(!isFull), onClose: close })
      }
    />
  )
}
