import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Account } from '#shared/contract/staff.ts'
import { calls } from '#renderer/host/calls.ts'
import { ActForm } from './ActForm.tsx'
import classes from './ManagementPage.module.css'
import { oneTimePassword } from '#shared/one-time-password.ts'
import { PasswordOnce } from './PasswordOnce.tsx'
import { useAct } from './use-act.ts'

/** A new password for somebody who forgot his, shown once; he chooses his own at the next sign-in. Or none: the directory keeps it. */
export function ResetForm({ account }: { account: Account }) {
  const t = useTranslations('management.people')
  const [password, setPassword] = useState(oneTimePassword)
  const [byDirectory, setByDirectory] = useState(account.byDirectory)
  const [isGiven, setIsGiven] = useState(false)
  const act = useAct({ isSecret: true, save: calls.staff.resetPassword, onSaved: () => setIsGiven(true) })
  if (isGiven)
    return (
      <PasswordOnce
        name={account.fullName}
        login={account.login}
        password={byDirectory ? null : password}
        waits={act.done?.proposalId !== undefined}
        onClose={() => {
          setPassword(oneTimePassword())
          setIsGiven(false)
          act.forget()
        }}
      />
    )
  return (
    <ActForm
      title={t('resetTitle', { name: account.fullName })}
      canSend
      isBusy={act.isBusy}
      saveWord={t('resetSave')}
      onSave={() => act.save({ staffId: account.id, password: byDirectory ? null : password })}
      failure={act.failure}
      done={null}
    >
      <p className={classes.facts}>{t(byDirectory ? 'byDirectoryHint' : 'resetHint')}</p>
      <Checkbox
        label={t('byDirectory')}
        checked={byDirectory}
        onChange={(event) => setByDirectory(event.currentTarget.checked)}
      />
    </ActForm>
  )
}
