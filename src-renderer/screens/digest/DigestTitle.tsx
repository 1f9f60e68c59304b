import { useTranslations } from 'use-intl'
import { useFormats } from '#renderer/words/formats.ts'
import { usePlace } from '#renderer/ui/place.ts'
import classes from './DigestPage.module.css'
import type { Digest } from './use-digest.ts'
import { useWhose } from './use-whose.ts'

/** Whose page it is and of which days, as it stands at its head on paper. */
export function DigestTitle({ digest: { about, isRunning } }: { digest: Digest }) {
  const t = useTranslations('digest')
  const formats = useFormats()
  const whose = useWhose(about.scope)
  usePlace(whose)
  const days = { first: formats.date(about.week.since), last: formats.date(about.week.until - 1) }
  return (
    <div className={classes.title}>
      <h2>{t('of', { whose })}</h2>
      <p>{t(isRunning ? 'running' : 'weekOf', days)}</p>
    </div>
  )
}
