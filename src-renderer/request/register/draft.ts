import type { Question } from '#shared/contract/catalogue.ts'
import type { Priority } from '#shared/contract/values.ts'
import { plainFields, type PlainField } from '#shared/request-fields.ts'
import { says } from '#shared/visible.ts'

/** What an agent has typed so far; kept until it is saved. */
export interface Draft {
  /** Made once for this caller: however often it is sent, one request comes of it. */
  commandId: string
  phone: string
  /** Who it is where the phone is known. */
  citizenId: number | null
  isNameless: boolean
  fullName: string
  nationalId: string
  subjectId: number | null
  isUnsorted: boolean
  neighbourhoodId: number | null
  streetId: number | null
  /** As typed; what nobody told is missing. */
  plain: Partial<Record<PlainField, string>>
  /** What the subject's questions were answered with, by their ids. */
  answers: Readonly<Record<string, string>>
  description: string
  priority: Priority | null
}

export type Missing = 'channel' | 'who' | 'subject' | 'description' | 'answers'

/** An empty form for the next caller. */
export function emptyDraft(): Draft {
  return {
    commandId: crypto.randomUUID(),
    phone: '',
    citizenId: null,
    isNameless: false,
    fullName: '',
    nationalId: '',
    subjectId: null,
    isUnsorted: false,
    neighbourhoodId: null,
    streetId: null,
    plain: {},
    answers: {},
    description: '',
    priority: null,
  }
}

/** Whether nothing of a caller was written yet. */
export function isEmptyDraft({ plain, answers, ...draft }: Draft): boolean {
  const { plain: _none, answers: _nothing, ...empty } = { ...emptyDraft(), commandId: draft.commandId }
  const isBlank = Object.entries(empty).every(([field, value]) => draft[field as keyof typeof draft] === value)
  const isUnanswered = Object.values(answers).every((answer) => answer === '')
  return isBlank && isUnanswered && plainFields.every((field) => (plain[field] ?? '') === '')
}

/** What still has to be told before it can be saved, in the order of the form. */
export function missingOf(draft: Draft, channelId: number | null, questions: readonly Question[]): Missing[] {
  const missing: Missing[] = []
  if (channelId === null) missing.push('channel')
  if (draft.citizenId === null && !draft.isNameless && !says(draft.fullName)) missing.push('who')
  if (draft.subjectId === null && !draft.isUnsorted) missing.push('subject')
  if (questionsOf(draft, questions).some((question) => isOwed(question, draft))) missing.push('answers')
  if (!says(draft.description)) missing.push('description')
  return missing
}

/** What the chosen subject asks. */
export const questionsOf = ({ subjectId }: Pick<Draft, 'subjectId'>, questions: readonly Question[]): Question[] =>
  questions.filter((question) => question.isActive && question.subjectId === subjectId)

export const isOwed = ({ id, isRequired }: Question, { answers }: Draft): boolean => isRequired && !says(answers[id])

/** The answers to what the chosen subject asks; those to another subject's questions stay behind. */
export const answersOf = (draft: Draft, questions: readonly Question[]): Record<string, string> =>
  Object.fromEntries(
    questionsOf(draft, questions).flatMap(({ id }) => {
      const answer = (draft.answers[id] ?? '').trim()
      return answer === '' ? [] : [[String(id), answer]]
    }),
  )

/** The plain fields as the contract takes them. */
export const plainOf = ({ plain }: Draft): Record<PlainField, string | null> =>
  Object.fromEntries(plainFields.map((field) => [field, plain[field]?.trim() || null])) as Record<
    PlainField,
    string | null
  >

/** The citizen as the contract takes it: known, told anew, or nobody. */
export function citizenOf(
  draft: Draft,
): { id: number } | { fullName: string; phone?: string; nationalId?: string } | null {
  if (draft.isNameless) return null
  if (draft.citizenId !== null) return { id: draft.citizenId }
  const phone = draft.phone.trim()
  const nationalId = draft.nationalId.trim()
  return {
    fullName: draft.fullName.trim(),
    // As told: the database reads the number and keeps the extension behind it.
    ...(phone === '' ? {} : { phone }),
    ...(nationalId === '' ? {} : { nationalId }),
  }
}
