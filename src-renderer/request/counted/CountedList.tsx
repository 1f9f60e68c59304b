import type { GridApi } from 'ag-grid-community'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { MeasureCode, ReportRow, Scope } from '#shared/contract/oversight.ts'
import { EmptyState } from '#renderer/components/EmptyState/EmptyState.tsx'
import { useMeasures } from '#renderer/figures/measures.ts'
import { scopeText } from '#renderer/figures/rows-path.ts'
import { countedOf } from '#renderer/figures/share-parts.ts'
import { RequestList } from '../list/RequestList.tsx'
import { CountedTitle, PartNote } from './CountedTitle.tsx'
import { isOfThisMoment } from './scope-words.ts'
import { useCountedColumns } from './use-counted-columns.ts'
import { useCountedPaper } from './use-counted-paper.ts'
import { useFigureRows, type RowOrder } from './use-figure-rows.ts'

interface CountedListProps {
  name: string
  columnsName: string
  measure: MeasureCode
  scope: Scope
  order: RowOrder
  /** What the screen around the list says already. */
  whole?: Scope
  before?: ReactNode
  tools?: ReactNode
  above?: ReactNode
  beside?: ReactNode
  hasBulk?: boolean
  openId: number | null
  onOpen: (id: number | null) => void
  onReady?: (api: GridApi<ReportRow>) => void
}

/** Exactly the requests that a figure counts: what is counted in words, how many there are, and the list of them. */
export function CountedList({ measure, scope, order, whole, before, ...list }: CountedListProps) {
  const t = useTranslations('requests.counted')
  const measures = useMeasures()
  const { rows, total, counted, status, readMore, retry } = useFigureRows({ measure, scope, order })
  const columns = useCountedColumns(measure, scope)
  const name = measures.name(countedOf(measure))
  return (
    <RequestList
      {...list}
      {...{ columns, rows, status }}
      label={t('list', { name })}
      listKey={`${measure}/${scopeText(scope)}`}
      title={
        <>
          {before}
          <CountedTitle measure={measure} scope={scope} total={total} counted={counted} {...(whole && { whole })} />
        </>
      }
      paper={useCountedPaper({ measure, scope, order }, { rows, total })}
      empty={
        <EmptyState title={t('empty', { name })}>{t(isOfThisMoment(measure) ? 'emptyNext' : 'emptyPast')}</EmptyState>
      }
      note={<PartNote loaded={rows.length} total={total} />}
      onNearEnd={readMore}
      onRetry={retry}
    />
  )
}
