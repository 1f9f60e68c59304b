import { Select } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useNames } from '#renderer/host/catalogue.ts'
import classes from './ImportPage.module.css'
import { withWord } from './mapping-file.ts'
import type { MappingProps } from './MappingPart.tsx'
import { useMeanings } from './use-meanings.ts'

type WordTableProps = Omit<MappingProps, 'look'> & { field: 'status' | 'channel' }

/** What the words of a column mean here. Words that are met only later show in the trial. */
export function WordTable({ field, mapping, onChange }: WordTableProps) {
  const t = useTranslations('import.mapping')
  const name = useTranslations('words.field')(field)
  const { names } = useNames()
  const meanings = useMeanings(field, names)
  const known = mapping.fields[field]
  if (known?.column === undefined || known.words === undefined) return null
  const title = t('words', { field: name })
  return (
    <table className={classes.table} aria-label={title}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th>{t('theirs')}</th>
          <th>{t('ours')}</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(known.words).map(([theirs, ours]) => (
          <tr key={theirs}>
            <td>{theirs}</td>
            <td>
              <Select
                aria-label={t('meaningOf', { value: theirs })}
                size="xs"
                allowDeselect={false}
                data={meanings ?? []}
                value={ours}
                onChange={(next) => next !== null && onChange(withWord(mapping, field, theirs, next))}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
