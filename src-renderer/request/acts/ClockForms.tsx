import { Select } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { DateField } from '#renderer/components/DateField/DateField.tsx'
import { NumbersHint } from '#renderer/components/NumbersHint/NumbersHint.tsx'
import { useNames } from '#renderer/host/catalogue.ts'
import { calls } from '#renderer/host/calls.ts'
import { now } from '#renderer/host/now.ts'
import { says } from '#shared/visible.ts'
import { useActDraft, type ActFormProps, type ActSubject } from './act-form.ts'
import { FormFrame } from './FormFrame.tsx'
import { dayAfter, endOfDay } from './hold-dates.ts'
import { wordsOrNull } from './ReasonFields.tsx'
import { WordsBeside, wordsForm } from './words-form.tsx'

/** More time: the director, once, to a day after the deadline, for a reason that stays for ever. */
export function ExtendForm(props: ActFormProps<ActSubject>) {
  const { detail, command, onClose } = props
  const word = useTranslations('words.act')
  const t = useTranslations('requests.form')
  const { draft, setDraft, finish } = useActDraft(props, 'extend', { day: '', words: '' })
  const first = dayAfter(detail.dueAt ?? now(), 1)
  const send = () =>
    command.send(
      'extend',
      async (seen) => await calls.clock.extend({ ...seen, until: endOfDay(draft.day), words: draft.words }),
      finish,
    )
  return (
    <FormFrame
      title={word('extend')}
      canSend={draft.day >= first && says(draft.words)}
      isBusy={command.busyAct !== null}
      onSend={send}
      onCancel={onClose}
    >
      <DateField label={t('until')} min={first} value={draft.day} onChange={(day) => setDraft({ day })} autoFocus />
      <WordsBeside label={t('whyNot')} minRows={2} value={draft.words} onChange={(words) => setDraft({ words })} />
      <NumbersHint words={draft.words} />
    </FormFrame>
  )
}

export const ExtendLegalForm = wordsForm(
  'extend_legal',
  'whyNot',
  async (seen, words) => await calls.clock.extendLegal({ ...seen, words }),
)
export const InterruptLegalForm = wordsForm(
  'interrupt_legal',
  'whyNot',
  async (seen, words) => await calls.clock.interruptLegal({ ...seen, words }),
)
export const TellStageForm = wordsForm(
  'tell_stage',
  'stage',
  async (seen, words) => await calls.clock.tellStage({ ...seen, words }),
)

/** Under which law the citizen asks, or none. */
export function LegalBasisForm(props: ActFormProps) {
  const { detail, command, onClose } = props
  const word = useTranslations('words.act')
  const t = useTranslations('requests.form')
  const { names } = useNames()
  const { draft, setDraft, finish } = useActDraft(props, 'set_legal_basis', {
    legalBasisId: detail.legalBasisId,
    words: '',
  })
  const send = () =>
    command.send(
      'set_legal_basis',
      async (seen) =>
        await calls.clock.setLegalBasis({
          ...seen,
          legalBasisId: draft.legalBasisId,
          words: wordsOrNull(draft.words),
        }),
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
      {detail.legalBasisId !== null && (
        <WordsBeside label={t('whyLawLater')} value={draft.words} onChange={(words) => setDraft({ words })} />
      )}
    </FormFrame>
  )
}
