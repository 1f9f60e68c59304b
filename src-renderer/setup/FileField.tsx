import { Button, FileButton, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { largestSetupFile } from '#shared/contract/setup.ts'
import classes from './SetupPage.module.css'

interface FileFieldProps {
  label: string
  hint: string
  accept: string
  /** Where it lies on this PC, as it was typed; or what was chosen. */
  path: string
  file: File | null
  onChange: (path: string, file: File | null) => void
}

/** A file is chosen, or its path on this PC typed. */
export function FileField({ label, hint, accept, path, file, onChange }: FileFieldProps) {
  const reset = useRef<() => void>(null)
  const [isTooLarge, setTooLarge] = useState(false)
  return (
    <div className={classes.file}>
      <TextInput
        className={classes.path}
        label={label}
        description={hint}
        error={isTooLarge ? 'Dosya buradan gönderilemeyecek kadar büyük; bu bilgisayardaki yolunu yazın.' : null}
        value={file?.name ?? path}
        onChange={(event) => {
          setTooLarge(false)
          onChange(event.currentTarget.value, null)
        }}
        maxLength={1000}
        autoComplete="off"
      />
      <FileButton
        resetRef={reset}
        accept={accept}
        onChange={(chosen) => {
          // Forgotten at once, so that the same file can be chosen again after it was mended.
          reset.current?.()
          if (chosen === null) return
          setTooLarge(chosen.size > largestSetupFile)
          if (chosen.size <= largestSetupFile) onChange('', chosen)
        }}
      >
        {(props) => (
          <Button {...props} variant="default" aria-label={`${label}: seç`}>
            Seç…
          </Button>
        )}
      </FileButton>
    </div>
  )
}
