import { Button } from '@mantine/core'
import type { GridApi } from 'ag-grid-community'
import { useTranslations } from 'use-intl'
import { useFormats } from '#renderer/words/formats.ts'
import classes from './DataGrid.module.css'

interface FilterNoteProps<Row> {
  api: GridApi<Row> | null
  shownCount: number
  count: number
}

/** Says that columns hide rows, and how many are left: the tab above goes on counting all of them. */
export function FilterNote<Row>({ api, shownCount, count }: FilterNoteProps<Row>) {
  const t = useTranslations('grid')
  const formats = useFormats()
  if (!api || api.isDestroyed() || !api.isColumnFilterPresent() || shownCount === 0) return null
  return (
    <div className={classes.filterNote} role="status">
      <p>{t('filtered', { shown: formats.number(shownCount), count: formats.number(count) })}</p>
      <Button size="compact-xs" variant="default" onClick={() => api.setFilterModel(null)}>
        {t('clearFilters')}
      </Button>
    </div>
  )
}
