import { useTranslations } from 'use-intl'
import { usePlace } from '#renderer/ui/place.ts'
import { FileChoice } from './FileChoice.tsx'
import classes from './ImportPage.module.css'
import { MappingPart } from './MappingPart.tsx'
import { PastImports } from './PastImports.tsx'
import { RunPart } from './RunPart.tsx'
import { useImportFile } from './use-import-file.ts'
import { useImportRun } from './use-import-run.ts'

/** History of an earlier system comes in: a file, what its columns mean, a trial, then the import. */
export function ImportPage() {
  const t = useTranslations('import')
  const file = useImportFile()
  const run = useImportRun()
  usePlace(t('title'))
  const { state, mapping, setMapping } = file
  const choose = (chosen: File) => {
    run.forget()
    file.choose(chosen)
  }
  const isBusy = run.state.step === 'running'
  return (
    <div className={classes.page}>
      <div className={classes.work}>
        <p className={classes.lead}>{t('lead')}</p>
        <FileChoice file={{ ...file, choose }} isBusy={isBusy} />
        {state.step === 'ready' && mapping !== null && (
          <>
            <MappingPart look={state.look} mapping={mapping} onChange={setMapping} />
            <RunPart
              uploadId={state.uploadId}
              columns={state.look.columns}
              mapping={mapping}
              run={run}
              onMapping={setMapping}
            />
          </>
        )}
      </div>
      <PastImports />
    </div>
  )
}
