import { Select } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { MeasureName } from '#renderer/components/MeasureName/MeasureName.tsx'
import { PeriodPicker } from '#renderer/components/PeriodPicker/PeriodPicker.tsx'
import { ReportMoment } from '#renderer/components/ReportPage/ReportPage.tsx'
import { useMeasures } from '#renderer/figures/measures.ts'
import { PlacesExport } from './PlacesExport.tsx'
import classes from './PlacesPage.module.css'
import type { Places } from './use-places.ts'
import { columnChoices, measureGroups, rowChoices, withRows } from './view.ts'

const none = 'none'
const groups = ['period', 'now'] as const

/** What is looked at: when, which figure, by what. */
export function PlacesHead({ places }: { places: Places }) {
  const t = useTranslations('places')
  const measures = useMeasures()
  const { choice, period, view, steps, read, pickPeriod, pickView } = places
  const chosen = { ...{ size: 'xs', allowDeselect: false, maxDropdownHeight: 420 } }
  const named = (dimension: (typeof rows)[number]) => ({ value: dimension, label: t(`dimension.${dimension}`) })
  const rows = rowChoices(steps)
  const columns = columnChoices(steps, view.rows)
  return (
    <>
      <PeriodPicker choice={choice} period={period} onPick={pickPeriod} />
      <div className={classes.picks}>
        <Select
          {...chosen}
          className={classes.measure ?? ''}
          aria-label={t('measure')}
          data={groups.map((group) => ({
            group: t(group),
            items: measureGroups[group].map((code) => ({ value: code, label: measures.name(code) })),
          }))}
          value={view.measure}
          onChange={(code) => {
            const measure = groups.flatMap((group) => measureGroups[group]).find((each) => each === code)
            if (measure) pickView({ ...view, measure })
          }}
        />
        <MeasureName measure={view.measure}>{''}</MeasureName>
        <Select
          {...chosen}
          className={classes.dimension ?? ''}
          aria-label={t('rows')}
          data={rows.map(named)}
          value={view.rows}
          onChange={(value) => {
            const picked = rows.find((each) => each === value)
            if (picked) pickView(withRows(view, steps, picked))
          }}
        />
        <span aria-hidden>×</span>
        <Select
          {...chosen}
          className={classes.dimension ?? ''}
          aria-label={t('columns')}
          data={[...columns.map(named), { value: none, label: t('noColumns') }]}
          value={view.columns ?? none}
          onChange={(value) => pickView({ ...view, columns: columns.find((each) => each === value) ?? null })}
        />
      </div>
      {measureGroups.now.some((each) => each === view.measure) && <span className={classes.ofNow}>{t('ofNow')}</span>}
      <ReportMoment at={read.shown?.at} />
      {read.shown && <PlacesExport shown={read.shown} />}
    </>
  )
}
