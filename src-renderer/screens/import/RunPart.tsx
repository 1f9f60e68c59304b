import { Button, Progress } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { ImportMapping } from '#shared/contract/import.ts'
import { fileSentence } from '#shared/import-sentences.ts'
import { undecidedColumns } from '#shared/unmapped-columns.ts'
import { says } from '#shared/visible.ts'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { useFormats } from '#renderer/words/formats.ts'
import { useLanguage } from '#renderer/words/language.tsx'
import { useFailureSentence } from '#renderer/words/refusals.ts'
import classes from './ImportPage.module.css'
import { missingFields } from './mapping-file.ts'
import { ResultPart } from './ResultPart.tsx'
import type { ImportRun, RunState } from './use-import-run.ts'

interface RunPartProps {
  uploadId: string
  columns: readonly string[]
  mapping: ImportMapping
  run: ImportRun
  onMapping: (next: ImportMapping) => void
}

/** First the trial, then the import: what was tried with this mapping may be imported. */
export function RunPart({ uploadId, columns, mapping, run, onMapping }: RunPartProps) {
  const t = useTranslations('import.run')
  const field = useTranslations('words.field')
  const { state } = run
  const missing = missingFields(mapping, columns)
  const isRunning = state.step === 'running'
  const isTried = state.step === 'done' && state.isDry && state.mapping === mapping && state.result.taken > 0
  const undecided = undecidedColumns(mapping, columns)
  const canTry = missing.length === 0 && says(mapping.source) && !isRunning
  return (
    <section className={classes.part} aria-label={t('label')}>
      <h2 className={classes.title}>{t('label')}</h2>
      <div className={classes.buttons}>
        <Button
          variant={isTried ? 'default' : 'filled'}
          disabled={!canTry}
          onClick={() => run.start(uploadId, mapping, true)}
        >
          {t('try')}
        </Button>
        <Button
          variant={isTried ? 'filled' : 'default'}
          disabled={!isTried || undecided.length > 0}
          onClick={() => run.start(uploadId, mapping, false)}
        >
          {t('import')}
        </Button>
        {isRunning && (
          <Button variant="subtle" onClick={run.stop}>
            {t('stop')}
          </Button>
        )}
        {!isTried && canTry && state.step !== 'done' && <span className={classes.faint}>{t('tryFirst')}</span>}
      </div>
      {missing.length > 0 && (
        <RefusalNote kind="hint">{t('owed', { fields: missing.map((each) => field(each)).join(', ') })}</RefusalNote>
      )}
      {missing.length === 0 && undecided.length > 0 && (
        <RefusalNote kind="hint">{t('undecided', { columns: undecided.join(', ') })}</RefusalNote>
      )}
      <RunWords state={state} />
      {state.step === 'done' && <ResultPart state={state} mapping={mapping} onMapping={onMapping} />}
    </section>
  )
}

function RunWords({ state }: { state: RunState }) {
  const t = useTranslations('import.run')
  const formats = useFormats()
  const { language } = useLanguage()
  const sentence = useFailureSentence()
  switch (state.step) {
    case 'idle':
    case 'done':
      return null
    case 'stopped':
      return <RefusalNote kind="hint">{t('stopped')}</RefusalNote>
    case 'unreadable':
      return <RefusalNote>{fileSentence(language, state.problem)}</RefusalNote>
    case 'failed':
      return <RefusalNote>{sentence(state.failure)}</RefusalNote>
    case 'running':
      return (
        <div role="status">
          <p className={classes.faint}>
            {t(state.share === null ? 'writing' : 'reading', { count: formats.number(state.rows) })}
          </p>
          <Progress
            size="xs"
            value={Math.round(100 * (state.share ?? 1))}
            animated={state.share === null}
            aria-label={t('label')}
          />
        </div>
      )
  }
}
