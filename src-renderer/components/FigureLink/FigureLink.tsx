import { useTranslations } from 'use-intl'
import { Link } from 'wouter'
import type { Figure, MeasureCode, Scope } from '#shared/contract/oversight.ts'
import { useFormats } from '#renderer/lib/formats.ts'
import { unitOf, useMeasures } from '#renderer/lib/measures.ts'
import { rowsPath } from '#renderer/lib/rows-path.ts'
import classes from './FigureLink.module.css'

interface FigureLinkProps {
  measure: MeasureCode
  /** As the database answered; a count that is missing from the answer is 0. */
  figure: Figure | undefined
  /** Exactly what the figure was asked for, the keys of its row with it. */
  scope: Scope
  /** What it is a figure of, where the place does not say it to a screen reader: "Temizlik İşleri". */
  of?: string
  /** Where its rows are shown, where that is not the list of the figure itself. */
  href?: string
}

/** A figure that opens exactly the requests it counts. */
export function FigureLink({ measure, figure, scope, of, href }: FigureLinkProps) {
  const t = useTranslations('components.figure')
  const formats = useFormats()
  const measures = useMeasures()
  const { value, base } = figure ?? { value: unitOf(measure) === 'requests' ? 0 : null, base: 0 }
  const name = of === undefined ? measures.name(measure) : `${of}: ${measures.name(measure)}`
  if (value === null)
    return (
      <span className={classes.none} title={t('fewBut', { count: formats.number(base) })}>
        <span aria-hidden>–</span>
        <span className={classes.unseen}>{t('few', { name })}</span>
      </span>
    )
  const text = measures.text(measure, value)
  if (base === 0) return <span className={classes.zero}>{text}</span>
  return (
    <Link
      className={classes.link}
      href={href ?? rowsPath(measure, scope)}
      aria-label={t('open', { name, value: text, count: formats.number(base) })}
      title={t('counts', { count: formats.number(base) })}
    >
      {text}
    </Link>
  )
}
