import { Select } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { PeriodPicker } from '#renderer/components/PeriodPicker/PeriodPicker.tsx'
import { ReportMoment } from '#renderer/components/ReportPage/ReportPage.tsx'
import { useNames } from '#renderer/host/catalogue.ts'
import { useMe } from '#renderer/host/me.ts'
import { usePlace } from '#renderer/ui/place.ts'
import { OverviewExport } from './OverviewExport.tsx'
import classes from './OverviewPage.module.css'
import type { Overview } from './use-overview.ts'

const everybody = 'all'

/** What is looked at, and of what moment it is. */
export function OverviewHead({ overview }: { overview: Overview }) {
  const t = useTranslations('overview')
  const me = useMe()
  const { names } = useNames()
  const { choice, period, directorateId, read, pickPeriod, pickDirectorate } = overview
  const mine =
    me.post === 'overseer'
      ? names.all.directorates
      : names.all.directorates.filter(({ id }) => me.directorateIds.includes(id))
  const whole =
    me.post === 'overseer'
      ? t('municipality')
      : mine.length === 1
        ? names.directorate(mine[0]?.id ?? 0)
        : t('ownDirectorates')
  usePlace(directorateId === null ? whole : names.directorate(directorateId))
  return (
    <>
      <PeriodPicker choice={choice} period={period} onPick={pickPeriod} />
      {mine.length > 1 && (
        <Select
          className={classes.whose ?? ''}
          size="xs"
          aria-label={t('directorate')}
          data={[
            { value: everybody, label: t('everybody') },
            ...mine.map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
          value={directorateId === null ? everybody : String(directorateId)}
          allowDeselect={false}
          maxDropdownHeight={400}
          onChange={(id) => pickDirectorate(id === null || id === everybody ? null : Number(id))}
        />
      )}
      <ReportMoment at={read.shown?.at} />
      {read.shown && <OverviewExport shown={read.shown} />}
    </>
  )
}
