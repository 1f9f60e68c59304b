import { useMediaQuery } from '@mantine/hooks'
import type { GridApi } from 'ag-grid-community'
import { useMemo, useRef, useState, type ReactNode, type RefObject } from 'react'
import type { InboxRow } from '#shared/contract/inbox.ts'
import { SplitPane } from '#renderer/components/SplitPane/SplitPane.tsx'
import { ColumnMenu } from '#renderer/grid/ColumnMenu/ColumnMenu.tsx'
import { DataGrid, type DataColumn } from '#renderer/grid/DataGrid/DataGrid.tsx'
import type { GridStatus } from '#renderer/grid/DataGrid/GridOverlay.tsx'
import { useNames } from '#renderer/host/catalogue.ts'
import { readKept } from '#renderer/host/storage.ts'
import { useMe } from '#renderer/host/me.ts'
import type { MarkedRow } from '#renderer/grid/DataGrid/use-marked-row.ts'
import { DoneNote } from '../done/DoneNote.tsx'
import { useDone } from '../done/done.ts'
import { moveOnKey } from '../done/move-on.ts'
import { BulkActions } from '../bulk/BulkActions.tsx'
import { RequestPanel } from '../panel/RequestPanel.tsx'
import { ListExport } from './ListExport.tsx'
import type { ListPaper } from './list-paper.ts'
import classes from './RequestList.module.css'

interface ListedProps<Row extends InboxRow> {
  /** Under which columns and their order are remembered for this person. */
  columnsName: string
  label: string
  /** Must keep its identity while the language does: new columns reset the order. */
  columns: DataColumn<Row>[]
  rows: readonly Row[]
  status: GridStatus
  empty: ReactNode
  /** Over the grid: what the list is of, and what is done to it as a whole. */
  title: ReactNode
  tools?: ReactNode
  /** The list as it leaves the program; one that does not has fixed columns, too. */
  paper?: ListPaper
  /** Under the grid: how much of the list is there. */
  note?: ReactNode
  /** Typed words that rows must hold. */
  words?: string
  /** Rows can be ticked and acted on together. */
  hasBulk?: boolean
  openId: number | null
  onOpen: (id: number | null) => void
  onReady?: (api: GridApi<Row>) => void
  onNearEnd?: () => void
  onRetry: () => void
}

interface RequestListProps<Row extends InboxRow> extends ListedProps<Row> {
  /** Under which the width of the panel is remembered for this person. */
  name: string
  /** What the rows are of: another list begins anew, with nothing ticked. */
  listKey?: string
  above?: ReactNode
  beside?: ReactNode
}

/** A list and what is open have no room beside each other, as at twice the size on a small screen: then it covers the list. */
const tooNarrow = '(width < 860px)'

/** Requests in a list, and beside it the one that is open: every screen of requests. */
export function RequestList<Row extends InboxRow>(props: RequestListProps<Row>) {
  const { name, listKey, above, beside, ...listed } = props
  const { openId, onOpen } = props
  const [isFull, setIsFull] = useState(false)
  const isNarrow = useMediaQuery(tooNarrow, false, { getInitialValueInEffect: false })
  const hidesList = isFull || isNarrow
  const marked = useRef<MarkedRow>(null)
  const close = () => {
    setIsFull(false)
    onOpen(null)
  }
  return (
    <SplitPane
      name={name}
      isFull={hidesList}
      list={
        <div className={classes.page}>
          {above}
          <div className={classes.body}>
            {beside}
            <Listed key={listKey} {...listed} marked={marked} isFull={hidesList && openId !== null} />
          </div>
        </div>
      }
      panel={
        openId === null ? null : (
          <RequestPanel
            requestId={openId}
            isFull={isFull}
            isAlone={isNarrow}
            onToggleFull={() => setIsFull(!isFull)}
            onClose={close}
            onDoneWith={(since) => readKept(localStorage, moveOnKey) !== false && marked.current?.moveOn(openId, since)}
          />
        )
      }
    />
  )
}

const nothing: ReadonlySet<number> = new Set()

interface InListProps {
  marked: RefObject<MarkedRow | null>
  /** The open request hides the list. */
  isFull: boolean
}

function Listed<Row extends InboxRow>(props: ListedProps<Row> & InListProps) {
  const me = useMe()
  const lastDone = useDone(me.id)
  const { areRead } = useNames()
  const { rows, openId, onOpen, onReady } = props
  const [api, setApi] = useState<GridApi<Row> | null>(null)
  const [ids, setIds] = useState(nothing)
  const selection = useMemo(() => ({ ids, onChange: setIds }), [ids])
  const ticked = useMemo(() => rows.filter(({ id }) => ids.has(id)), [rows, ids])
  return (
    <section className={classes.list} aria-label={props.label}>
      <div className={classes.head} data-region>
        {props.title}
        {props.paper && (
          <div className={classes.tools}>
            {props.tools}
            <ColumnMenu api={api} />
            <ListExport api={api} paper={props.paper} words={props.words ?? ''} />
          </div>
        )}
      </div>
      <div className={classes.grid}>
        <DataGrid
          name={props.columnsName}
          {...{
            label: props.label,
            columns: props.columns,
            rows,
            empty: props.empty,
            openId,
            words: props.words ?? '',
            marked: props.marked,
            doneId: lastDone?.rows.length === 1 ? (lastDone.rows[0]?.id ?? null) : null,
          }}
          status={areRead || props.status === 'failed' ? props.status : 'loading'}
          {...(props.hasBulk && { selection })}
          onOpen={(row) => onOpen(row.id)}
          onReady={(ready) => {
            setApi(ready)
            onReady?.(ready)
          }}
          {...(props.onNearEnd && { onNearEnd: props.onNearEnd })}
          onRetry={props.onRetry}
        />
      </div>
      {props.note}
      {!props.isFull && <DoneNote />}
      {props.hasBulk && (
        <BulkActions
          rows={ticked}
          hasKeys={openId === null}
          onDone={(done) => setIds((before) => new Set([...before].filter((id) => !done.includes(id))))}
          onDrop={() => setIds(nothing)}
          onOpen={onOpen}
        />
      )}
    </section>
  )
}
