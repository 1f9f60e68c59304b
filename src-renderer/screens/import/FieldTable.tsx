import { Select, TextInput } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { importField, type FieldMapping, type ImportField } from '#shared/contract/import.ts'
import { useNames } from '#renderer/host/catalogue.ts'
import classes from './ImportPage.module.css'
import { owedFields, withField } from './mapping-file.ts'
import type { MappingProps } from './MappingPart.tsx'
import { useMeanings } from './use-meanings.ts'

/** One line a field: its column, what stands where there is none, and how the file writes it. */
export function FieldTable({ look, mapping, onChange }: MappingProps) {
  const t = useTranslations('import.mapping')
  return (
    <table className={classes.table} aria-label={t('label')}>
      <thead>
        <tr>
          <th>{t('field')}</th>
          <th>{t('column')}</th>
          <th>{t('otherwise')}</th>
          <th>{t('sample')}</th>
        </tr>
      </thead>
      <tbody>
        {importField.options.map((field) => (
          <FieldLine key={field} field={field} look={look} mapping={mapping} onChange={onChange} />
        ))}
      </tbody>
    </table>
  )
}

/** Of these every row has its own; nothing can stand for all of them. */
const eachItsOwn: ReadonlySet<ImportField> = new Set([
  ...(['key', 'registeredAt', 'dueAt', 'closedAt', 'street', 'door', 'closingWords'] as const),
  ...(['citizenName', 'citizenPhone', 'status'] as const),
])

function FieldLine({ field, look, mapping, onChange }: MappingProps & { field: ImportField }) {
  const t = useTranslations('import.mapping')
  const name = useTranslations('words.field')(field)
  const known = mapping.fields[field] ?? {}
  const { column } = known
  const isMissing = column !== undefined && !look.columns.includes(column)
  const write = (next: Partial<Record<keyof FieldMapping, FieldMapping[keyof FieldMapping]>>) =>
    onChange(
      withField(
        mapping,
        field,
        Object.fromEntries(Object.entries({ ...known, ...next }).filter(([, each]) => each !== undefined)),
      ),
    )
  const index = column === undefined ? -1 : look.columns.indexOf(column)
  const sample = look.rows.map((row) => row[index] ?? '').find((cell) => cell !== '') ?? ''
  return (
    <tr>
      <th scope="row" className={classes.field}>
        {name}
        {owedFields.includes(field) && <small> {t('owed')}</small>}
      </th>
      <td>
        <Select
          aria-label={`${name}: ${t('column')}`}
          placeholder={t('none')}
          clearable
          searchable
          size="xs"
          error={isMissing}
          data={[
            ...(isMissing ? [{ value: column, label: t('missing', { column }) }] : []),
            ...look.columns.map((each) => ({ value: each, label: each })),
          ]}
          value={column ?? null}
          onChange={(value) => write({ column: value ?? undefined })}
        />
      </td>
      <td>
        {!eachItsOwn.has(field) && (
          <Otherwise field={field} value={known.otherwise} onChange={(otherwise) => write({ otherwise })} />
        )}
      </td>
      <td className={classes.sample}>{sample}</td>
    </tr>
  )
}

interface OtherwiseProps {
  field: ImportField
  value: string | undefined
  onChange: (value: string | undefined) => void
}

// A word of ours: of the catalogue where it has it, else as typed.
function Otherwise({ field, value, onChange }: OtherwiseProps) {
  const t = useTranslations('import.mapping')
  const name = useTranslations('words.field')(field)
  const { names } = useNames()
  const meanings = useMeanings(field, names)
  const label = t('otherwiseFor', { field: name })
  if (meanings === null) {
    return (
      <TextInput
        aria-label={label}
        size="xs"
        value={value ?? ''}
        onChange={(event) => onChange(event.currentTarget.value || undefined)}
      />
    )
  }
  return (
    <Select
      aria-label={label}
      size="xs"
      clearable
      searchable
      data={meanings}
      value={value ?? null}
      onChange={(next) => onChange(next ?? undefined)}
    />
  )
}
