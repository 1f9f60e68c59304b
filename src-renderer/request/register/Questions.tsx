import { Select, TextInput } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { Question } from '#shared/contract/catalogue.ts'
import { useNames } from '#renderer/host/catalogue.ts'
import { isOwed, questionsOf } from './draft.ts'
import type { Register } from './use-new-request.ts'

/** What the chosen subject asks, in its order; what has to be answered bears a star. */
export function Questions({ register }: { register: Register }) {
  const { names } = useNames()
  return questionsOf(register.draft, names.all.questions).map((question) => (
    <Answer key={question.id} question={question} register={register} />
  ))
}

function Answer({ question, register }: { question: Question; register: Register }) {
  const t = useTranslations('register')
  const { draft, setDraft, missing } = register
  const value = draft.answers[question.id] ?? ''
  const answer = (next: string) => setDraft({ answers: { ...draft.answers, [question.id]: next } })
  const shared = {
    label: question.name,
    withAsterisk: question.isRequired,
    error: missing.includes('answers') && isOwed(question, draft),
  }
  if (question.kind === 'choice' || question.kind === 'yes_no') {
    const data =
      question.kind === 'choice'
        ? question.choices.split('\n')
        : (['yes', 'no'] as const).map((each) => ({ value: each, label: t(each) }))
    return <Select {...shared} clearable data={data} value={value || null} onChange={(next) => answer(next ?? '')} />
  }
  const isNumber = question.kind === 'number'
  const isWrong = isNumber && value.trim() !== '' && !/^-?\d{1,12}(?:[.,]\d{1,4})?$/u.test(value.trim())
  return (
    <TextInput
      {...shared}
      {...(isNumber && { inputMode: 'decimal' as const })}
      error={isWrong ? t('numberWanted') : shared.error}
      maxLength={400}
      value={value}
      onChange={(event) => answer(event.currentTarget.value)}
    />
  )
}
