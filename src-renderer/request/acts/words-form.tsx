import { Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { Act } from '#shared/contract/values.ts'
import { NumbersHint } from '#renderer/components/NumbersHint/NumbersHint.tsx'
import type { Seen } from './use-command.ts'
import { useActDraft, type ActFormProps, type ActSubject } from './act-form.ts'
import { FormFrame } from './FormFrame.tsx'

interface WordsFieldProps {
  label: string
  description?: string | undefined
  value: string
  onChange: (words: string) => void
}

/** One field for all that there is to say. */
export function WordsField({ label, description, value, onChange }: WordsFieldProps) {
  return (
    <>
      <Textarea
        label={label}
        description={description}
        autoFocus
        autosize
        minRows={2}
        maxLength={4000}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <NumbersHint words={value} />
    </>
  )
}

/** A form of one field of words, for acts that owe nothing else. */
export function wordsForm(
  act: Act,
  label: 'whyNot' | 'question' | 'stage' | 'whySeparate',
  ask: (seen: Seen, words: string) => Promise<unknown>,
): (props: ActFormProps<ActSubject>) => ReactNode {
  return function WordsForm(props: ActFormProps<ActSubject>) {
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
