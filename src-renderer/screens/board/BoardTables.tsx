import { SegmentedControl } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { MeasureCode, Scope } from '#shared/contract/oversight.ts'
import { ExportMenu } from '#renderer/components/ExportMenu/ExportMenu.tsx'
import { FigureLink } from '#renderer/components/FigureLink/FigureLink.tsx'
import { MeasureName } from '#renderer/components/MeasureName/MeasureName.tsx'
import { tableOfFigures } from '#renderer/export/report.ts'
import { useScopeLines } from '#renderer/export/use-scope-lines.ts'
import { useMeasures } from '#renderer/figures/measures.ts'
import { useGroupSizes } from '#renderer/host/catalogue.ts'
import { now } from '#renderer/host/now.ts'
import { usePreference } from '#renderer/host/use-preference.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { loadMeasures, paceFigure, paceMeasures, paceScope, type TableLine } from './board-figures.ts'
import { boardPath } from './board-path.ts'
import { BoardGoals } from './BoardGoals.tsx'
import classes from './BoardPage.module.css'
import type { Board } from './use-board.ts'
import { useTableLines } from './use-table-lines.ts'

export const boardTables = ['clerk', 'subject'] as const
export type BoardTable = (typeof boardTables)[number]

const isTable = (kept: unknown): kept is BoardTable => boardTables.some((table) => table === kept)
const columns: readonly MeasureCode[] = [...loadMeasures, ...paceMeasures]

/** Who has how much, and of what: by name, never by rank. */
export function BoardTables({ board }: { board: Board }) {
  const t = useTranslations('board')
  const [table, setTable] = usePreference<BoardTable>('board/table', 'clerk', isTable)
  const lines = useTableLines(board, table)
  const { figures: least } = useGroupSizes()
  const { number } = useFormats()
  return (
    <section className={classes.tables} aria-label={t('tables')}>
      <BoardGoals board={board} />
      <div className={classes.tablesHead}>
        <SegmentedControl
          size="xs"
          aria-label={t('tables')}
          data={boardTables.map((value) => ({ value, label: t(`by.${value}`) }))}
          value={table}
          onChange={(value) => isTable(value) && setTable(value)}
        />
        <TableExport board={board} table={table} lines={lines} />
      </div>
      <div className={classes.tableFrame}>
        <LoadTable board={board} table={table} lines={lines} />
      </div>
      <p className={classes.tableNote}>{t(`note.${table}`, { least: number(least) })}</p>
    </section>
  )
}

interface LoadTableProps {
  board: Board
  table: BoardTable
  lines: readonly TableLine[]
}

function LoadTable({ board, table, lines }: LoadTableProps) {
  const t = useTranslations('board')
  const measures = useMeasures()
  return (
    <table className={classes.table} aria-label={t(`by.${table}`)}>
      <thead>
        <tr>
          <th scope="col">{t(`column.${table}`)}</th>
          {columns.map((measure) => (
            <th key={measure} scope="col">
              <MeasureName measure={measure}>{short[measure] ? t(short[measure]) : measures.name(measure)}</MeasureName>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key}>
            <th scope="row" title={line.name}>
              {line.name}
            </th>
            {columns.map((measure) => (
              <td key={measure}>
                <LineFigure measure={measure} line={line} table={table} board={board} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const short: Partial<Record<MeasureCode, 'short.solved' | 'short.own_median'>> = {
  ...{ solved: 'short.solved', own_median: 'short.own_median' },
}

interface LineFigureProps {
  measure: MeasureCode
  line: TableLine
  table: BoardTable
  board: Board
}

// What stands now fills the list beside it; what was solved is no work any more and opens a list of its own.
function LineFigure({ measure, line, table, board }: LineFigureProps) {
  const { figures: least } = useGroupSizes()
  const scope: Scope = { ...board.whole, [table === 'clerk' ? 'clerkIds' : 'subjectIds']: [line.key] }
  if (loadMeasures.some((each) => each === measure))
    return (
      <FigureLink
        measure={measure}
        figure={line.figures[measure]}
        scope={scope}
        of={line.name}
        href={boardPath(scope, measure)}
      />
    )
  if (table === 'clerk' && line.key === 0) return null
  const figure = table === 'clerk' ? paceFigure(measure, line.figures, least) : line.figures[measure]
  return (
    <FigureLink
      measure={measure}
      figure={figure}
      scope={paceScope(scope, now())}
      of={line.name}
      {...(measure === 'solved' && figure?.value && { waiting: line.figures.solved_waiting })}
    />
  )
}

function TableExport({ board, table, lines }: LoadTableProps) {
  const t = useTranslations('board')
  const measures = useMeasures()
  const scopeLines = useScopeLines()
  const { figures: least } = useGroupSizes()
  const title = t('exportTitle', { table: t(`by.${table}`) })
  const told = useMemo(
    () =>
      lines.map(({ name, figures }) => ({
        keys: [name],
        figures: Object.fromEntries(
          columns.map((measure) => [
            measure,
            table === 'clerk' && paceMeasures.some((each) => each === measure)
              ? paceFigure(measure, figures, least)
              : figures[measure],
          ]),
        ),
      })),
    [lines, table, least],
  )
  return (
    <ExportMenu
      title={title}
      disabled={lines.length === 0}
      report={() => ({
        title,
        about: scopeLines(paceScope(board.whole, now())),
        measures: columns,
        content: tableOfFigures([t(`column.${table}`)], columns, measures.name, told),
      })}
    />
  )
}
