import { Button } from '@mantine/core'
import { IconMessageOff } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Wish } from '#shared/contract/requests.ts'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { WishForm, type ToldWish } from './WishForm.tsx'
import classes from './wishes.module.css'
import { WishWords } from './WishWords.tsx'

interface WishPartProps {
  /** The newest first; none: nothing was said yet. */
  wishes: readonly Wish[]
  isReadOnly?: boolean
  isBusy: boolean
  error: Error | null
  onSave: (told: ToldWish & { commandId: string }, then: () => void) => void
}

/** What a person said of being written to: shown to everybody who would write, changed with a reason, and back again. */
export function WishPart({ wishes, isReadOnly = false, isBusy, error, onSave }: WishPartProps) {
  const t = useTranslations('wishes')
  const [isOpen, setIsOpen] = useState(false)
  const [present] = wishes
  const isAgainst = present !== undefined && !(present.isWrittenTo && present.isAsked)
  if (isOpen)
    return (
      <WishForm
        wishes={wishes}
        isBusy={isBusy}
        error={error}
        onSave={(told) => onSave(told, () => setIsOpen(false))}
        onCancel={() => setIsOpen(false)}
      />
    )
  const change = isReadOnly ? null : (
    <Button
      size="compact-xs"
      className={classes.set}
      variant="subtle"
      leftSection={<IconMessageOff size={14} aria-hidden />}
      onClick={() => setIsOpen(true)}
    >
      {t(isAgainst ? 'change' : 'set')}
    </Button>
  )
  if (!isAgainst) return change
  return (
    <RefusalNote kind="hint">
      <WishWords wish={present} /> {change}
    </RefusalNote>
  )
}
