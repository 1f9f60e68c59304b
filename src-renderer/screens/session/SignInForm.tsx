import { Button, TextInput } from '@mantine/core'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { ServerSettings } from '#shared/contract/session.ts'
import { PasswordField } from '#renderer/components/PasswordField/PasswordField.tsx'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { hostsText } from '#shared/server-hosts.ts'
import { ServerFields } from './ServerFields.tsx'
import classes from './SignInPage.module.css'
import type { SignIn } from './use-sign-in.ts'

interface SignInFormProps {
  server: ServerSettings | null
  /** Who signed in last on this PC: only the password is typed. */
  lastLogin: string | null
  /** IT has said which server it is. */
  isServerFixed: boolean
  signIn: SignIn
}

const emptyServer: ServerSettings = { host: '', port: 5432, database: 'zimmet', tls: 'verify-full' }

export function SignInForm({ server, lastLogin, isServerFixed, signIn }: SignInFormProps) {
  const t = useTranslations('session')
  const [login, setLogin] = useState(lastLogin ?? '')
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
        ref={lastLogin === null ? first : undefined}
        required
        withAsterisk={false}
      />
      <PasswordField
        label={t('password')}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        autoComplete="current-password"
        ref={lastLogin === null ? undefined : first}
        required
        withAsterisk={false}
      />
      {signIn.problem && <RefusalNote>{t(`problem.${signIn.problem}`)}</RefusalNote>}
      <Button type="submit" loading={signIn.isBusy} fullWidth>
        {t('signIn')}
      </Button>
      <fieldset className={classes.server} disabled={isServerFixed}>
        <legend>{t('server.title')}</legend>
        {server && !told && (
          <p className={classes.address}>
            {server.hosts === undefined ? `${server.host}:${server.port}` : hostsText(server)} · {server.database}
          </p>
        )}
        {!server && <p className={classes.address}>{t('server.none')}</p>}
        {told && <ServerFields server={told} onChange={setTold} />}
        {isServerFixed && <p className={classes.hint}>{t('server.fixed')}</p>}
        {server && !isServerFixed && (
          <Button variant="subtle" size="compact-sm" onClick={() => setTold(told ? null : server)}>
            {t(told ? 'server.keep' : 'server.change')}
          </Button>
        )}
      </fieldset>
    </form>
  )
}
