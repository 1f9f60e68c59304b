import { Select, Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { Act } from '#shared/contract/values.ts'
import { useNames } from '#renderer/lib/catalogue.ts'
import { client } from '#renderer/lib/client.ts'
import { now } from '#renderer/lib/now.ts'
import type { Seen } from '../use-command.ts'
import { useActDraft, type ActFormProps } from './act-form.ts'
import { FormFrame } from './FormFrame.tsx'
import { dayAfter, endOfDay } from './hold-dates.ts'

/** More time: the director, once, to a day after the deadline, for a reason that stays for ever. */
export function ExtendForm(props: ActFormProps) {
  const { detail, command, onClose } = props
  const word = useTranslations('words.act')
  const t = useTranslations('requests.form')
  const { draft, setDraft, finish } = useActDraft(props, 'extend', { day: '', words: '' })
  const send = () =>
    command.send(
      'extend',
      async (seen) => await client.clock.extend({ ...seen, until: endOfDay(draft.day), words: draft.words }),
      finish,
    )
  return (
    <FormFrame
      title={word('extend')}
      canSend={draft.day !== '' && draft.words.trim() !== ''}
      isBusy={command.busyAct !== null}
      onSend={send}
      onCancel={onClose}
    >
      <TextInput
        type="date"
        label={t('until')}
        min={dayAfter(detail.dueAt ?? now(), 1)}
        value={draft.day}
        onChange={(event) => setDraft({ day: event.currentTarget.value })}
      />
      <WordsField label={t('whyNot')} value={draft.words} onChange={(words) => setDraft({ words })} />
    </FormFrame>
  )
}

interface WordsFieldProps {
  label: string
  value: string
  onChange: (words: string) => void
}

function WordsField({ label, value, onChange }: WordsFieldProps) {
  return (
    <Textarea
      label={label}
      autoFocus
      autosize
      minRows={2}
      maxLength={4000}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

/** A form of one field of words, for acts that owe nothing else. */
function wordsForm(
  act: Act,
  label: 'spoken' | 'whyNot',
  ask: (seen: Seen, words: string) => Promise<unknown>,
): (props: ActFormProps) => ReactNode {
  return function WordsForm(props: ActFormProps) {
    const { command, onClose } = props
    const word = useTranslations('words.act')
    const t = useTranslations('requests.form')
    const { draft, setDraft, finish } = useActDraft(props, act, { words: '' })
    return (
      <FormFrame
        title={word(act)}
        canSend={draft.words.trim() !== ''}
        isBusy={command.busyAct !== null}
        onSend={() => command.send(act, async (seen) => await ask(seen, draft.words), finish)}
        onCancel={onClose}
      >
        <WordsField label={t(label)} value={draft.words} onChange={(words) => setDraft({ words })} />
      </FormFrame>
    )
  }
}

export const ContactForm = wordsForm(
  'log_contact',
  'spoken',
  async ({ commandId, requestId }, words) => await client.clock.logContact({ commandId, requestId, words }),
)
export const ExtendLegalForm = wordsForm(
  'extend_legal',
  'whyNot',
  async (seen, words) => await client.clock.extendLegal({ ...seen, words }),
)
export const InterruptLegalForm = wordsForm(
  'interrupt_legal',
  'whyNot',
  async (seen, words) => await client.clock.interruptLegal({ ...seen, words }),
)

/** Under which law the citizen asks, or none. */
export function LegalBasisForm(props: ActFormProps) {
  const { detail, command, onClose } = props
  const word = useTranslations('words.act')
  const t = useTranslations('requests.form')
  const { names } = useNames()
  const { draft, setDraft, finish } = useActDraft(props, 'set_legal_basis', { legalBasisId: detail.legalBasisId })
  const send = () =>
    command.send(
      'set_legal_basis',
      async (seen) => await client.clock.setLegalBasis({ ...seen, legalBasisId: draft.legalBasisId }),
      finish,
    )
  return (
    <FormFrame
      title={word('set_legal_basis')}
      canSend
      isBusy={command.busyAct !== null}
      onSend={send}
      onCancel={onClose}
    >
      <Select
        label={t('law')}
        placeholder={t('noLaw')}
        clearable
        data={names.all.legalBases.map(({ id, name }) => ({ value: String(id), label: name }))}
        value={draft.legalBasisId === null ? null : String(draft.legalBasisId)}
        onChange={(value) => setDraft({ legalBasisId: value === null ? null : Number(value) })}
      />
    </FormFrame>
  )
}
