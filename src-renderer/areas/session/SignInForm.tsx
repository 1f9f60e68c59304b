import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { ServerSettings } from '#shared/contract/session.ts'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { ServerFields } from './ServerFields.tsx'
import classes from './SignInPage.module.css'
import type { SignIn } from './use-sign-in.ts'

interface SignInFormProps {
  server: ServerSettings | null
  signIn: SignIn
}

const emptyServer: ServerSettings = { host: '', port: 5432, database: 'zimmet', tls: 'verify-full' }

export function SignInForm({ server, signIn }: SignInFormProps) {
  const t = useTranslations('session')
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  // Null: the server that this PC knows already.
  const [told, setTold] = useState<ServerSettings | null>(server === null ? emptyServer : null)

  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    signIn.byPassword({ login, password, ...(told && { server: told }) })
  }
  return (
    <form className={classes.form} onSubmit={handleSubmit}>
      <TextInput
        label={t('login')}
        value={login}
        onChange={(event) => setLogin(event.currentTarget.value)}
        autoComplete="username"
        ref={first}
        required
        withAsterisk={false}
      />
      <PasswordInput
        label={t('password')}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
        required
        withAsterisk={false}
      />
      {signIn.problem && <RefusalNote>{t(`problem.${signIn.problem}`)}</RefusalNote>}
      <Button type="submit" loading={signIn.isBusy} fullWidth>
        {t('signIn')}
      </Button>
      <fieldset className={classes.server}>
        <legend>{t('server.title')}</legend>
        {server && !told && (
          <p className={classes.address}>
            {server.host}:{server.port} · {server.database}
          </p>
        )}
        {!server && <p className={classes.address}>{t('server.none')}</p>}
        {told && <ServerFields server={told} onChange={setTold} />}
        {server && (
          <Button variant="subtle" size="compact-sm" onClick={() => setTold(told ? null : server)}>
            {t(told ? 'server.keep' : 'server.change')}
          </Button>
        )}
      </fieldset>
    </form>
  )
}
