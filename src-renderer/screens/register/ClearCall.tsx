import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import classes from '#renderer/request/register/register.module.css'
import { isEmptyDraft, type Draft } from '#renderer/request/register/draft.ts'
import type { Register } from '#renderer/request/register/use-new-request.ts'

const undoMs = 60_000

/** Empties the form: of a whole call only after a question, and for a minute it comes back. */
export function ClearCall({ register }: { register: Register }) {
  const t = useTranslations('register')
  const [isAsking, setIsAsking] = useState(false)
  const [cleared, setCleared] = useState<Draft | null>(null)
  const { draft, setDraft, next } = register
  const isEmpty = isEmptyDraft(draft)
  useEffect(() => {
    if (cleared === null) return undefined
    const timer = setTimeout(() => setCleared(null), undoMs)
    return () => clearTimeout(timer)
  }, [cleared])
  const clear = () => {
    setIsAsking(false)
    setCleared(draft)
    next()
  }
  const restore = () => {
    if (cleared !== null) setDraft(cleared)
    setCleared(null)
  }
  if (isAsking)
    return (
      <div className={classes.saveButtons} role="group" aria-label={t('clearAsk')}>
        <strong>{t('clearAsk')}</strong>
        <Button variant="default" autoFocus onClick={clear}>
          {t('clearYes')}
        </Button>
        <Button variant="subtle" color="gray" onClick={() => setIsAsking(false)}>
          {t('clearNo')}
        </Button>
      </div>
    )
  return (
    <>
      <Button variant="subtle" color="gray" disabled={isEmpty} onClick={() => setIsAsking(true)}>
        {t('clear')}
      </Button>
      {/* What the next caller says is not written over. */}
      {cleared !== null && isEmpty && (
        <Button variant="light" onClick={restore}>
          {t('clearUndo')}
        </Button>
      )}
    </>
  )
}
