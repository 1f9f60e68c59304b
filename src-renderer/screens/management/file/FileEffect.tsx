import { useTranslations } from 'use-intl'
import type { StaffFileTable } from '#shared/contract/staff-file.ts'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { useFormats } from '#renderer/words/formats.ts'
import classes from '../ManagementPage.module.css'

/** In short what the file would do; what keeps it from being taken. */
export function FileEffect({ table: { columns, ignoredColumns, lines, others, effect } }: { table: StaffFileTable }) {
  const t = useTranslations('management.file')
  const { number } = useFormats()
  const wrong = lines.filter(({ standing }) => standing === 'wrong').length
  return (
    <div className={classes.preview} role="status" aria-label={t('effect')}>
      {wrong > 0 && <RefusalNote>{t('wrong', { count: number(wrong), all: number(lines.length) })}</RefusalNote>}
      {wrong === 0 && effect === null && <p>{t('nothing')}</p>}
      {effect !== null && (
        <p>
          {t('does', {
            enrolled: number(effect.enrolled),
            moved: number(effect.moved),
            changed: number(effect.changed),
            renewed: number(effect.renewed),
          })}
        </p>
      )}
      {effect !== null && effect.freed > 0 && (
        <p className={classes.late}>{t('freed', { count: number(effect.freed) })}</p>
      )}
      {effect?.takesTwo === true && <p>{t('takesTwo')}</p>}
      {others > 0 && <p>{t('others', { count: number(others) })}</p>}
      <p>{t('columns', { columns: Object.values(columns).join(', ') })}</p>
      {ignoredColumns.length > 0 && <p>{t('ignored', { columns: ignoredColumns.join(', ') })}</p>}
    </div>
  )
}
