import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import classes from './DataGrid.module.css'

export type GridStatus = 'loading' | 'ready' | 'failed'

interface GridOverlayProps {
  status: GridStatus
  count: number
  /** Rows left by the filters. */
  shownCount: number
  empty: ReactNode
  isTyped: boolean
  onRetry: (() => void) | undefined
  onClearFilters: () => void
}

/** What stands over the rows when there are none to read; the header and the layout stay. */
export function GridOverlay({ status, count, shownCount, empty, isTyped, onRetry, onClearFilters }: GridOverlayProps) {
  const t = useTranslations('grid')
  if (status === 'loading' && count === 0)
    return (
      <div className={classes.overlay} data-late>
        <p role="status">{t('loading')}</p>
      </div>
    )
  if (status === 'failed' && count === 0)
    return (
      <div className={classes.overlay} role="alert">
        <p>{t('failed')}</p>
        {onRetry && (
          <Button variant="default" onClick={onRetry}>
            {t('retry')}
          </Button>
        )}
      </div>
    )
  if (status !== 'ready' || shownCount > 0) return null
  if (count === 0) return <div className={classes.overlay}>{empty}</div>
  return (
    <div className={classes.overlay} role="status">
      <p>{t('noMatch')}</p>
      {!isTyped && (
        <Button variant="default" onClick={onClearFilters}>
          {t('clearFilters')}
        </Button>
      )}
    </div>
  )
}
