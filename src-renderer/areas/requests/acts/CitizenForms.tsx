import { Radio, TextInput } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { parsePhone } from '#shared/phone.ts'
import { StateBadge } from '#renderer/components/StateBadge/StateBadge.tsx'
import { useNames } from '#renderer/lib/catalogue.ts'
import { client } from '#renderer/lib/client.ts'
import { useCitizensByPhone, useFoundRequests } from '#renderer/lib/found-requests.ts'
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
  const found = useCitizensByPhone(phone)
  const citizen =
    draft.citizenId === null
      ? { fullName: draft.fullName.trim(), ...(phone === null ? {} : { phone }) }
      : { id: draft.citizenId }
  const send = () =>
    command.send(
      'add_complainant',
      async ({ commandId, requestId }) => await client.requests.addComplainant({ commandId, requestId, citizen }),
      finish,
    )
  return (
    <FormFrame
      title={word('add_complainant')}
      canSend={draft.citizenId !== null || draft.fullName.trim() !== ''}
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

interface Join {
  words: string
  masterId: number | null
}

/** The same matter told twice: finds the main request and joins this one to it. */
export function JoinForm(props: ActFormProps) {
  const { detail, command, onClose } = props
  const word = useTranslations('words.act')
  const t = useTranslations('requests.form')
  const { names } = useNames()
  const { draft, setDraft, finish } = useActDraft<Join>(props, 'join', {
    words: names.subject(detail.subjectId),
    masterId: null,
  })
  const words = draft.words.trim()
  const found = useFoundRequests(words, 20)
  const masters = (found.data ?? []).filter(
    ({ id, state }) => id !== detail.id && state !== 'closed' && state !== 'joined',
  )
  const send = () =>
    command.send('join', async (seen) => await client.requests.join({ ...seen, masterId: draft.masterId ?? 0 }), finish)
  return (
    <FormFrame
      title={word('join')}
      canSend={draft.masterId !== null}
      isBusy={command.busyAct !== null}
      onSend={send}
      onCancel={onClose}
    >
      <TextInput
        label={t('find')}
        autoFocus
        value={draft.words}
        onChange={(event) => setDraft({ words: event.currentTarget.value, masterId: null })}
      />
      {found.isSuccess && masters.length === 0 && <small>{t('none')}</small>}
      <Radio.Group
        aria-label={t('find')}
        value={String(draft.masterId)}
        onChange={(value) => setDraft({ masterId: Number(value) })}
      >
        {masters.map((row) => (
          <Radio
            key={row.id}
            mt={4}
            value={String(row.id)}
            label={
              <>
                <strong>{row.number}</strong> {names.subject(row.subjectId)} · {names.place(row)}{' '}
                <StateBadge state={row.state} />
              </>
            }
          />
        ))}
      </Radio.Group>
    </FormFrame>
  )
}
