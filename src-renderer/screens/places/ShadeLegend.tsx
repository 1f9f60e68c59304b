import { useTranslations } from 'use-intl'
import type { MeasureCode } from '#shared/contract/oversight.ts'
import { polarityOf, useMeasures } from '#renderer/figures/measures.ts'
import type { Shades } from '#renderer/figures/shades.ts'
import classes from './PivotTable.module.css'

const darkIs = { '-1': 'darkIsBad', '0': 'darkIsMuch', '1': 'darkIsGood' } as const

/** From which figure to which each shade goes, and whether dark is good news: the shades themselves are the same for both. */
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
      <li>
        <strong>{t(darkIs[`${polarityOf(measure)}`])}</strong>
      </li>
    </ul>
  )
}
