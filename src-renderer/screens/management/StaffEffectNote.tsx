import { useTranslations } from 'use-intl'
import type { StaffEffect } from '#shared/contract/staff.ts'
import { useNames } from '#renderer/host/catalogue.ts'
import { useFormats } from '#renderer/words/formats.ts'
import classes from './ManagementPage.module.css'

/** What would become free, and which directorate would have nobody. */
export function StaffEffectNote({ effect }: { effect: StaffEffect }) {
  const t = useTranslations('management.effect')
  const { names } = useNames()
  const { number } = useFormats()
  const { freed, overdue, byDirectorate, withoutDirector, withoutStaff, takesTwo } = effect
  return (
    <section className={classes.preview} aria-label={t('title')}>
      <strong role="status">
        {freed === 0 ? t('nothingFreed') : t('freed', { count: number(freed), overdue: number(overdue) })}
      </strong>
      <ul className={classes.plain}>
        {byDirectorate.map(({ directorateId, count }) => (
          <li key={directorateId}>
            <span>{names.directorate(directorateId)}</span> <span>{number(count)}</span>
          </li>
        ))}
      </ul>
      {withoutStaff.map((id) => (
        <p key={id} className={classes.late}>
          {t('withoutStaff', { directorate: names.directorate(id) })}
        </p>
      ))}
      {withoutDirector
        .filter((id) => !withoutStaff.includes(id))
        .map((id) => (
          <p key={id} className={classes.late}>
            {t('withoutDirector', { directorate: names.directorate(id) })}
          </p>
        ))}
      {takesTwo && <p>{t('takesTwo')}</p>}
    </section>
  )
}

/** What was done, said once it is: how much is free now, or that it waits. */
export function useFreed(): (done: { freed?: number | undefined; proposalId?: number | undefined }) => string {
  const t = useTranslations('management.effect')
  const { number } = useFormats()
  return ({ freed = 0, proposalId }) => {
    if (proposalId !== undefined) return t('waits')
    return freed === 0 ? t('done') : t('doneFreed', { count: number(freed) })
  }
}
