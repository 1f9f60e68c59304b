import { Button, FileButton, Progress, Select, TextInput } from '@mantine/core'
import { useState, type DragEvent } from 'react'
import { useTranslations } from 'use-intl'
import { importMapping, type FileLook, type ImportMapping } from '#shared/contract/import.ts'
import { fileSentence } from '#shared/import-sentences.ts'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { useFormats } from '#renderer/lib/formats.ts'
import { useLanguage } from '#renderer/lib/language.tsx'
import { useFailureSentence } from '#renderer/lib/refusals.ts'
import classes from './ImportPage.module.css'
import type { ImportFile } from './use-import-file.ts'

/** The file by choosing or dropping it, and what was found in it. */
export function FileChoice({ file, isBusy }: { file: ImportFile; isBusy: boolean }) {
  const t = useTranslations('import.file')
  const formats = useFormats()
  const { language } = useLanguage()
  const sentence = useFailureSentence()
  const { state } = file
  const handleDrop = (event: DragEvent) => {
    event.preventDefault()
    const dropped = event.dataTransfer.files.item(0)
    if (dropped !== null && !isBusy) file.choose(dropped)
  }
  return (
    <section className={classes.part} aria-label={t('label')}>
      <h2 className={classes.title}>{t('label')}</h2>
      {/* Dropping is a shorter way for the mouse; the button does the same from the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className={classes.drop} onDragOver={(event) => event.preventDefault()} onDrop={handleDrop}>
        <FileButton accept=".csv,.txt,.tsv,.xlsx,.xls" onChange={(chosen) => chosen && file.choose(chosen)}>
          {(props) => (
            <Button {...props} variant={state.step === 'none' ? 'filled' : 'default'} disabled={isBusy}>
              {t(state.step === 'none' ? 'choose' : 'other')}
            </Button>
          )}
        </FileButton>
        {'name' in state ? <strong>{state.name}</strong> : <span>{t('drop')}</span>}
        {state.step === 'ready' && <Found look={state.look} />}
      </div>
      {state.step === 'sending' && (
        <div role="status">
          <p className={classes.faint}>{t('sending', { name: state.name, share: formats.percent(state.share) })}</p>
          <Progress size="xs" value={100 * state.share} aria-label={t('label')} />
        </div>
      )}
      {state.step === 'failed' && <RefusalNote>{sentence(state.failure)}</RefusalNote>}
      {state.step === 'unreadable' && <RefusalNote>{fileSentence(language, state.problem)}</RefusalNote>}
      {(state.step === 'ready' || state.step === 'unreadable') && (
        <Reading
          key={state.uploadId}
          isExcel={state.step === 'ready' && state.look.format === 'xlsx'}
          readAs={file.readAs}
        />
      )}
      {state.step === 'ready' && <FirstRows look={state.look} />}
    </section>
  )
}

function Found({ look }: { look: FileLook }) {
  const t = useTranslations('import.file')
  const count = String(look.columns.length)
  if (look.format === 'xlsx') return <span>{t('xlsx', { count })}</span>
  const delimiter = look.delimiter === '\t' ? t('tab') : (look.delimiter ?? '')
  return <span>{t('csv', { encoding: look.encoding ?? '', delimiter, count })}</span>
}

interface ReadingProps {
  isExcel: boolean
  readAs: (told: ImportMapping['file']) => void
}

// How it is read, where what was found out is wrong.
function Reading({ isExcel, readAs }: ReadingProps) {
  const t = useTranslations('import.file')
  const [told, setTold] = useState<ImportMapping['file']>({ encoding: 'auto', delimiter: 'auto' })
  const write = (next: Partial<ImportMapping['file']>) => {
    const file = importMapping.shape.file.parse({ ...told, ...next })
    setTold(file)
    readAs(file)
  }
  if (isExcel) {
    return (
      <TextInput
        className={classes.narrow ?? ''}
        size="xs"
        label={t('sheet')}
        placeholder={t('firstSheet')}
        onBlur={(event) => {
          const sheet = event.currentTarget.value.trim()
          if (sheet !== (told.sheet ?? '')) write({ sheet: sheet === '' ? undefined : sheet })
        }}
      />
    )
  }
  const auto = { value: 'auto', label: t('auto') }
  return (
    <div className={classes.pair}>
      <Select
        size="xs"
        label={t('encoding')}
        allowDeselect={false}
        data={[
          auto,
          ...['utf-8', 'windows-1254', 'utf-16le', 'utf-16be'].map((value) => ({ value, label: value.toUpperCase() })),
        ]}
        value={told.encoding}
        onChange={(value) => write({ encoding: importMapping.shape.file.parse({ encoding: value }).encoding })}
      />
      <Select
        size="xs"
        label={t('delimiter')}
        allowDeselect={false}
        data={[auto, ...[';', ',', '|'].map((value) => ({ value, label: value })), { value: '\t', label: t('tab') }]}
        value={told.delimiter}
        onChange={(value) => write({ delimiter: importMapping.shape.file.parse({ delimiter: value }).delimiter })}
      />
    </div>
  )
}

function FirstRows({ look }: { look: FileLook }) {
  const t = useTranslations('import.file')
  return (
    // A part that scrolls is reached by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={classes.scroll} role="region" aria-label={t('rows')} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            {look.columns.map((column) => (
              <th key={column}>{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {look.rows.map((row, place) => (
            // oxlint-disable-next-line react/no-array-index-key -- rows of a file have no other name than their place
            <tr key={place}>
              {look.columns.map((column, at) => (
                <td key={column}>{row[at]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
