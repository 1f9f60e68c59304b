import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import classes from './CalendarsPage.module.css'
import { Preview } from './Preview.tsx'
import type { Change } from './use-change.ts'

interface ChangeFormProps {
  title: string
  change: Change
  canSend: boolean
  saveWord: string
  /** The sentence of a failure that belongs to none of the fields. */
  refusal: string | null
  children: ReactNode
  /** Shown once it was looked at, above the buttons. */
  afterPreview?: ReactNode
}

/** Every change of calendars goes this way: filled in, looked at, saved. */
export function ChangeForm({ title, change, canSend, saveWord, refusal, children, afterPreview }: ChangeFormProps) {
  const t = useTranslations('calendars')
  const isLookedAt = change.moves !== null
  return (
    <form
      className={classes.form}
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault()
        change.preview()
      }}
    >
      <h2 className={classes.title}>{title}</h2>
      {children}
      {refusal !== null && <RefusalNote>{refusal}</RefusalNote>}
      {change.moved !== null && <RefusalNote kind="hint">{t('done', { count: String(change.moved) })}</RefusalNote>}
      {change.moves && <Preview moves={change.moves} />}
      {isLookedAt && afterPreview}
      <div className={classes.buttons}>
        <Button type="submit" variant="default" disabled={!canSend} loading={change.isBusy && !isLookedAt}>
          {t('preview')}
        </Button>
        <Button disabled={!isLookedAt} loading={change.isBusy && isLookedAt} onClick={change.save}>
          {saveWord}
        </Button>
      </div>
    </form>
  )
}
