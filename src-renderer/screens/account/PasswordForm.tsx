import { Button } from '@mantine/core'
import { useEffect, useRef, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { Me } from '#shared/contract/session.ts'
import { PasswordField } from '#renderer/components/PasswordField/PasswordField.tsx'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { useFailureSentence } from '#renderer/words/refusals.ts'
import classes from './Account.module.css'
import type { PasswordFault, PasswordFields } from './password-faults.ts'
import { usePassword } from './use-password.ts'

interface PasswordFormProps {
  me: Me
  /** What the present password is called here. */
  oldLabel: string
  onDone: () => void
}

const order = ['old', 'next', 'again'] as const

const focusField = (form: HTMLFormElement | null, field: keyof PasswordFields) =>
  form?.querySelector<HTMLInputElement>(`[name=${field}]`)?.focus()

/** The present password, the new one twice; what is wrong stands beside its field. */
export function PasswordForm({ me, oldLabel, onDone }: PasswordFormProps) {
  const t = useTranslations('account.password')
  const sentence = useFailureSentence()
  const form = useRef<HTMLFormElement>(null)
  const password = usePassword(me, onDone)
  const count = String(password.shortestPassword)
  const wrongOld = password.faults.old
  // The first field that is wrong has the keys: at once, and when the answer comes.
  useEffect(() => {
    if (wrongOld !== undefined) focusField(form.current, 'old')
  }, [wrongOld])
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (password.isBusy) return
    const faults = password.send()
    const first = order.find((field) => faults[field] !== undefined)
    if (first !== undefined) focusField(form.current, first)
  }
  const sayFault = (fault: PasswordFault) => (fault === 'sample_person' ? t('sample') : t(`wrong.${fault}`, { count }))
  const field = (name: keyof PasswordFields, autoComplete: string) => {
    const fault = password.faults[name]
    return {
      ...{ name, autoComplete, value: password.fields[name] },
      error: fault === undefined ? undefined : <span role="alert">{sayFault(fault)}</span>,
      onChange: (event: { currentTarget: { value: string } }) => password.write({ [name]: event.currentTarget.value }),
    }
  }
  return (
    <form ref={form} className={classes.form} aria-label={t('title')} noValidate onSubmit={handleSubmit}>
      {/* So that a password manager knows whose it is. */}
      <input
        className={classes.login}
        name="login"
        autoComplete="username"
        readOnly
        tabIndex={-1}
        aria-hidden
        value={me.login}
      />
      <PasswordField label={oldLabel} autoFocus {...field('old', 'current-password')} />
      <PasswordField label={t('next')} description={t('rule', { count })} {...field('next', 'new-password')} />
      <PasswordField label={t('again')} {...field('again', 'new-password')} />
      {password.failure !== null && <RefusalNote>{sentence(password.failure)}</RefusalNote>}
      <p className={classes.faint}>{t('elsewhere')}</p>
      <Button type="submit" loading={password.isBusy}>
        {t('send')}
      </Button>
    </form>
  )
}
