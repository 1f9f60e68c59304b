import { Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { GridApi } from 'ag-grid-community'
import { useMemo, useState, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useLocation } from 'wouter'
import type { ReportRow } from '#shared/contract/oversight.ts'
import { EmptyState } from '#renderer/components/EmptyState/EmptyState.tsx'
import { ColumnMenu } from '#renderer/grid/ColumnMenu/ColumnMenu.tsx'
import { DataGrid } from '#renderer/grid/DataGrid/DataGrid.tsx'
import { useNames } from '#renderer/lib/catalogue.ts'
import { useMeasures } from '#renderer/lib/measures.ts'
import { RowsExport } from '../rows/RowsExport.tsx'
import { PartNote, RowsTitle } from '../rows/RowsTitle.tsx'
import { useFigureRows } from '../rows/use-figure-rows.ts'
import { useReportColumns } from '../rows/use-report-columns.ts'
import { boardPath } from './board-path.ts'
import type { TickedRows } from './BoardPage.tsx'
import classes from './BoardPage.module.css'
import type { Board } from './use-board.ts'

interface BoardListProps {
  board: Board
  renderBulk: (ticked: TickedRows) => ReactNode
}

const nobody: ReadonlySet<number> = new Set()

/** The work that the chosen figure counts; rows can be ticked and acted on together. */
export function BoardList({ board, renderBulk }: BoardListProps) {
  const t = useTranslations('rows')
  const measures = useMeasures()
  const { areRead } = useNames()
  const { measure, scope, openId, open } = board
  const [api, setApi] = useState<GridApi<ReportRow> | null>(null)
  const [ids, setIds] = useState(nobody)
  const counted = useFigureRows({ measure, scope, order: 'due' })
  const columns = useReportColumns(measure, scope)
  const selection = useMemo(() => ({ ids, onChange: setIds }), [ids])
  const ticked = useMemo(() => counted.rows.filter(({ id }) => ids.has(id)), [counted.rows, ids])
  const name = measures.name(measure)
  return (
    <section className={classes.list} aria-label={t('list', { name })}>
      <div className={classes.listHead}>
        <RowsTitle measure={measure} scope={scope} whole={board.whole} total={counted.total} />
        <Narrowed board={board} />
        <ColumnMenu api={api} />
        <RowsExport measure={measure} scope={scope} order="due" />
      </div>
      <div className={classes.grid}>
        <DataGrid
          name="board"
          label={t('list', { name })}
          columns={columns}
          rows={counted.rows}
          status={areRead ? counted.status : 'loading'}
          empty={<EmptyState title={t('empty', { name })}>{t('emptyNext')}</EmptyState>}
          openId={openId}
          onOpen={(row) => open(row.id)}
          selection={selection}
          onReady={setApi}
          onNearEnd={counted.readMore}
          onRetry={counted.retry}
        />
      </div>
      <PartNote loaded={counted.rows.length} total={counted.total} />
      {renderBulk({
        rows: ticked,
        hasKeys: openId === null,
        onDone: (done) => setIds((before) => new Set([...before].filter((id) => !done.includes(id)))),
        onDrop: () => setIds(nobody),
        onOpen: open,
      })}
    </section>
  )
}

// Back from one clerk's or one subject's to all of it.
function Narrowed({ board }: { board: Board }) {
  const t = useTranslations('board')
  const [, navigate] = useLocation()
  const { whole, scope, measure, openId } = board
  if (Object.keys(scope).length === Object.keys(whole).length) return null
  return (
    <Button
      size="compact-sm"
      variant="light"
      leftSection={<IconX size={14} aria-hidden />}
      onClick={() => navigate(boardPath(whole, measure, openId))}
    >
      {t('showAll')}
    </Button>
  )
}
