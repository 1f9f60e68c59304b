import { Button, CopyButton } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import classes from './ManagementPage.module.css'

interface PasswordOnceProps {
  name: string
  login: string
  /** Null: the directory keeps it, there is none to be told. */
  password: string | null
  /** It counts once a second person has said yes. */
  waits: boolean
  onClose: () => void
}

/** A password that was given, to be told to the person; it is kept nowhere and shown this once. */
export function PasswordOnce({ name, login, password, waits, onClose }: PasswordOnceProps) {
  const t = useTranslations('management.password')
  return (
    <section className={classes.form} aria-label={t('title')}>
      <h3 className={classes.part}>{t('title')}</h3>
      <dl className={classes.secret}>
        <dt>{t('who')}</dt>
        <dd>{name}</dd>
        <dt>{t('login')}</dt>
        <dd>{login}</dd>
        <dt>{t('password')}</dt>
        <dd>{password === null ? t('ofDirectory') : <output aria-label={t('password')}>{password}</output>}</dd>
      </dl>
      {(waits || password !== null) && <RefusalNote kind="hint">{t(waits ? 'waits' : 'hint')}</RefusalNote>}
      <div className={classes.buttons}>
        {password !== null && (
          <CopyButton value={password}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {t(copied ? 'copied' : 'copy')}
              </Button>
            )}
          </CopyButton>
        )}
        <Button onClick={onClose}>{t('close')}</Button>
      </div>
    </section>
  )
}
