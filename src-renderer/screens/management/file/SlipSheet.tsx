import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import { useTranslations } from 'use-intl'
import type { PasswordSlip } from '#shared/contract/staff-file.ts'
import classes from './SlipSheet.module.css'

/** On paper, to be cut apart: a slip a person, with the login and the password that holds until the first sign-in. */
export function SlipSheet({ slips }: { slips: readonly PasswordSlip[] }) {
  const t = useTranslations('management.file.slip')
  useEffect(() => {
    document.body.dataset['prints'] = 'sheet'
    return () => {
      delete document.body.dataset['prints']
    }
  }, [])
  return createPortal(
    <article className={classes.sheet}>
      {slips.map(({ fullName, login, password, where }) => (
        <section key={login} className={classes.slip}>
          <h2>{fullName}</h2>
          <p>{where}</p>
          <dl>
            <dt>{t('login')}</dt>
            <dd>{login}</dd>
            <dt>{t('password')}</dt>
            <dd>{password}</dd>
          </dl>
          <p>{t('hint')}</p>
        </section>
      ))}
    </article>,
    document.body,
  )
}
