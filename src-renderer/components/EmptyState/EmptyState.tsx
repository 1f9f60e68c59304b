import type { ReactNode } from 'react'
import classes from './EmptyState.module.css'

/** An honest nothing: what is not there, and what to do or know about it. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={classes.empty} role="status">
      <p className={classes.title}>{title}</p>
      {children && <div className={classes.more}>{children}</div>}
    </div>
  )
}
