import { Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Account } from '#shared/contract/staff.ts'
import { office as everyOffice } from '#shared/contract/values.ts'
import { calls } from '#renderer/host/calls.ts'
import { ActForm } from './ActForm.tsx'
import classes from './ManagementPage.module.css'
import { useAct } from './use-act.ts'

/** Whether somebody who oversees is the mayor or a vice mayor, who hear of what is long overdue. */
export function OfficeForm({ account }: { account: Account }) {
  const t = useTranslations('management.people')
  const words = useTranslations('words.office')
  const [office, setOffice] = useState(account.office)
  const act = useAct({ save: calls.staff.setOffice })
  return (
    <ActForm
      title={t('officeTitle')}
      canSend={office !== account.office}
      isBusy={act.isBusy}
      saveWord={t('save')}
      onSave={() => act.save({ staffId: account.id, office })}
      failure={act.failure}
      done={act.done && t('saved')}
    >
      <Select
        label={t('office')}
        clearable
        placeholder={t('noOffice')}
        data={everyOffice.options.map((each) => ({ value: each, label: words(each) }))}
        value={office}
        onChange={(next) => {
          setOffice(next === null ? null : everyOffice.parse(next))
          act.forget()
        }}
      />
      {office !== account.office && (
        <p className={classes.facts} role="status">
          {office === null ? t('officeEffectNone') : t('officeEffect', { office: words(office) })}
        </p>
      )}
    </ActForm>
  )
}
