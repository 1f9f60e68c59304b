import { Button, Checkbox, FileButton } from '@mantine/core'
import { useEffect, useState, type DragEvent } from 'react'
import { useTranslations } from 'use-intl'
import { client } from '#renderer/lib/client.ts'
import type { Command } from '../use-command.ts'
import type { ActFormProps } from './act-form.ts'
import classes from './acts.module.css'
import { FormFrame } from './FormFrame.tsx'

interface FileDropProps {
  command: Command
  isEvidence: boolean
  onDone?: () => void
}

const kinds = 'image/jpeg,image/png,image/webp,application/pdf'

/** A file by dropping, pasting or choosing; sent at once. */
export function FileDrop({ command, isEvidence, onDone }: FileDropProps) {
  const t = useTranslations('requests.form')
  const send = (file: File | null | undefined) => {
    if (!file) return
    command.send(
      'attach',
      async ({ commandId, requestId }) =>
        await client.requests.attach({ commandId, requestId, file, name: file.name || t('file'), isEvidence }),
      onDone,
    )
  }
  useEffect(() => {
    const handlePaste = ({ clipboardData }: ClipboardEvent) => send(clipboardData?.files.item(0))
    document.addEventListener('paste', handlePaste)
    return () => document.removeEventListener('paste', handlePaste)
  })
  const handleDrop = (event: DragEvent) => {
    event.preventDefault()
    send(event.dataTransfer.files.item(0))
  }
  return (
    // Dropping is a shorter way for the mouse; the button does the same from the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={classes.drop} onDragOver={(event) => event.preventDefault()} onDrop={handleDrop}>
      <span>{t('drop')}</span>
      <FileButton accept={kinds} onChange={send}>
        {(props) => (
          <Button {...props} size="xs" variant="default" loading={command.busyAct === 'attach'}>
            {t(isEvidence ? 'addEvidence' : 'choose')}
          </Button>
        )}
      </FileButton>
    </div>
  )
}

/** A photo or document for the request. */
export function AttachForm({ command, onClose }: ActFormProps) {
  const word = useTranslations('words.act')
  const t = useTranslations('requests.form')
  const [isEvidence, setIsEvidence] = useState(false)
  return (
    <FormFrame title={word('attach')} canSend={false} onSend={onClose} onCancel={onClose}>
      <Checkbox
        label={t('isEvidence')}
        checked={isEvidence}
        onChange={(event) => setIsEvidence(event.currentTarget.checked)}
      />
      <FileDrop command={command} isEvidence={isEvidence} onDone={onClose} />
    </FormFrame>
  )
}
