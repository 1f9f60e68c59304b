import { NumberInput, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { importMapping, type FileLook, type ImportMapping } from '#shared/contract/import.ts'
import classes from './ImportPage.module.css'
import type { Unreadable } from './use-import-file.ts'

interface ReadingProps {
  found: FileLook | Unreadable
  readAs: (reading: ImportMapping['file']) => void
}

/** How it is read, where what was found out is wrong: the sheet, the row of the header, or letters and delimiter. */
export function Reading({ found, readAs }: ReadingProps) {
  const t = useTranslations('import.file')
  const [told, setTold] = useState<ImportMapping['file']>({ encoding: 'auto', delimiter: 'auto' })
  if (found.format === null) return null
  const write = (next: Partial<ImportMapping['file']>) => {
    const file = importMapping.shape.file.parse({ ...told, ...next })
    setTold(file)
    readAs(file)
  }
  const look = 'header' in found ? found : null
  return (
    <>
      <div className={classes.triple}>
        {found.format === 'xlsx' ? (
          <Select
            size="xs"
            label={t('sheet')}
            allowDeselect={false}
            data={found.sheets.map(({ name, isHidden }) => ({
              value: name,
              label: isHidden ? t('hiddenSheet', { name }) : name,
            }))}
            value={told.sheet ?? look?.sheet ?? null}
            // Another sheet has another header.
            onChange={(sheet) => write({ sheet: sheet ?? undefined, header: undefined })}
          />
        ) : (
          <Letters reading={told} onChange={write} />
        )}
        <HeaderRow key={look?.header} row={told.header ?? look?.header ?? 1} onChange={(header) => write({ header })} />
      </div>
      {look !== null && look.above.length > 0 && (
        <p className={classes.faint}>{t('above', { lines: look.above.slice(0, 5).join(' / ') })}</p>
      )}
    </>
  )
}

interface LettersProps {
  reading: ImportMapping['file']
  onChange: (next: Partial<ImportMapping['file']>) => void
}

function Letters({ reading, onChange }: LettersProps) {
  const t = useTranslations('import.file')
  const auto = { value: 'auto', label: t('auto') }
  const { encoding, delimiter } = importMapping.shape.file.unwrap().shape
  return (
    <>
      <Select
        size="xs"
        label={t('encoding')}
        allowDeselect={false}
        data={[
          auto,
          ...['utf-8', 'windows-1254', 'utf-16le', 'utf-16be'].map((value) => ({ value, label: value.toUpperCase() })),
        ]}
        value={reading.encoding}
        onChange={(value) => onChange({ encoding: encoding.parse(value) })}
      />
      <Select
        size="xs"
        label={t('delimiter')}
        allowDeselect={false}
        data={[auto, ...[';', ',', '|'].map((value) => ({ value, label: value })), { value: '\t', label: t('tab') }]}
        value={reading.delimiter}
        onChange={(value) => onChange({ delimiter: delimiter.parse(value) })}
      />
    </>
  )
}

// Read anew once the number is written, not at each of its digits.
function HeaderRow({ row, onChange }: { row: number; onChange: (row: number) => void }) {
  const t = useTranslations('import.file')
  const [typed, setTyped] = useState<number | string>(row)
  const settle = () => {
    const next = Number(typed)
    if (Number.isInteger(next) && next >= 1 && next <= 1000 && next !== row) onChange(next)
    else setTyped(row)
  }
  return (
    <NumberInput
      size="xs"
      label={t('header')}
      title={t('headerHint')}
      min={1}
      max={1000}
      allowDecimal={false}
      value={typed}
      onChange={setTyped}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle()
      }}
    />
  )
}
