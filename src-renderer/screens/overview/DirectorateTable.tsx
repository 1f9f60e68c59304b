import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { MeasureCode, Scope } from '#shared/contract/oversight.ts'
import { directorateMeasures } from '#shared/overview-questions.ts'
import { FigureLink } from '#renderer/components/FigureLink/FigureLink.tsx'
import { GoalMark, goalsOf, type Goals } from '#renderer/components/GoalMark/GoalMark.tsx'
import { useNames } from '#renderer/host/catalogue.ts'
import { useFormats } from '#renderer/words/formats.ts'
import type { Answered } from '#renderer/figures/use-figures.ts'
import { totalsOf, type About, type Figures } from './answers.ts'
import { directorateRows, inOrder, nextOrder, type DirectorateRow, type Order } from './directorate-rows.ts'
import classes from './OverviewPage.module.css'
import { DirectorateExport } from './OverviewExport.tsx'
import { SortHead } from './SortHead.tsx'

const presentColumns = ['open', 'overdue', 'overdue_share'] as const satisfies readonly MeasureCode[]
const columns: readonly MeasureCode[] = [...presentColumns, ...directorateMeasures]
const isPresent = (measure: MeasureCode): boolean => presentColumns.some((each) => each === measure)

interface DirectorateTableProps {
  shown: Answered<About>
  /** Null where only one directorate is looked at. */
  onLookAt: ((id: number) => void) | null
}

/** Every directorate by every figure; each answers for its own part of the way. */
export function DirectorateTable({ shown, onLookAt }: DirectorateTableProps) {
  const { about, answers } = shown
  const t = useTranslations('overview')
  const { names } = useNames()
  const { number } = useFormats()
  const [order, setOrder] = useState<Order>({ by: 'registered', isDescending: true })
  const rows = inOrder(directorateRows(answers, names.directorate), order)
  const totals = { ...totalsOf(answers, 'present'), ...totalsOf(answers, 'period') }
  const handleSort = (by: Order['by']) => setOrder(nextOrder(order, by))
  return (
    <section className={classes.section} aria-label={t('directorates')}>
      <div className={classes.tableHead}>
        <h2>{t('directorates')}</h2>
        <DirectorateExport shown={shown} rows={rows} columns={columns} totals={totals} />
      </div>
      <table className={`${classes.table} ${classes.wide}`}>
        <thead>
          <tr>
            <SortHead by="name" order={order} onSort={handleSort} />
            {columns.map((measure) => (
              <SortHead key={measure} by={measure} order={order} onSort={handleSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <NameCell row={row} onLookAt={onLookAt} />
              <Cells
                figures={row.figures}
                of={row.name}
                about={about}
                narrow={{ directorateIds: [row.id] }}
                goals={goalsOf(names.all.directorates.find(({ id }) => id === row.id))}
              />
            </tr>
          ))}
        </tbody>
        {rows.length > 1 && (
          <tfoot>
            <tr>
              <th scope="row">{t('total')}</th>
              <Cells figures={totals} of={t('total')} about={about} narrow={{}} />
            </tr>
          </tfoot>
        )}
      </table>
      <p className={classes.nothing}>
        {rows.length === 0 ? t('noDirectorate') : t('fewNote', { least: number(names.all.groupSizes.figures) })}
      </p>
    </section>
  )
}

function NameCell({ row: { id, name }, onLookAt }: { row: DirectorateRow } & Pick<DirectorateTableProps, 'onLookAt'>) {
  const t = useTranslations('overview')
  if (onLookAt === null) return <th scope="row">{name}</th>
  return (
    <th scope="row">
      <button type="button" className={classes.lookAt} title={t('lookAt', { name })} onClick={() => onLookAt(id)}>
        {name}
      </button>
    </th>
  )
}

interface CellsProps {
  figures: Figures
  of: string
  about: About
  narrow: Scope
  goals?: Goals
}

function Cells({ figures, of, about, narrow, goals }: CellsProps) {
  const scope = { ...about.scope, ...narrow }
  return columns.map((measure) => (
    <td key={measure} className={classes.number}>
      <FigureLink
        measure={measure}
        figure={figures[measure]}
        scope={isPresent(measure) ? scope : { ...scope, ...about.period }}
        of={of}
        {...(measure === 'solved' && { waiting: figures.solved_waiting })}
      />
      <GoalMark measure={measure} value={figures[measure]?.value ?? null} goal={goals?.[measure]} />
    </td>
  ))
}
