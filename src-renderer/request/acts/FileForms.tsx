import { Checkbox, Radio } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { calls } from '#renderer/host/calls.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { says } from '#shared/visible.ts'
import { FileDrop } from '../files/FileDrop.tsx'
import { useOutgoingFiles } from '../files/use-outgoing-files.ts'
import { useActDraft, type ActFormProps } from './act-form.ts'
import { FormFrame } from './FormFrame.tsx'
import { WordsField } from './words-form.tsx'

/** Photos or documents for the request. */
export function AttachForm({ detail, command, onClose }: ActFormProps) {
  const word = useTranslations('words.act')
  const t = useTranslations('requests.form')
  const [isEvidence, setIsEvidence] = useState(false)
  const outgoing = useOutgoingFiles(detail.id, 'attach', {
    owesPhoto: isEvidence && detail.owedEvidence === 'photo',
  })
  return (
    <FormFrame
      title={word('attach')}
      canSend={outgoing.files.length > 0 && outgoing.areReady}
      isBusy={command.busyAct === 'attach'}
      onSend={() => command.send('attach', async () => await outgoing.send(isEvidence), onClose)}
      onCancel={onClose}
    >
      <Checkbox
        label={t('isEvidence')}
        checked={isEvidence}
        onChange={(event) => setIsEvidence(event.currentTarget.checked)}
      />
      <FileDrop outgoing={outgoing} isEvidence={isEvidence} />
    </FormFrame>
  )
}

interface Withdrawal {
  attachmentId: number | null
  words: string
}

/** The wrong file: it stays with the request, with the reason, and counts for nothing any more. */
export function WithdrawForm(props: ActFormProps) {
  const { detail, command, onClose } = props
  const word = useTranslations('words.act')
  const t = useTranslations('requests.files')
  const formats = useFormats()
  const theirs = detail.attachments.filter(({ mayWithdraw }) => mayWithdraw)
  const { draft, setDraft, finish } = useActDraft<Withdrawal>(props, 'withdraw_attachment', {
    attachmentId: null,
    words: '',
  })
  // The only one is meant; of several one is chosen.
  const chosen = theirs.find(({ id }) => id === draft.attachmentId) ?? (theirs.length === 1 ? theirs[0] : undefined)
  const send = ({ id }: { id: number }) =>
    command.send(
      'withdraw_attachment',
      async ({ commandId, requestId }) =>
        await calls.requests.withdrawAttachment({ commandId, requestId, attachmentId: id, words: draft.words }),
      finish,
    )
  return (
    <FormFrame
      title={word('withdraw_attachment')}
      canSend={chosen !== undefined && says(draft.words)}
      isBusy={command.busyAct === 'withdraw_attachment'}
      onSend={() => chosen && send(chosen)}
      onCancel={onClose}
    >
      <Radio.Group
        label={t('which')}
        value={String(chosen?.id ?? '')}
        onChange={(value) => setDraft({ attachmentId: Number(value) })}
      >
        {theirs.map(({ id, name, at }) => (
          <Radio key={id} mt={4} value={String(id)} label={`${name} · ${formats.dateTime(at)}`} />
        ))}
      </Radio.Group>
      <WordsField
        label={t('whyWithdraw')}
        description={t('staysKnown')}
        value={draft.words}
        onChange={(words) => setDraft({ words })}
      />
    </FormFrame>
  )
}
