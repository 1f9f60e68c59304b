import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { useFailureSentence, type Failure } from '#renderer/words/refusals.ts'
import classes from './ManagementPage.module.css'

interface ActFormProps {
  title: string
  /** What is typed in; none where there is nothing to choose. */
  children?: ReactNode
  /** Null: nothing to see before it is done. Else what it does, once it was looked at. */
  look?: { readonly onLook: () => void; readonly effect: ReactNode | null }
  canSend: boolean
  isBusy: boolean
  saveWord: string
  /** Beside another form it is not what one comes for. */
  isAside?: boolean
  onSave: () => void
  failure: Failure | null
  /** What to say once it is done. */
  done: ReactNode | null
}

/** Every act goes this way: filled in, looked at where it touches others, done. */
export function ActForm(props: ActFormProps) {
  const { title, children, look, canSend, isBusy, saveWord, isAside = false, onSave, failure, done } = props
  const t = useTranslations('management')
  const sentence = useFailureSentence()
  const isSeen = look === undefined || look.effect !== null
  return (
    <form
      className={classes.form}
      aria-label={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!canSend || isBusy) return
        if (isSeen) onSave()
        else look.onLook()
      }}
    >
      <h3 className={classes.part}>{title}</h3>
      {children}
      {look?.effect}
      {failure !== null && <RefusalNote>{sentence(failure)}</RefusalNote>}
      {done !== null && <RefusalNote kind="hint">{done}</RefusalNote>}
      <div className={classes.buttons}>
        {look !== undefined && (
          <Button
            type={isSeen ? 'button' : 'submit'}
            variant="default"
            disabled={!canSend}
            loading={isBusy && !isSeen}
            onClick={isSeen ? look.onLook : undefined}
          >
            {t('look')}
          </Button>
        )}
        <Button
          type={isSeen ? 'submit' : 'button'}
          variant={isAside ? 'default' : 'filled'}
          disabled={!canSend || !isSeen}
          loading={isBusy && isSeen}
        >
          {saveWord}
        </Button>
      </div>
    </form>
  )
}
