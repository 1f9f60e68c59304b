import { Notifications } from '@mantine/notifications'
import { useTranslations } from 'use-intl'
import classes from './Notes.module.css'

/** The notes at the foot of the window. They take their own room: over a list they would hide the rows that one works on. */
export function Notes() {
  const t = useTranslations('frame')
  return (
    <section className={classes.notes} data-region aria-label={t('notes')}>
      <Notifications
        withinPortal={false}
        position="bottom-left"
        limit={3}
        allowDragDismiss={false}
        allowScrollDismiss={false}
        transitionDuration={0}
        className={classes.place ?? ''}
      />
    </section>
  )
}
