import { Button } from '@mantine/core'
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useFocusHome } from '#renderer/ui/focus-home.ts'
import { isForLayer } from '#renderer/ui/layers.ts'
import { KeyHint } from '#renderer/components/KeyHint/KeyHint.tsx'
import classes from './acts.module.css'

interface FormFrameProps {
  title: string
  send?: string
  canSend: boolean
  isBusy?: boolean
  onSend: () => void
  onCancel: () => void
  children: ReactNode
}

/** A form inside the panel: Ctrl+Enter sends, Escape closes; what was typed stays. */
export function FormFrame({ title, send, canSend, isBusy = false, onSend, onCancel, children }: FormFrameProps) {
  const t = useTranslations('requests.form')
  const frame = useRef<HTMLFormElement>(null)
  // A form that begins without a field has the keys at once, too.
  useEffect(() => {
    if (!frame.current?.contains(document.activeElement)) frame.current?.focus({ preventScroll: true })
  }, [])
  useFocusHome('form', () => {
    frame.current?.focus({ preventScroll: true })
    return frame.current !== null
  })
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !isForLayer(event.nativeEvent)) {
      event.stopPropagation()
      event.nativeEvent.stopImmediatePropagation()
      onCancel()
    }
    const isMeant = event.ctrlKey || event.metaKey || event.target === frame.current
    if (event.key === 'Enter' && isMeant && canSend) {
      event.preventDefault()
      onSend()
    }
  }
  return (
    // The form takes the keys of its own fields.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={frame}
      tabIndex={-1}
      className={classes.form}
      aria-label={title}
      // What is wrong is said by the rules, in the office's words, not by the browser in its own.
      noValidate
      onKeyDown={handleKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        if (canSend) onSend()
      }}
    >
      <h3 className={classes.title}>{title}</h3>
      {children}
      <div className={classes.buttons}>
        <Button type="submit" disabled={!canSend} loading={isBusy} rightSection={<KeyHint keyName="Ctrl ⏎" />}>
          {send ?? t('send')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onCancel} rightSection={<KeyHint keyName="Esc" />}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
