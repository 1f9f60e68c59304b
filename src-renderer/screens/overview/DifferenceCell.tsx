import { useTranslations } from 'use-intl'
import type { MeasureCode } from '#shared/contract/oversight.ts'
import { useGroupSizes } from '#renderer/host/catalogue.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { useDifferenceText } from '#renderer/figures/use-difference-text.ts'
import type { Figures } from './answers.ts'
import { compareFigures } from './comparison.ts'
import classes from './OverviewPage.module.css'

interface DifferenceCellProps {
  measure: MeasureCode
  present: Figures
  earlier: Figures
  /** Whether anything is known of both times. */
  isOfRecords: boolean
  /** Only the difference itself, where more or less of it is neither good nor bad. */
  isShort?: boolean
}

/** By how much a figure moved, with its sign and a word for good or bad. */
export function DifferenceCell({ measure, present, earlier, isOfRecords, isShort = false }: DifferenceCellProps) {
  const t = useTranslations('overview')
  const formats = useFormats()
  const differenceText = useDifferenceText()
  const { figures: least } = useGroupSizes()
  if (!isOfRecords) return <td className={classes.untold}>{t('none')}</td>
  const compared = compareFigures(measure, present[measure], earlier[measure], least)
  if (compared.kind !== 'changed')
    return (
      <td
        className={classes.untold}
        title={compared.kind === 'few' ? t('fewTitle', { least: formats.number(least) }) : undefined}
      >
        {t(compared.kind)}
      </td>
    )
  const { difference, ratio, verdict } = compared
  return (
    <td className={classes.difference} data-verdict={verdict}>
      <span className={classes.amount}>
        {differenceText(measure, difference)}
        {!isShort && ratio !== null && ` (${formats.percent(ratio)})`}
      </span>
      {!isShort && <span className={classes.verdict}>{t(verdict)}</span>}
    </td>
  )
}
