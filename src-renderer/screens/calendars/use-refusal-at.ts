import { useTranslations } from 'use-intl'
import { useFailureSentence, type Failure } from '#renderer/words/refusals.ts'

type Field =
  | 'name'
  | 'since'
  | 'until'
  | 'calendarId'
  | 'calendarIds'
  | 'fromDay'
  | 'spans'
  | 'amount'
  | 'directorateId'

const codesOfFields: Readonly<Record<string, Field>> = { ZM008: 'name', ZM031: 'amount' }

interface RefusalAt {
  /** The sentence that belongs beside a field; undefined where nothing is wrong with it. */
  readonly at: (field: Field) => string | undefined
  /** The sentence of a failure that belongs to none of the fields that are there. */
  readonly rest: string | null
}

/** A failure, taken apart: what belongs beside which of the form's fields, and what is left to say. */
export function useRefusalAt(failure: Failure | null, fields: readonly Field[]): RefusalAt {
  const t = useTranslations('calendars.wrong')
  const sentence = useFailureSentence()
  if (failure === null) return { at: () => undefined, rest: null }
  const told = failure.kind === 'refused' ? (failure.field ?? codesOfFields[failure.code]) : undefined
  const field = fields.find((each) => each === told)
  const said = saidOf(failure, field)
  const words = said === null ? sentence(failure) : t(said)
  return {
    at: (asked) => (asked === field ? words : undefined),
    rest: field === undefined ? words : null,
  }
}

function saidOf(failure: Failure, field: Field | undefined): 'until' | 'name' | 'nameTaken' | null {
  if (failure.kind !== 'refused') return null
  if (failure.code === 'ZM030' && field === 'until') return 'until'
  if (failure.code === 'ZM008') return 'name'
  return failure.code === 'ZM025' && field === 'name' ? 'nameTaken' : null
}
