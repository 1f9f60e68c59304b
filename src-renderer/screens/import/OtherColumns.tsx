import { Button, Select } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { unmappedColumns } from '#shared/unmapped-columns.ts'
import classes from './ImportPage.module.css'
import type { MappingProps } from './MappingPart.tsx'

const choices = ['keep', 'drop'] as const

/** Columns that no field takes: named, and kept or left out because somebody said so. */
export function OtherColumns({ look, mapping, onChange }: MappingProps) {
  const t = useTranslations('import.mapping')
  const columns = unmappedColumns(mapping, look.columns)
  if (columns.length === 0) return null
  const decide = (those: readonly string[], what: 'keep' | 'drop') =>
    onChange({
      ...mapping,
      otherColumns: { ...mapping.otherColumns, ...Object.fromEntries(those.map((column) => [column, what])) },
    })
  const sampleOf = (column: string): string =>
    look.rows.map((row) => row[look.columns.indexOf(column)] ?? '').find((cell) => cell !== '') ?? ''
  return (
    <section aria-label={t('others')} className={classes.part}>
      <table className={classes.table}>
        <caption>{t('others')}</caption>
        <tbody>
          {columns.map((column) => (
            <tr key={column}>
              <th scope="row" className={classes.field}>
                {column}
              </th>
              <td className={classes.sample}>{sampleOf(column)}</td>
              <td>
                <Select
                  aria-label={t('otherOf', { column })}
                  placeholder={t('otherOf', { column })}
                  size="xs"
                  allowDeselect={false}
                  data={choices.map((value) => ({ value, label: t(value) }))}
                  value={mapping.otherColumns[column] ?? null}
                  onChange={(what) => decide([column], what === 'keep' ? 'keep' : 'drop')}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={classes.buttons}>
        <Button size="xs" variant="default" onClick={() => decide(columns, 'drop')}>
          {t('dropAll')}
        </Button>
        <Button size="xs" variant="default" onClick={() => decide(columns, 'keep')}>
          {t('keepAll')}
        </Button>
        <span className={classes.faint}>{t('othersHint')}</span>
      </div>
    </section>
  )
}
