import { useTranslations } from 'use-intl'
import type { RequestState } from '#shared/contract/values.ts'
import classes from './StateBadge.module.css'

/** A request's state as a word with a sign of its own shape; the colour only helps. */
export function StateBadge({ state }: { state: RequestState }) {
  const t = useTranslations('words.state')
  return (
    <span className={classes.badge} data-state={state}>
      <span className={classes.sign} aria-hidden />
      {t(state)}
    </span>
  )
}
