import type { ReactNode } from 'react'
import classes from './LimitsPage.module.css'

export interface Head {
  readonly words: string
  readonly is?: 'number' | 'act'
  /** Said to who cannot see, for a column whose cells speak for themselves. */
  readonly isUnseen?: boolean
}

interface LimitsTableProps {
  name: 'unusual' | 'reading' | 'quotas' | 'holds'
  title: string
  hint: string
  heads: readonly Head[]
  /** Said in the place of a table without rows. */
  none?: string | false
  children: ReactNode
}

/** A part of the page: what it is about, and its table. */
export function LimitsTable({ name, title, hint, heads, none = false, children }: LimitsTableProps) {
  const id = `limits-${name}`
  return (
    <section className={classes.part} aria-labelledby={id}>
      <h2 className={classes.title} id={id}>
        {title}
      </h2>
      <p className={classes.hint}>{hint}</p>
      {none === false ? (
        <table className={classes.table}>
          <thead>
            <tr>
              {heads.map(({ words, is, isUnseen }) => (
                <th
                  key={words}
                  scope="col"
                  className={is === undefined ? undefined : classes[is]}
                  aria-label={isUnseen ? words : undefined}
                >
                  {!isUnseen && words}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      ) : (
        <p>{none}</p>
      )}
    </section>
  )
}
