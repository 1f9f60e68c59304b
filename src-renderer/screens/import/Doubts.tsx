import { useTranslations } from 'use-intl'
import type { ReadingDoubt } from '#shared/contract/import.ts'
import { doubtSentence } from '#shared/import-sentences.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { useLanguage } from '#renderer/words/language.tsx'
import classes from './ImportPage.module.css'

/** What was read with a doubt, by its place in the file, so that it can be looked at and mended there. */
export function Doubts({ count, doubts }: { count: number; doubts: readonly ReadingDoubt[] }) {
  const t = useTranslations('import.file')
  const { language } = useLanguage()
  const { number } = useFormats()
  if (count === 0) return null
  return (
    <div className={classes.doubts} role="note">
      <strong>{t('doubts', { count: number(count) })}</strong>
      <ul>
        {doubts.map((doubt) => (
          <li key={`${doubt.kind} ${doubt.line} ${doubt.column ?? ''}`}>{doubtSentence(language, doubt)}</li>
        ))}
        {count > doubts.length && <li>…</li>}
      </ul>
    </div>
  )
}
