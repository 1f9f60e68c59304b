import { useTranslations } from 'use-intl'
import { calls } from '#renderer/host/calls.ts'
import { says } from '#shared/visible.ts'
import { useExplanations } from './use-explanations.ts'
import { useActDraft, type ActFormProps } from './act-form.ts'
import { FormFrame } from './FormFrame.tsx'
import { WordsField, wordsForm } from './words-form.tsx'

/** Why? Asked by the director or the mayor's office, one question at a time. */
export const AskExplanationForm = wordsForm(
  'ask_explanation',
  'question',
  async ({ commandId, requestId }, words) => await calls.oversight.askExplanation({ commandId, requestId, words }),
)

/** The holder's answer to the question that is open. */
export function ExplainForm(props: ActFormProps) {
  const { detail, command, onClose } = props
  const word = useTranslations('words.act')
  const t = useTranslations('requests')
  const open = useExplanations(detail).find(({ answeredAt }) => answeredAt === null)
  const { draft, setDraft, finish } = useActDraft(props, 'explain', { words: '' })
  const send = () =>
    command.send(
      'explain',
      async ({ commandId, requestId }) => await calls.oversight.explain({ commandId, requestId, words: draft.words }),
      finish,
    )
  return (
    <FormFrame
      title={word('explain')}
      canSend={says(draft.words)}
      isBusy={command.busyAct !== null}
      onSend={send}
      onCancel={onClose}
    >
      <WordsField
        label={t('form.answer')}
        description={open && t('explanation.quoted', { words: open.question })}
        value={draft.words}
        onChange={(words) => setDraft({ words })}
      />
    </FormFrame>
  )
}
