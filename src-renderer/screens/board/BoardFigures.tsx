import { useTranslations } from 'use-intl'
import { Link } from 'wouter'
import type { MeasureCode } from '#shared/contract/oversight.ts'
import { MeasureName } from '#renderer/components/MeasureName/MeasureName.tsx'
import { useFormats } from '#renderer/words/formats.ts'
import { useMeasures } from '#renderer/figures/measures.ts'
import { boardMeasures, totalsOf, type Figures } from './board-figures.ts'
import { boardPath } from './board-path.ts'
import classes from './BoardPage.module.css'
import type { Board } from './use-board.ts'

const signals: Partial<Record<MeasureCode, 'late' | 'near' | 'paused'>> = {
  ...{ overdue: 'late', legal_overdue: 'late', due_today: 'near', at_risk: 'near', waiting_long: 'paused' },
}

/** What presses, as numbers; each fills the list under it with exactly what it counts. */
export function BoardFigures({ board }: { board: Board }) {
  const t = useTranslations('board')
  const { read } = board
  const totals = read.shown && totalsOf(read.shown.answers)
  return (
    <nav className={classes.figures} aria-label={t('figures')} aria-busy={read.shown === undefined}>
      {read.isFailed && <p role="alert">{t('failed')}</p>}
      <ul>
        {boardMeasures.map((measure) => (
          <FigureTile key={measure} measure={measure} board={board} totals={totals} />
        ))}
      </ul>
    </nav>
  )
}

interface FigureTileProps {
  measure: MeasureCode
  board: Board
  totals: Figures | undefined
}

function FigureTile({ measure, board, totals }: FigureTileProps) {
  const measures = useMeasures()
  const formats = useFormats()
  const value = totals && (totals[measure]?.value ?? 0)
  const isShown = board.measure === measure && Object.keys(board.scope).length === Object.keys(board.whole).length
  const text = value === undefined ? '·' : formats.number(value)
  return (
    <li className={classes.tile} data-signal={value ? signals[measure] : undefined} data-shown={isShown}>
      <Link
        className={classes.value}
        href={boardPath(board.whole, measure)}
        aria-label={`${measures.name(measure)}: ${text}`}
        aria-current={isShown ? 'true' : undefined}
      >
        {text}
      </Link>
      <span className={classes.tileName}>
        <MeasureName measure={measure} />
      </span>
    </li>
  )
}
