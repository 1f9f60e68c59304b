import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useNames } from '#renderer/host/catalogue.ts'
import { calls } from '#renderer/host/calls.ts'
import { says } from '#shared/visible.ts'
import { ActForm } from './ActForm.tsx'
import { ChangeList } from './ChangeList.tsx'
import { useAct } from './use-act.ts'
import { useEntryChanges } from './use-staff.ts'

/** What stands at the head of every paper. */
export function LetterheadForm() {
  const t = useTranslations('management.directorates')
  const { names } = useNames()
  const { municipality } = names.all
  const [typed, setTyped] = useState<string | null>(null)
  const act = useAct({ save: calls.catalogue.nameMunicipality })
  const name = typed ?? municipality ?? ''
  const changes = useEntryChanges('municipality', 1)
  return (
    <>
      <ActForm
        title={t('letterhead')}
        canSend={says(name) && name.trim() !== municipality}
        isBusy={act.isBusy}
        saveWord={t('letterheadSave')}
        onSave={() => act.save({ name })}
        failure={act.failure}
        done={act.done && t('letterheadDone')}
      >
        <TextInput
          label={t('municipality')}
          description={t('municipalityHint')}
          maxLength={120}
          value={name}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            act.forget()
          }}
        />
      </ActForm>
      <ChangeList changes={changes.data ?? []} kind="directorate" />
    </>
  )
}
