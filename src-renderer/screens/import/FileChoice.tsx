import { Button, FileButton, Progress } from '@mantine/core'
import { useRef, type DragEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { FileLook } from '#shared/contract/import.ts'
import { fileSentence } from '#shared/import-sentences.ts'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { useFormats } from '#renderer/words/formats.ts'
import { useLanguage } from '#renderer/words/language.tsx'
import { useFailureSentence } from '#renderer/words/refusals.ts'
import { Doubts } from './Doubts.tsx'
import classes from './ImportPage.module.css'
import { Reading } from './Reading.tsx'
import type { ImportFile } from './use-import-file.ts'

/** The file by choosing or dropping it, and what was found in it. */
export function FileChoice({ file, isBusy }: { file: ImportFile; isBusy: boolean }) {
  const t = useTranslations('import.file')
  const formats = useFormats()
  const { language } = useLanguage()
  const sentence = useFailureSentence()
  const { state } = file
  const reset = useRef<() => void>(null)
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
        {/* Forgotten at once, so that the same file can be chosen again after it was mended. */}
        <FileButton
          resetRef={reset}
          accept=".csv,.txt,.tsv,.xlsx,.xls"
          onChange={(chosen) => {
            reset.current?.()
            if (chosen !== null) file.choose(chosen)
          }}
        >
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
          <Progress size="xs" value={Math.round(100 * state.share)} aria-label={t('label')} />
        </div>
      )}
      {state.step === 'failed' && <RefusalNote>{sentence(state.failure)}</RefusalNote>}
      {state.step === 'unreadable' && <RefusalNote>{fileSentence(language, state.problem)}</RefusalNote>}
      {(state.step === 'ready' || state.step === 'unreadable') && (
        <Reading key={state.uploadId} found={state.step === 'ready' ? state.look : state} readAs={file.readAs} />
      )}
      {state.step === 'ready' && <Doubts count={state.look.doubts.length} doubts={state.look.doubts} />}
      {state.step === 'ready' && <FirstRows look={state.look} />}
    </section>
  )
}

function Found({ look }: { look: FileLook }) {
  const t = useTranslations('import.file')
  const count = String(look.columns.length)
  if (look.format === 'xlsx') return <span>{t('xlsx', { count, sheet: look.sheet ?? '' })}</span>
  const delimiter = look.delimiter === '\t' ? t('tab') : (look.delimiter ?? '')
  return <span>{t('csv', { encoding: look.encoding ?? '', delimiter, count })}</span>
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
          {look.rows.map((row, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- rows of a file have no other name than their place
            <tr key={index}>
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
