import { useTranslations } from 'use-intl'
import { EmptyState } from '#renderer/components/EmptyState/EmptyState.tsx'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { useNames } from '#renderer/host/catalogue.ts'
import { queries } from '#renderer/host/queries.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { live, useLive } from '#renderer/host/live-query.ts'
import { failureOf } from '#renderer/host/failures.ts'
import { useFailureSentence } from '#renderer/words/refusals.ts'
import classes from './ImportPage.module.css'
import { TakeImportBack } from './TakeImportBack.tsx'

/** Which files came in, by whom, and how many of their rows. */
export function PastImports() {
  const t = useTranslations('import.past')
  const { dateTime, number } = useFormats()
  const { names } = useNames()
  const sentence = useFailureSentence()
  const read = useLive(live(queries.imports.list.queryOptions(), { hears: ['imports', 'session'] }))
  return (
    // A part that scrolls is reached by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={classes.past} aria-label={t('label')} tabIndex={0}>
      <h2 className={classes.title}>{t('label')}</h2>
      {read.error && <RefusalNote>{sentence(failureOf(read.error))}</RefusalNote>}
      {read.data?.length === 0 && <EmptyState title={t('none')} />}
      <ul className={classes.list}>
        {(read.data ?? []).map((each) => (
          <li key={each.id} data-gone={each.takenBackAt !== null}>
            <strong>{each.source}</strong>
            <span>{each.fileName}</span>
            <span>
              {t('facts', {
                taken: number(each.taken),
                open: number(each.open),
                alreadyThere: number(each.alreadyThere),
                refused: number(each.refused),
              })}
            </span>
            <small>
              {dateTime(each.begunAt)} · {names.person(each.byId, each.begunAt)}
            </small>
            <TakeImportBack past={each} />
          </li>
        ))}
      </ul>
    </section>
  )
}
