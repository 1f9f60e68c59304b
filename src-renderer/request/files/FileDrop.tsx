import { Button, FileButton } from '@mantine/core'
import { useEffect, type DragEvent } from 'react'
import { useTranslations } from 'use-intl'
import classes from './files.module.css'
import { OutgoingList } from './OutgoingList.tsx'
import { pastedFiles } from './pasted-files.ts'
import type { OutgoingFiles } from './use-outgoing-files.ts'

interface FileDropProps {
  outgoing: OutgoingFiles
  isEvidence: boolean
}

const kinds = 'image/jpeg,image/png,image/webp,image/heic,image/heif,.heic,.heif,application/pdf'

/** Files by dropping, pasting or choosing, as many as there are; they wait until the form is sent. */
export function FileDrop({ outgoing, isEvidence }: FileDropProps) {
  const t = useTranslations('requests.files')
  useEffect(() => {
    const handlePaste = (event: ClipboardEvent) => {
      const files = pastedFiles(event)
      if (files.length > 0) outgoing.add(files, true)
    }
    document.addEventListener('paste', handlePaste)
    return () => document.removeEventListener('paste', handlePaste)
  })
  const handleDrop = (event: DragEvent) => {
    event.preventDefault()
    outgoing.add(Array.from(event.dataTransfer.files), false)
  }
  return (
    <>
      {/* Dropping is a shorter way for the mouse; the button does the same from the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className={classes.drop} onDragOver={(event) => event.preventDefault()} onDrop={handleDrop}>
        <span>{t('drop')}</span>
        <FileButton multiple accept={kinds} onChange={(files) => outgoing.add(files, false)}>
          {(props) => (
            <Button {...props} size="xs" variant="default">
              {t(isEvidence ? 'addEvidence' : 'choose')}
            </Button>
          )}
        </FileButton>
      </div>
      <OutgoingList outgoing={outgoing} />
    </>
  )
}
