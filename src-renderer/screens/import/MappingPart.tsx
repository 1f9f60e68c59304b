import { Button, FileButton, Select, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { importMapping, type FileLook, type ImportMapping } from '#shared/contract/import.ts'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { download } from '#renderer/export/save-paper.ts'
import { FieldTable } from './FieldTable.tsx'
import classes from './ImportPage.module.css'
import { readMapping } from './mapping-file.ts'
import { OtherColumns } from './OtherColumns.tsx'
import { WordTable } from './WordTable.tsx'

export interface MappingProps {
  look: FileLook
  mapping: ImportMapping
  onChange: (next: ImportMapping) => void
}

/** What the columns of the file mean; saved as a file, loaded from one. */
export function MappingPart({ look, mapping, onChange }: MappingProps) {
  const t = useTranslations('import.mapping')
  return (
    <section className={classes.part} aria-label={t('label')}>
      <div className={classes.head}>
        <h2 className={classes.title}>{t('label')}</h2>
        <MappingFile mapping={mapping} onChange={onChange} />
      </div>
      <p className={classes.faint}>{t('hint')}</p>
      <TextInput
        size="xs"
        label={t('source')}
        description={t('sourceHint')}
        maxLength={100}
        value={mapping.source}
        onChange={(event) => onChange({ ...mapping, source: event.currentTarget.value })}
      />
      <FieldTable look={look} mapping={mapping} onChange={onChange} />
      <OtherColumns look={look} mapping={mapping} onChange={onChange} />
      <Rules mapping={mapping} onChange={onChange} />
      <div className={classes.pair}>
        <WordTable field="status" mapping={mapping} onChange={onChange} />
        <WordTable field="channel" mapping={mapping} onChange={onChange} />
      </div>
    </section>
  )
}

type Changing = Omit<MappingProps, 'look'>

function MappingFile({ mapping, onChange }: Changing) {
  const t = useTranslations('import.mapping')
  const [wrong, setWrong] = useState<string | null>(null)
  const reset = useRef<() => void>(null)
  const load = async (file: File) => {
    const read = readMapping(await file.text())
    setWrong('wrong' in read ? read.wrong : null)
    if ('mapping' in read) onChange(read.mapping)
  }
  const save = () => {
    const text = `${JSON.stringify(mapping, null, 2)}\n`
    download(
      new Blob([text], { type: 'application/json' }),
      `${mapping.source.replace(/[\\/:*?"<>|]/g, ' ').trim()}.json`,
    )
  }
  return (
    <div className={classes.buttons}>
      {wrong !== null && <RefusalNote>{t('wrong', { where: wrong })}</RefusalNote>}
      <FileButton
        resetRef={reset}
        accept=".json,application/json"
        onChange={(chosen) => {
          reset.current?.()
          if (chosen) load(chosen).catch(() => setWrong(chosen.name))
        }}
      >
        {(props) => (
          <Button {...props} size="xs" variant="default">
            {t('load')}
          </Button>
        )}
      </FileButton>
      <Button size="xs" variant="default" onClick={save}>
        {t('save')}
      </Button>
    </div>
  )
}

const nameKinds = ['directorate', 'subject', 'neighbourhood'] as const

// How dates are written, and what happens to what the house does not know.
function Rules({ mapping, onChange }: Changing) {
  const t = useTranslations('import.mapping')
  const field = useTranslations('words.field')
  const { dates, unknownNames } = mapping
  const [zone, setZone] = useState(dates.zone)
  const isZone = importMapping.shape.dates.safeParse({ zone }).success
  return (
    <div className={classes.triple}>
      <Select
        size="xs"
        label={t('order')}
        allowDeselect={false}
        data={(['day_first', 'month_first'] as const).map((value) => ({ value, label: t(value) }))}
        value={dates.order}
        onChange={(value) =>
          onChange({ ...mapping, dates: { ...dates, order: value === 'month_first' ? 'month_first' : 'day_first' } })
        }
      />
      <TextInput
        size="xs"
        label={t('zone')}
        error={isZone ? undefined : t('zoneWrong')}
        value={zone}
        onChange={(event) => {
          const next = event.currentTarget.value
          setZone(next)
          if (importMapping.shape.dates.safeParse({ zone: next }).success)
            onChange({ ...mapping, dates: { ...dates, zone: next } })
        }}
      />
      <Select
        size="xs"
        label={t('invalidPhone')}
        allowDeselect={false}
        data={(['refuse', 'leave_out'] as const).map((value) => ({ value, label: t(value) }))}
        value={mapping.invalidPhone}
        onChange={(value) => onChange({ ...mapping, invalidPhone: value === 'leave_out' ? 'leave_out' : 'refuse' })}
      />
      {nameKinds.map((kind) => (
        <Select
          key={kind}
          size="xs"
          label={`${t('unknown')}: ${field(kind)}`}
          allowDeselect={false}
          data={(['refuse', 'add'] as const).map((value) => ({ value, label: t(value) }))}
          value={unknownNames[kind]}
          onChange={(value) =>
            onChange({ ...mapping, unknownNames: { ...unknownNames, [kind]: value === 'add' ? 'add' : 'refuse' } })
          }
        />
      ))}
    </div>
  )
}
