import { useTranslations } from 'use-intl'
import { useFormats } from '#renderer/words/formats.ts'
import '#renderer/theme/css-properties.ts'
import type { BarLayout, BarSpan } from './bar-layout.ts'
import classes from './DeadlineBar.module.css'

const placeOf = ({ left, width }: BarSpan) => ({ '--left': left, '--width': width })

/** A clock as a bar on the axis of all clocks of the request: what has passed, what was paused, what is late. */
export function DeadlineBar({ name, layout }: { name: string; layout: BarLayout }) {
  const t = useTranslations('requests.deadline')
  const formats = useFormats()
  const { budget, passed, late, pauses } = layout
  const used = budget.width === 0 ? 1 : passed.width / budget.width
  const label = late.width > 0 ? t('barLate', { name }) : t('barUsed', { name, share: formats.percent(used) })
  return (
    <div className={classes.bar} role="img" aria-label={label} title={label}>
      <span className={classes.budget} style={placeOf(budget)} />
      <span className={classes.passed} style={placeOf(passed)} />
      {pauses.map((pause) => (
        <span key={pause.left} className={classes.pause} style={placeOf(pause)} />
      ))}
      <span className={classes.late} style={placeOf(late)} />
    </div>
  )
}
