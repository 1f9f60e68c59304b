import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { useFormats } from '#renderer/words/formats.ts'
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
  /** False: what was shown only moves if the person says so. */
  movesOpen?: boolean
}

/** Every change of calendars goes this way: filled in, looked at, saved. */
export function ChangeForm(props: ChangeFormProps) {
  const { title, change, canSend, saveWord, refusal, children, afterPreview, movesOpen = true } = props
  const t = useTranslations('calendars')
  const formats = useFormats()
  const said = (moved: number) => (moved === 0 ? t('doneNone') : t('done', { count: formats.number(moved) }))
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
      {change.moves && <Preview moves={change.moves} isCertain={movesOpen} />}
      {isLookedAt && afterPreview}
      <div className={classes.foot}>
        {refusal !== null && <RefusalNote>{refusal}</RefusalNote>}
        {change.moved !== null && (
          <RefusalNote kind="hint">{change.waits ? t('waits') : said(change.moved)}</RefusalNote>
        )}
        <div className={classes.buttons}>
          <Button type="submit" variant="default" disabled={!canSend} loading={change.isBusy && !isLookedAt}>
            {t('preview')}
          </Button>
          <Button disabled={!isLookedAt} loading={change.isBusy && isLookedAt} onClick={change.save}>
            {saveWord}
          </Button>
        </div>
      </div>
    </form>
  )
}
