import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useFormats } from '#renderer/words/formats.ts'
import classes from './HistoryList.module.css'

export interface HistoryItem {
  readonly key: string | number
  readonly at: number
  readonly who: string
  /** What was done, as a word of the office: "Devretti". */
  readonly what: string
  readonly details?: ReactNode
}

/** What happened, the newest first; a day is written once above its entries. */
export function HistoryList({ items }: { items: readonly HistoryItem[] }) {
  const t = useTranslations('components.history')
  const formats = useFormats()
  if (items.length === 0) return <p className={classes.none}>{t('empty')}</p>
  return (
    <ol className={classes.list} aria-label={t('label')}>
      {items.map((item, index) => {
        const before = items[index - 1]
        const isNewDay = !before || formats.date(before.at) !== formats.date(item.at)
        return (
          <li key={item.key} className={classes.item}>
            {isNewDay && <p className={classes.day}>{formats.date(item.at)}</p>}
            <div className={classes.entry}>
              <time className={classes.time} dateTime={new Date(item.at).toISOString()}>
                {formats.time(item.at)}
              </time>
              <div className={classes.body}>
                <span className={classes.what}>{item.what}</span> <span className={classes.who}>{item.who}</span>
                {item.details && <div className={classes.details}>{item.details}</div>}
              </div>
            </div>
          </li>
        )
      })}
    </ol>
  )
}
