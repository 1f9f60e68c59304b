import { TextInput } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { fieldOf, plainFields, type PlainField } from '#shared/request-fields.ts'
import type { Register } from './use-new-request.ts'

/** A field that is kept as it is typed. */
export function PlainInput({ register, field }: { register: Register; field: PlainField }) {
  const word = useTranslations('words.field')
  const { draft, setDraft } = register
  return (
    <TextInput
      label={word(field)}
      maxLength={fieldOf(field).plain ?? 0}
      value={draft.plain[field] ?? ''}
      onChange={(event) => setDraft({ plain: { ...draft.plain, [field]: event.currentTarget.value } })}
    />
  )
}

/** The door is part of the place; the others stand for themselves. */
export function PlainInputs({ register }: { register: Register }) {
  return plainFields.filter(standsAlone).map((field) => <PlainInput key={field} register={register} field={field} />)
}

const standsAlone = (field: PlainField): boolean => fieldOf(field).column !== undefined
