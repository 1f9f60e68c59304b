import { Button, Group, Modal } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { Me } from '#shared/contract/session.ts'
import { PasswordField } from '#renderer/components/PasswordField/PasswordField.tsx'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import classes from './SignInPage.module.css'
import { useSignIn } from './use-sign-in.ts'

interface SignInAgainProps {
  me: Me
  /** The server does not take the password any more. */
  opened: boolean
  onSignOut: () => void
}

/** Asks for the password over what stands there: nothing typed is lost, and nothing is tried until somebody tells it. */
export function SignInAgain({ me, opened, onSignOut }: SignInAgainProps) {
  const t = useTranslations('session')
  return (
    <Modal
      opened={opened}
      onClose={() => undefined}
      closeOnEscape={false}
      closeOnClickOutside={false}
      withCloseButton={false}
      title={t('again.title')}
    >
      <PasswordOf me={me} onSignOut={onSignOut} />
    </Modal>
  )
}

function PasswordOf({ me, onSignOut }: Omit<SignInAgainProps, 'opened'>) {
  const t = useTranslations('session')
  const signIn = useSignIn()
  const [password, setPassword] = useState('')
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (password !== '') signIn.byPassword({ login: me.login, password })
  }
  return (
    <form className={classes.form} aria-label={t('again.title')} noValidate onSubmit={handleSubmit}>
      <p className={classes.again}>
        {me.fullName} · {me.login}
      </p>
      <p className={classes.again}>{t('again.why')}</p>
      <input className={classes.unseen} autoComplete="username" readOnly tabIndex={-1} aria-hidden value={me.login} />
      <PasswordField
        label={t('password')}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        autoComplete="current-password"
        data-autofocus
      />
      {signIn.problem && <RefusalNote>{t(`problem.${signIn.problem}`)}</RefusalNote>}
      <Group justify="space-between">
        <Button variant="subtle" color="gray" onClick={onSignOut}>
          {t('again.signOut')}
        </Button>
        <Button type="submit" loading={signIn.isBusy}>
          {t('again.send')}
        </Button>
      </Group>
    </form>
  )
}
