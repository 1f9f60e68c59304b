import { useTranslations } from 'use-intl'
import type { RecordedChange } from '#shared/contract/staff.ts'
import { useNames } from '#renderer/host/catalogue.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { useChangeSentence, type ChangeKind } from './change-sentence.ts'
import classes from './ManagementPage.module.css'

/** Who changed what when, the newest first. */
export function ChangeList({ changes, kind }: { changes: readonly RecordedChange[]; kind: ChangeKind }) {
  const t = useTranslations('management.changes')
  const formats = useFormats()
  const { names } = useNames()
  const sentence = useChangeSentence(kind)
  return (
    <section className={classes.changes} aria-label={t('title')}>
      <h3 className={classes.part}>{t('title')}</h3>
      {changes.length === 0 && <p className={classes.facts}>{t('none')}</p>}
      <ul className={classes.plain}>
        {changes.map((change) => (
          <li key={change.id}>
            <time className={classes.when}>{formats.dateTime(change.at)}</time>
            <span>
              {sentence(change)} <small className={classes.by}>{names.person(change.changedBy, change.at)}</small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
