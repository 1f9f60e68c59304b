import { useTranslations } from 'use-intl'
import { useNames } from '#renderer/host/catalogue.ts'
import { useFormats } from '#renderer/words/formats.ts'
import classes from './ChangeLines.module.css'

export interface ChangeLine {
  readonly key: string | number
  readonly at: number
  readonly changedBy: number
  /** What was done, as a sentence. */
  readonly what: string
}

interface ChangeLinesProps {
  /** Null: not read yet. */
  lines: readonly ChangeLine[] | null
  title?: string
  none?: string
}

/** Who changed what when, the newest first. */
export function ChangeLines({ lines, title, none }: ChangeLinesProps) {
  const t = useTranslations('components.changes')
  const formats = useFormats()
  const { names } = useNames()
  return (
    <section className={classes.changes} aria-label={title ?? t('title')}>
      <h3 className={classes.title}>{title ?? t('title')}</h3>
      {lines?.length === 0 && <p className={classes.none}>{none ?? t('none')}</p>}
      <ul className={classes.lines}>
        {lines?.map(({ key, at, changedBy, what }) => (
          <li key={key}>
            <time className={classes.faint}>{formats.dateTime(at)}</time>
            <span>
              {what} <small className={classes.faint}>{names.person(changedBy, at)}</small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
