import { UnstyledButton } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import classes from './MaskedText.module.css'

interface MaskedTextProps {
  /** As the database masks it: A*** Y***. */
  masked: string
  /** In clear, once it was revealed for a reason. */
  clear?: string | undefined
  /** Opens the question for the reason; without it there is nothing to click. */
  onReveal?: (() => void) | undefined
}

/** Personal data: masked until revealed, and plainly marked as one or the other. */
export function MaskedText({ masked, clear, onReveal }: MaskedTextProps) {
  const t = useTranslations('components.masked')
  if (clear !== undefined) return <span className={classes.clear}>{clear}</span>
  return (
    <span className={classes.masked}>
      <span>{masked}</span>
      {onReveal && (
        <UnstyledButton className={classes.reveal} onClick={onReveal} aria-label={`${masked} ${t('reveal')}`}>
          <IconEye size={15} aria-hidden />
        </UnstyledButton>
      )}
    </span>
  )
}
