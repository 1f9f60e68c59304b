import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useCapsLock } from '#renderer/ui/caps-lock.ts'
import classes from './PasswordField.module.css'

/** Every field for a password: what is typed can be looked at, and a pressed Caps Lock is told before it costs a try. */
export function PasswordField(props: PasswordInputProps) {
  const t = useTranslations('components.password')
  const [hasFocus, setHasFocus] = useState(false)
  const isCapsLock = useCapsLock()
  return (
    <div onFocus={() => setHasFocus(true)} onBlur={() => setHasFocus(false)}>
      <PasswordInput visibilityToggleButtonProps={{ 'aria-label': t('show') }} {...props} />
      <span role="status" className={classes.caps}>
        {isCapsLock && hasFocus ? t('capsLock') : ''}
      </span>
    </div>
  )
}
