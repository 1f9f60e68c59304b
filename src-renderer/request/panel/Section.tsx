import { useId, type ReactNode } from 'react'
import classes from './RequestPanel.module.css'

/** A part of the panel under its name. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className={classes.section} aria-labelledby={id}>
      <h3 id={id} className={classes.sectionTitle}>
        {title}
      </h3>
      {children}
    </section>
  )
}
