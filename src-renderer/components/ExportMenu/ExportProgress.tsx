import { Button, Progress } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { ExportState } from '#renderer/export/use-export.ts'
import { useFormats } from '#renderer/words/formats.ts'
import classes from './ExportMenu.module.css'

interface ExportProgressProps {
  state: ExportState
  onStop: () => void
}

/** How far the file is, and the way out; below the button, so that nothing on the page moves. */
export function ExportProgress({ state, onStop }: ExportProgressProps) {
  const t = useTranslations('export')
  const words = useWords(state)
  if (state.step === 'idle') return null
  const isUnderWay = state.step === 'writing' || state.step === 'saving'
  return (
    <div className={classes.progress} role={state.step === 'failed' ? 'alert' : 'status'} data-step={state.step}>
      <p className={classes.words}>{words}</p>
      {isUnderWay && <Progress size="xs" value={Math.round(shareOf(state))} aria-label={t('menu')} />}
      <Button className={classes.stop ?? ''} size="compact-xs" variant="subtle" onClick={onStop}>
        {t(isUnderWay ? 'cancel' : 'close')}
      </Button>
    </div>
  )
}

function shareOf(state: ExportState): number {
  if (state.step !== 'writing') return 100
  return state.total === null || state.total === 0 ? 0 : (100 * state.done) / state.total
}

function useWords(state: ExportState): string {
  const t = useTranslations('export')
  const { number } = useFormats()
  switch (state.step) {
    case 'idle':
      return ''
    case 'writing':
      return state.total === null
        ? t('counting', { format: t(state.format) })
        : t('writing', { format: t(state.format), done: number(state.done), total: number(state.total) })
    case 'saving':
      return t('saving', { format: t(state.format) })
    case 'saved':
      return t('saved', { name: state.name, rows: number(state.rows) })
    case 'failed':
      return state.why === 'fault' ? t('fault', { number: state.number }) : t(state.why)
  }
}
