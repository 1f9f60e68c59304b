import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { CatalogueSelect } from '#renderer/components/CatalogueSelect/CatalogueSelect.tsx'
import { useNames } from '#renderer/host/catalogue.ts'
import { calls } from '#renderer/host/calls.ts'
import { says } from '#shared/visible.ts'
import { ActForm } from './ActForm.tsx'
import { useAct } from './use-act.ts'

/** A new directorate on a work calendar; people and subjects are given to it afterwards. */
export function OpenDirectorate({ onOpened }: { onOpened: (id: number) => void }) {
  const t = useTranslations('management.directorates')
  const { names } = useNames()
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<number | null>(null)
  const act = useAct({
    save: calls.staff.openDirectorate,
    onSaved: ({ directorateId }) => onOpened(directorateId),
  })
  // Without it nobody can register what has no subject yet, and nothing can be returned.
  const mayBeDesk = names.all.directorates.every((each) => !each.isDispatchDesk)
  const [isDesk, setIsDesk] = useState(true)
  const calendarId = chosen ?? names.all.calendars[0]?.id ?? 0
  return (
    <ActForm
      title={t('openTitle')}
      canSend={says(name) && calendarId > 0}
      isBusy={act.isBusy}
      saveWord={t('openSave')}
      onSave={() => act.save({ name, calendarId, isDispatchDesk: mayBeDesk && isDesk })}
      failure={act.failure}
      done={null}
    >
      <TextInput
        label={t('name')}
        autoFocus
        maxLength={200}
        value={name}
        onChange={(event) => {
          setName(event.currentTarget.value)
          act.forget()
        }}
      />
      <CatalogueSelect label={t('calendar')} options={names.all.calendars} value={calendarId} onChange={setChosen} />
      {mayBeDesk && (
        <Checkbox
          label={t('dispatchDesk')}
          description={t('dispatchDeskHint')}
          checked={isDesk}
          onChange={(event) => setIsDesk(event.currentTarget.checked)}
        />
      )}
    </ActForm>
  )
}
