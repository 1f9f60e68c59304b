import { useTranslations } from 'use-intl'
import type { MeasureCode } from '#shared/contract/oversight.ts'
import { useMeasures } from '#renderer/figures/measures.ts'
import type { Shades } from '#renderer/figures/shades.ts'
import classes from './PivotTable.module.css'

/** From which figure to which each shade goes. */
export function ShadeLegend({ shades, measure }: { shades: Shades; measure: MeasureCode }) {
  const t = useTranslations('places')
  const measures = useMeasures()
  if (shades.classes.length < 2) return null
  return (
    <ul className={classes.legend} aria-label={t('legend')}>
      {shades.classes.map(({ shade, least, greatest }) => (
        <li key={shade}>
          <span className={classes.swatch} data-shade={shade} aria-hidden />
          {least === greatest
            ? measures.text(measure, least)
            : `${measures.text(measure, least)} – ${measures.text(measure, greatest)}`}
        </li>
      ))}
    </ul>
  )
}
