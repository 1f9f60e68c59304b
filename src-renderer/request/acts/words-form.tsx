import { Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { Act } from '#shared/contract/values.ts'
import { says } from '#shared/visible.ts'
import { NumbersHint } from '#renderer/components/NumbersHint/NumbersHint.tsx'
import type { Seen } from './use-command.ts'
import { useActDraft, type ActFormProps, type ActSubject } from './act-form.ts'
import { FormFrame } from './FormFrame.tsx'

interface WordsFieldProps {
  label: string
  description?: string | undefined
  value: string
  onChange: (words: string) => void
  minRows?: number | undefined
}

interface WordsBesideProps extends WordsFieldProps {
  autoFocus?: boolean
}

/** The longest that is taken of what is written of a request. */
const longestWords = 4000

/** One field for all that there is to say. */
export function WordsField({ label, description, value, onChange, minRows = 2 }: WordsFieldProps) {
  return (
    <>
      <WordsBeside {...{ label, description, value, onChange, minRows }} autoFocus />
      <NumbersHint words={value} />
    </>
  )
}

/** Words beside what else a form asks for. */
export function WordsBeside({ label, description, value, onChange, minRows, autoFocus = false }: WordsBesideProps) {
  return (
    <Textarea
      label={label}
      description={description}
      autoFocus={autoFocus}
      autosize
      {...(minRows === undefined ? {} : { minRows })}
      maxLength={longestWords}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
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
        canSend={says(draft.words)}
        isBusy={command.busyAct !== null}
        onSend={() => command.send(act, async (seen) => await ask(seen, draft.words), finish)}
        onCancel={onClose}
      >
        <WordsField label={t(label)} value={draft.words} onChange={(words) => setDraft({ words })} />
      </FormFrame>
    )
  }
}
