import { Button, Checkbox, TextInput } from '@mantine/core'
import { useState, type KeyboardEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { Wish } from '#shared/contract/requests.ts'
import { says } from '#shared/visible.ts'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { failureOf } from '#renderer/host/failures.ts'
import { useFailureSentence } from '#renderer/words/refusals.ts'
import classes from './wishes.module.css'
import { WishWords } from './WishWords.tsx'

export interface ToldWish {
  isWrittenTo: boolean
  isAsked: boolean
  words: string | null
}

interface WishFormProps {
  wishes: readonly Wish[]
  isBusy: boolean
  error: Error | null
  onSave: (told: ToldWish & { commandId: string }) => void
  onCancel: () => void
}

// Whoever opens it for the first time was told "do not write to me".
const usual = { isWrittenTo: false, isAsked: true }

const bringIntoSight = (form: HTMLFormElement | null) => form?.scrollIntoView({ block: 'nearest' })

/** What the citizen wants from now on; a reason is owed where it is less than everything. */
export function WishForm({ wishes, isBusy, error, onSave, onCancel }: WishFormProps) {
  const t = useTranslations('wishes')
  const sentence = useFailureSentence()
  const [present] = wishes
  // Once for this form: pressed twice it happens once.
  const [commandId] = useState(() => crypto.randomUUID())
  const [told, setTold] = useState(() => {
    const isAgainst = present !== undefined && !(present.isWrittenTo && present.isAsked)
    return { ...(isAgainst ? { isWrittenTo: present.isWrittenTo, isAsked: present.isAsked } : usual), words: '' }
  })
  const words = says(told.words) ? told.words.trim() : null
  const canSave = (words !== null || (told.isWrittenTo && told.isAsked)) && !isBusy
  // Escape closes this and nothing behind it.
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onCancel()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- as above
    <form
      ref={bringIntoSight}
      className={classes.form}
      aria-label={t('title')}
      onKeyDown={handleKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        if (canSave) onSave({ ...told, words, commandId })
      }}
    >
      <Checkbox
        size="xs"
        label={t('notWritten')}
        checked={!told.isWrittenTo}
        onChange={(event) => setTold({ ...told, isWrittenTo: !event.currentTarget.checked })}
      />
      <Checkbox
        size="xs"
        label={t('notAsked')}
        checked={!told.isAsked}
        onChange={(event) => setTold({ ...told, isAsked: !event.currentTarget.checked })}
      />
      <TextInput
        size="xs"
        label={t('why')}
        autoFocus
        maxLength={500}
        value={told.words}
        onChange={(event) => setTold({ ...told, words: event.currentTarget.value })}
      />
      <div className={classes.buttons}>
        <Button type="submit" size="compact-sm" disabled={!canSave} loading={isBusy}>
          {t('save')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
      {error && <RefusalNote>{sentence(failureOf(error))}</RefusalNote>}
      <Earlier wishes={wishes} />
    </form>
  )
}

function Earlier({ wishes }: { wishes: readonly Wish[] }) {
  const t = useTranslations('wishes')
  if (wishes.length === 0) return null
  return (
    <>
      <small className={classes.who}>{t('earlier')}</small>
      <ul className={classes.earlier}>
        {wishes.map((wish) => (
          <li key={wish.at}>
            <WishWords wish={wish} />
          </li>
        ))}
      </ul>
    </>
  )
}
