import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Account } from '#shared/contract/staff.ts'
import { says } from '#shared/visible.ts'
import { calls } from '#renderer/host/calls.ts'
import { ActForm } from './ActForm.tsx'
import classes from './ManagementPage.module.css'
import { useAct } from './use-act.ts'

/** Somebody's other name, after a marriage or a typo; what he did under the one before keeps it. */
export function RenameForm({ account: { id, fullName: before } }: { account: Account }) {
  const t = useTranslations('management.people')
  const [typed, setTyped] = useState(before)
  const act = useAct({ save: calls.staff.rename })
  const name = typed.trim()
  const isNew = says(name) && name !== before
  return (
    <ActForm
      title={t('renameTitle', { name: before })}
      canSend={isNew}
      isBusy={act.isBusy}
      saveWord={t('renameSave')}
      onSave={() => act.save({ staffId: id, fullName: name })}
      failure={act.failure}
      done={act.done && t('renamed')}
    >
      <TextInput
        label={t('fullName')}
        maxLength={200}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          act.forget()
        }}
      />
      {isNew && (
        <p className={classes.facts} role="status">
          {t('renameEffect', { name, before })}
        </p>
      )}
    </ActForm>
  )
}
