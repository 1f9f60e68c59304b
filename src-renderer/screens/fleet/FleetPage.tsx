import { Button, TextInput } from '@mantine/core'
import type { GridApi } from 'ag-grid-community'
import { useMemo, useState, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useLocation, useParams } from 'wouter'
import { SplitPane } from '#renderer/components/SplitPane/SplitPane.tsx'
import { ColumnMenu } from '#renderer/grid/ColumnMenu/ColumnMenu.tsx'
import { DataGrid, type DataColumn } from '#renderer/grid/DataGrid/DataGrid.tsx'
import { useFormats } from '#renderer/words/formats.ts'
import { FleetExport } from './FleetExport.tsx'
import classes from './Fleet.module.css'
import { LookForm } from './LookForm.tsx'
import { MinimumForm } from './MinimumForm.tsx'
import { PcPanel } from './PcPanel.tsx'
import { StandingCell } from './StandingCell.tsx'
import { useOrders, usePcs, type PcRow } from './use-pcs.ts'

type Order = 'look' | 'minimum'

/** Every PC the program is used on: its version, its ring, when it was seen; and what IT orders of them. */
export function FleetPage() {
  const t = useTranslations('fleet')
  const params = useParams<{ id?: string }>()
  const [, navigate] = useLocation()
  const { rows, read } = usePcs()
  const orders = useOrders()
  const [order, setOrder] = useState<Order | null>(null)
  const [words, setWords] = useState('')
  const [api, setApi] = useState<GridApi<PcRow> | null>(null)
  const columns = useColumns()
  const openId = order === null && params.id !== undefined ? Number(params.id) : null
  const open = rows.find(({ id }) => id === openId)
  const show = (id: number | null) => {
    setOrder(null)
    navigate(id === null ? '/fleet' : `/fleet/${id}`)
  }
  const close = () => show(null)
  let panel: ReactNode = null
  if (order === 'look') panel = <LookForm rows={rows} onClose={close} />
  else if (order === 'minimum') panel = <MinimumForm rows={rows} minimum={orders.minimumProgram} onClose={close} />
  else if (open !== undefined) panel = <PcPanel key={open.machineId} pc={open} onClose={close} />
  return (
    <SplitPane
      name="fleet"
      list={
        <section className={classes.list} aria-label={t('list')}>
          <div className={classes.head} data-region>
            <Summary rows={rows} minimum={orders.minimumProgram} />
            <Tools {...{ words, api }} onWords={setWords} onOrder={setOrder} />
          </div>
          <div className={classes.grid}>
            <DataGrid
              name="fleet"
              label={t('list')}
              {...{ columns, rows, openId, words, empty: t('empty') }}
              status={read.isError ? 'failed' : read.isPending ? 'loading' : 'ready'}
              onOpen={({ id }) => show(id)}
              onReady={setApi}
              onRetry={() => void read.refetch()}
            />
          </div>
        </section>
      }
      panel={panel}
    />
  )
}

interface ToolsProps {
  words: string
  api: GridApi<PcRow> | null
  onWords: (words: string) => void
  onOrder: (order: Order) => void
}

function Tools({ words, api, onWords, onOrder }: ToolsProps) {
  const t = useTranslations('fleet')
  return (
    <div className={classes.tools}>
      <TextInput
        size="xs"
        aria-label={t('search')}
        placeholder={t('search')}
        value={words}
        onChange={(event) => onWords(event.currentTarget.value)}
      />
      <Button size="compact-sm" variant="default" onClick={() => onOrder('look')}>
        {t('look.open')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => onOrder('minimum')}>
        {t('minimum.open')}
      </Button>
      <ColumnMenu api={api} />
      <FleetExport api={api} />
    </div>
  )
}

function Summary({ rows, minimum }: { rows: readonly PcRow[]; minimum: string | null }) {
  const t = useTranslations('fleet')
  const { number } = useFormats()
  const count = (standing: PcRow['standing']) => rows.filter((row) => row.standing === standing).length
  const parts = (['failing', 'twoNames', 'behind', 'unseen'] as const)
    .map((standing) => ({ standing, found: count(standing) }))
    .filter(({ found }) => found > 0)
    .map(({ standing, found }) => t(`counts.${standing}`, { count: number(found) }))
  return (
    <p className={classes.summary} role="status">
      {[t('counts.all', { count: number(rows.length) }), ...parts].join(' · ')}
      {minimum !== null && ` · ${t('minimum.now', { version: minimum })}`}
    </p>
  )
}

function useColumns(): DataColumn<PcRow>[] {
  const t = useTranslations('fleet.columns')
  return useMemo(
    () => [
      {
        ...{ field: 'standingWord', type: 'text', headerName: t('standing'), width: 150 },
        // By what must be looked at, not by the alphabet.
        comparator: (_one, _other, left, right) => (left.rowIndex ?? 0) - (right.rowIndex ?? 0),
        sortable: false,
        cellRenderer: StandingCell,
      },
      { field: 'hostName', type: 'text', headerName: t('hostName'), width: 150 },
      { field: 'person', type: 'person', headerName: t('person') },
      { field: 'version', type: 'text', headerName: t('version'), width: 84 },
      { field: 'seenAt', type: 'dateTime', headerName: t('seenAt') },
      { field: 'ringWord', type: 'text', headerName: t('ring'), width: 190 },
      { field: 'resultWord', type: 'text', headerName: t('result'), width: 200 },
      { field: 'connections', type: 'count', headerName: t('connections'), width: 92 },
      { field: 'system', type: 'text', headerName: t('system'), width: 200 },
    ],
    [t],
  )
}
