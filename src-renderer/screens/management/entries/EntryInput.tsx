import { Checkbox, NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { useTranslations } from 'use-intl'
import {
  evidence,
  messageAccountKind,
  messageOccasion,
  questionKind,
  quickTextKind,
} from '#shared/contract/catalogue.ts'
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

/** What a notice may be filled with (migrations/code/messages/message_words.sql). */
const fieldsOfTexts = '{selam} {numara} {mudurluk} {konu} {sonuc} {kurum} {belediye} {baglanti}'

const flags: ReadonlySet<EntryField> = new Set(['needsWords', 'pausesClock', 'isRequired', 'isActive', 'isTold'])
const isFlag = (field: EntryField): boolean => flags.has(field)

/** One field of an entry, as its kind is typed in, chosen or ticked. */
export function EntryInput({ kind, field, fields, onChange }: EntryInputProps) {
  const t = useTranslations('management.entries.field')
  const text = useFieldText()
  const { names } = useNames()
  const label = t(field)
  const value = fields[field]
  const { directorates, neighbourhoods, subjects } = names.all
  const offered = { directorateId: directorates, neighbourhoodId: neighbourhoods, subjectId: subjects }
  if (field === 'name' || field === 'template' || field === 'templateName' || field === 'templateLanguage')
    return (
      <TextInput
        {...{ label, maxLength: field === 'name' ? 200 : 512, value: fields[field] ?? '' }}
        autoFocus={field === 'name' && fields.name === undefined}
        onChange={(event) => onChange({ [field]: event.currentTarget.value })}
      />
    )
  if (field === 'keywords' || field === 'choices' || field === 'words')
    return (
      <LongWords {...{ kind, field, value: fields[field] ?? '' }} onChange={(words) => onChange({ [field]: words })} />
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
  if (isFlag(field))
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

interface LongWordsProps {
  kind: EntryKind
  field: 'keywords' | 'choices' | 'words'
  value: string
  onChange: (words: string) => void
}

function LongWords({ kind, field, value, onChange }: LongWordsProps) {
  const t = useTranslations('management.entries')
  return (
    <Textarea
      {...{
        label: t(`field.${field}`),
        maxLength: field === 'choices' ? 2000 : 4000,
        autosize: true,
        minRows: 2,
        maxRows: 12,
      }}
      description={kind === 'message_text' ? `${t('messageFields')} ${fieldsOfTexts}` : undefined}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

function choicesOf(kind: EntryKind, field: EntryField): readonly string[] {
  if (field === 'priority') return priority.options
  if (field === 'requiredEvidence') return evidence.options
  if (field === 'code') return channelCodes
  if (field === 'about') return messageOccasion.options
  if (field === 'accountKind') return messageAccountKind.options
  if (kind === 'question') return questionKind.options
  if (kind === 'quick_text') return quickTextKind.options
  return kind === 'street' ? streetKinds : reasonKinds
}
