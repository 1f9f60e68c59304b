import { Button, Select } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import type { GridApi } from 'ag-grid-community'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { MeasureCode, ReportRow, Scope } from '#shared/contract/oversight.ts'
import { EmptyState } from '#renderer/components/EmptyState/EmptyState.tsx'
import { KeyHint } from '#renderer/components/KeyHint/KeyHint.tsx'
import { ColumnMenu } from '#renderer/grid/ColumnMenu/ColumnMenu.tsx'
import { DataGrid } from '#renderer/grid/DataGrid/DataGrid.tsx'
import { useNames } from '#renderer/lib/catalogue.ts'
import { useMeasures } from '#renderer/lib/measures.ts'
import { useShortcuts } from '#renderer/lib/shortcuts.ts'
import { usePreference } from '#renderer/lib/use-preference.ts'
import { RowsExport } from './RowsExport.tsx'
import classes from './RowsPage.module.css'
import { PartNote, RowsTitle } from './RowsTitle.tsx'
import { countedOf, isOfThisMoment } from './scope-words.ts'
import { rowOrders, useFigureRows, type RowOrder } from './use-figure-rows.ts'
import { useReportColumns } from './use-report-columns.ts'

interface RowsListProps {
  measure: MeasureCode
  scope: Scope
  openId: number | null
  onOpen: (id: number | null) => void
}

const isOrder = (kept: unknown): kept is RowOrder => rowOrders.some((order) => order === kept)

/** What is counted in words, how many there are, and the list of them. */
export function RowsList({ measure, scope, openId, onOpen }: RowsListProps) {
  const t = useTranslations('rows')
  const measures = useMeasures()
  const [order, setOrder] = usePreference<RowOrder>('rows/order', 'due', isOrder)
  const [api, setApi] = useState<GridApi<ReportRow> | null>(null)
  const counted = useFigureRows({ measure, scope, order })
  const columns = useReportColumns(measure, scope)
  const { areRead } = useNames()
  const name = measures.name(countedOf(measure))
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <BackButton isPanelOpen={openId !== null} />
        <RowsTitle measure={measure} scope={scope} total={counted.total} />
        <div className={classes.tools}>
          <OrderChoice
            order={order}
            onChange={(next) => {
              // A column's order would hide the one that was just chosen.
              api?.applyColumnState({ defaultState: { sort: null } })
              setOrder(next)
            }}
          />
          <ColumnMenu api={api} />
          <RowsExport measure={measure} scope={scope} order={order} />
        </div>
      </div>
      <div className={classes.grid}>
        <DataGrid
          name={isOfThisMoment(measure) ? 'rows/now' : 'rows/period'}
          label={t('list', { name })}
          columns={columns}
          rows={counted.rows}
          status={areRead ? counted.status : 'loading'}
          empty={
            <EmptyState title={t('empty', { name })}>
              {t(isOfThisMoment(measure) ? 'emptyNext' : 'emptyPast')}
            </EmptyState>
          }
          openId={openId}
          onOpen={(row) => onOpen(row.id)}
          onReady={setApi}
          onNearEnd={counted.readMore}
          onRetry={counted.retry}
        />
      </div>
      <PartNote loaded={counted.rows.length} total={counted.total} />
    </div>
  )
}

function OrderChoice({ order, onChange }: { order: RowOrder; onChange: (order: RowOrder) => void }) {
  const t = useTranslations('rows.order')
  return (
    <Select
      size="xs"
      w={190}
      aria-label={t('label')}
      data={rowOrders.map((value) => ({ value, label: t(value) }))}
      value={order}
      allowDeselect={false}
      onChange={(next) => isOrder(next) && onChange(next)}
    />
  )
}

// To where the figure stood; who opened the address by hand has no such place.
function BackButton({ isPanelOpen }: { isPanelOpen: boolean }) {
  const t = useTranslations('rows')
  const back = () => history.back()
  useShortcuts(isPanelOpen || history.length < 2 ? [] : [{ key: 'Escape', label: t('back'), run: back }])
  if (history.length < 2) return null
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconArrowLeft size={14} aria-hidden />}
      rightSection={isPanelOpen ? undefined : <KeyHint keyName="Esc" />}
      onClick={back}
    >
      {t('back')}
    </Button>
  )
}
