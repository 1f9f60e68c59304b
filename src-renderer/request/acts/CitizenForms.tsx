import { Radio, TextInput } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { parsePhone } from '#shared/phone.ts'
import { says } from '#shared/visible.ts'
import { calls } from '#renderer/host/calls.ts'
import { useCitizens } from '#renderer/host/found-requests.ts'
import { useActDraft, type ActFormProps } from './act-form.ts'
import { FormFrame } from './FormFrame.tsx'

interface Complainant {
  phone: string
  citizenId: number | null
  fullName: string
}

/** One more citizen asks for the same; closing the request answers all of them. */
export function ComplainantForm(props: ActFormProps) {
  const { command, onClose } = props
  const word = useTranslations('words.act')
  const t = useTranslations('requests.form')
  const { draft, setDraft, finish } = useActDraft<Complainant>(props, 'add_complainant', {
    phone: '',
    citizenId: null,
    fullName: '',
  })
  const phone = parsePhone(draft.phone)
  const found = useCitizens(phone)
  const citizen =
    draft.citizenId === null
      ? { fullName: draft.fullName.trim(), ...(phone === null ? {} : { phone: draft.phone.trim() }) }
      : { id: draft.citizenId }
  const send = () =>
    command.send(
      'add_complainant',
      async ({ commandId, requestId }) => await calls.requests.addComplainant({ commandId, requestId, citizen }),
      finish,
    )
  return (
    <FormFrame
      title={word('add_complainant')}
      canSend={draft.citizenId !== null || says(draft.fullName)}
      isBusy={command.busyAct !== null}
      onSend={send}
      onCancel={onClose}
    >
      <TextInput
        label={t('phone')}
        inputMode="tel"
        autoFocus
        value={draft.phone}
        onChange={(event) => setDraft({ phone: event.currentTarget.value, citizenId: null })}
      />
      {(found.data ?? []).map(({ id, name }) => (
        <Radio
          key={id}
          label={t('known', { name })}
          checked={draft.citizenId === id}
          onChange={() => setDraft({ citizenId: id })}
        />
      ))}
      <TextInput
        label={t('fullName')}
        value={draft.fullName}
        onChange={(event) => setDraft({ fullName: event.currentTarget.value, citizenId: null })}
      />
    </FormFrame>
  )
}
