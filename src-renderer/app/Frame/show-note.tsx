import { UnstyledButton } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import classes from './Notes.module.css'

export interface Note {
  /** The same again replaces what stands. */
  id?: string
  title: string
  message: string
  /** Says the button that closes it. */
  closeWord: string
  open: () => void
  onClose?: () => void
}

/** Puts a note at the foot of the window, where it stands until it is opened or closed. Gives its id. */
export function showNote({ id, title, message, closeWord, open, onClose }: Note): string {
  const shown = notifications.show({
    ...(id === undefined ? {} : { id }),
    ...(onClose === undefined ? {} : { onClose }),
    title: (
      <UnstyledButton
        className={classes.open}
        onClick={() => {
          open()
          hideNote(shown)
        }}
      >
        {title}
      </UnstyledButton>
    ),
    message,
    autoClose: false,
    closeButtonProps: { 'aria-label': closeWord },
    classNames: {
      root: classes.note,
      body: classes.words,
      title: classes.title,
      description: classes.message,
      closeButton: classes.close,
    },
  })
  return shown
}

export const hideNote = (id: string): void => void notifications.hide(id)
