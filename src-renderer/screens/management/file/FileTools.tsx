import { Button, FileButton } from '@mantine/core'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import classes from '../ManagementPage.module.css'

interface FileToolsProps {
  /** Whose words there are for choosing, choosing another and closing. */
  words: 'management.file' | 'management.streets'
  /** What was chosen. */
  name: string | undefined
  isBusy: boolean
  onChoose: (file: File) => void
  onClose: () => void
}

/** The head of whatever is taken from a file: which one, and another. */
export function FileTools({ words, name, isBusy, onChoose, onClose }: FileToolsProps) {
  const t = useTranslations(words)
  const reset = useRef<() => void>(null)
  return (
    <div className={classes.tools}>
      <FileButton
        resetRef={reset}
        accept=".csv,.txt,.tsv,.xlsx,.xls"
        onChange={(file) => {
          // Forgotten at once, so that the same file can be chosen again after it was mended.
          reset.current?.()
          if (file !== null) onChoose(file)
        }}
      >
        {(props) => (
          <Button {...props} variant={name === undefined ? 'filled' : 'default'} loading={isBusy}>
            {t(name === undefined ? 'choose' : 'other')}
          </Button>
        )}
      </FileButton>
      <strong className={classes.search}>{name}</strong>
      <Button variant="default" onClick={onClose}>
        {t('close')}
      </Button>
    </div>
  )
}
