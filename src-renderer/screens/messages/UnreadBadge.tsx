import { useTranslations } from 'use-intl'
import { useFormats } from '#renderer/words/formats.ts'
import classes from './MessagesPage.module.css'
import { useDeskCounts } from './use-desk.ts'

/** How many conversations hold something unread; nothing where none does. */
export function UnreadBadge() {
  const t = useTranslations('messages')
  const formats = useFormats()
  const { unread } = useDeskCounts()
  if (unread === 0) return null
  return (
    <span className={classes.badge} title={t('unread', { count: formats.number(unread) })}>
      {unread > 99 ? '99+' : unread}
    </span>
  )
}
