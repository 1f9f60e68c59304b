import { Button } from '@mantine/core'
import { useEffect, useEffectEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { Moves } from '#shared/contract/clock.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { useLanguage } from '#renderer/words/language.tsx'
import classes from './CalendarsPage.module.css'
import { ChangeForm } from './ChangeForm.tsx'
import { stretchWords } from './local-time.ts'
import { useChange } from './use-change.ts'
import { useRefusalAt } from './use-refusal-at.ts'

interface TakeBackFormProps<Told extends object> {
  title: string
  /** The stretch of time that counts as it did before. */
  span: { readonly since: number; readonly until: number }
  input: Told
  preview: (input: Told) => Promise<Moves>
  save: (input: Told & { commandId: string }) => Promise<{ moved: number; proposalId?: number | undefined }>
  saveWord: string
  onClose: () => void
}

/** Something that was declared is taken back: shown at once what that moves, then done. */
export function TakeBackForm<Told extends object>(props: TakeBackFormProps<Told>) {
  const { title, span, input, preview, save, saveWord, onClose } = props
  const t = useTranslations('calendars')
  const formats = useFormats()
  const { language } = useLanguage()
  const change = useChange(input, { preview, save })
  const refusal = useRefusalAt(change.failure, [])
  const isGone = change.moved !== null
  const look = useEffectEvent(change.preview)
  useEffect(() => look(), [])
  // It is looked at by itself, and nothing in it can be changed: asked anew it would only flicker under the mouse.
  return (
    <ChangeForm
      title={title}
      change={change}
      canSend={!isGone && change.moves === null}
      saveWord={saveWord}
      refusal={refusal.rest}
    >
      <p className={classes.facts}>{stretchWords(span.since, span.until, formats, language)}</p>
      <div className={classes.buttons}>
        <Button variant="subtle" size="compact-sm" onClick={onClose}>
          {t(isGone ? 'leaveIt' : 'keepIt')}
        </Button>
      </div>
    </ChangeForm>
  )
}
