import { Checkbox, NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { evidence, questionKind, quickTextKind } from '#shared/contract/catalogue.ts'
import type { EntryFields, EntryKind } from '#shared/contract/staff.ts'
import { priority } from '#shared/contract/values.ts'
import { CatalogueSelect } from '#renderer/components/CatalogueSelect/CatalogueSelect.tsx'
import { useNames } from '#renderer/host/catalogue.ts'
import { channelCodes, reasonKinds, streetKinds, type EntryField } from './entry-kinds.ts'
import { useFieldText } from './use-field-text.ts'

interface EntryInputProps {
  kind: EntryKind
  field: EntryField
  fields: EntryFields
  onChange: (told: EntryFields) => void
}

/** One field of an entry, as its kind is typed in, chosen or ticked. */
export function EntryInput({ kind, field, fields, onChange }: EntryInputProps) {
  const t = useTranslations('management.entries.field')
  const text = useFieldText()
  const { names } = useNames()
  const label = t(field)
  const value = fields[field]
  const { directorates, neighbourhoods, subjects } = names.all
  const offered = { directorateId: directorates, neighbourhoodId: neighbourhoods, subjectId: subjects }
  if (field === 'name')
    return (
      <TextInput
        {...{ label, maxLength: 200, value: fields.name ?? '', autoFocus: fields.name === undefined }}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
    )
  if (field === 'keywords' || field === 'choices' || field === 'words')
    return (
      <Textarea
        {...{ label, maxLength: field === 'words' ? 4000 : 2000, autosize: true, minRows: 2 }}
        value={fields[field] ?? ''}
        onChange={(event) => onChange({ [field]: event.currentTarget.value })}
      />
    )
  if (field === 'longestDays')
    return (
      <NumberInput
        {...{ label, min: 1, max: 365, allowDecimal: false, allowNegative: false, value: fields.longestDays ?? '' }}
        onChange={(days) => onChange({ longestDays: typeof days === 'number' ? days : 0 })}
      />
    )
  if (field === 'directorateId' || field === 'neighbourhoodId' || field === 'subjectId')
    return (
      <CatalogueSelect
        label={label}
        options={offered[field].filter((each) => each.isActive)}
        value={fields[field] ?? null}
        onChange={(id) => id !== null && onChange({ [field]: id })}
      />
    )
  if (field === 'needsWords' || field === 'pausesClock' || field === 'isRequired' || field === 'isActive')
    return (
      <Checkbox
        label={label}
        checked={value === true}
        onChange={(event) => onChange({ [field]: event.currentTarget.checked })}
      />
    )
  const choices = choicesOf(kind, field)
  return (
    <Select
      label={label}
      allowDeselect={false}
      data={choices.map((choice) => ({ value: choice, label: text(field, choice) }))}
      value={typeof value === 'string' ? value : null}
      onChange={(choice) => choice !== null && onChange({ [field]: choice })}
    />
  )
}

function choicesOf(kind: EntryKind, field: EntryField): readonly string[] {
  if (field === 'priority') return priority.options
  if (field === 'requiredEvidence') return evidence.options
  if (field === 'code') return channelCodes
  if (kind === 'question') return questionKind.options
  if (kind === 'quick_text') return quickTextKind.options
  return kind === 'street' ? streetKinds : reasonKinds
}
