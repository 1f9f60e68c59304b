import { Button } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { OfferedPhone } from './offered-phone.ts'
import classes from './register.module.css'

/** Who waits until what is being typed for another is saved or cleared, or until its number is read out. */
export function OfferedCaller({ offered: { phone, write, drop, isDone } }: { offered: OfferedPhone }) {
  const t = useTranslations('register')
  if (phone === null) return null
  return (
    <div className={classes.offered} role="status">
      <span>{t(isDone ? 'offeredNext' : 'offered', { phone })}</span>
      {write !== null && (
        <Button size="compact-sm" variant="light" onClick={write}>
          {t('offeredWrite')}
        </Button>
      )}
      <Button size="compact-sm" variant="subtle" color="gray" onClick={drop}>
        {t('offeredDrop')}
      </Button>
    </div>
  )
}
