import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './RefusalNote.module.css'

interface RefusalNoteProps {
  children: ReactNode
  /** refusal: a rule said no · hint: nothing is wrong, but there is something to know. */
  kind?: 'refusal' | 'hint'
  id?: string
}

/** A sentence beside the field or button it speaks of: what is not possible, and what to do next. It does not fly away. */
export function RefusalNote({ children, kind = 'refusal', id }: RefusalNoteProps) {
  const Icon = kind === 'refusal' ? IconAlertTriangle : IconInfoCircle
  return (
    <div className={classes.note} data-kind={kind} role={kind === 'refusal' ? 'alert' : 'status'} id={id}>
      <Icon className={classes.icon} size={16} aria-hidden />
      <div>{children}</div>
    </div>
  )
}
