import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { WorkCalendar } from '#shared/contract/clock.ts'
import { CatalogueSelect } from '#renderer/components/CatalogueSelect/CatalogueSelect.tsx'
import { useNames } from '#renderer/host/catalogue.ts'
import { calls } from '#renderer/host/calls.ts'
import { ChangeForm } from './ChangeForm.tsx'
import { useChange } from './use-change.ts'
import { useRefusalAt } from './use-refusal-at.ts'

interface DirectorateCalendarProps {
  calendar: WorkCalendar
  calendars: readonly WorkCalendar[]
}

/** Puts a directorate on this calendar; what citizens were promised moves only where that is said. */
export function DirectorateCalendar({ calendar, calendars }: DirectorateCalendarProps) {
  const t = useTranslations('calendars')
  const { names } = useNames()
  const [directorateId, setDirectorateId] = useState<number | null>(null)
  const [movesOpen, setMovesOpen] = useState(false)
  const change = useChange(
    { calendarId: calendar.id, directorateId: directorateId ?? 0, movesOpen },
    {
      preview: calls.clock.previewDirectorateCalendar,
      save: calls.clock.setDirectorateCalendar,
      onSaved: () => {
        setDirectorateId(null)
        setMovesOpen(false)
      },
    },
  )
  const refusal = useRefusalAt(change.failure, ['directorateId'])
  const others = calendars
    .filter(({ id }) => id !== calendar.id)
    .flatMap(({ name, directorateIds }) =>
      directorateIds.map((id) => ({ id, name: names.directorate(id), hint: name })),
    )
  return (
    <ChangeForm
      title={t('directorateTo', { name: calendar.name })}
      change={change}
      canSend={directorateId !== null}
      saveWord={t('saveTarget')}
      refusal={refusal.rest}
      movesOpen={movesOpen}
      afterPreview={
        <Checkbox
          label={t('movesOpen')}
          description={t('movesOpenHint')}
          checked={movesOpen}
          onChange={(event) => setMovesOpen(event.currentTarget.checked)}
        />
      }
    >
      <CatalogueSelect
        label={t('directorate')}
        error={refusal.at('directorateId')}
        options={others}
        value={directorateId}
        onChange={(id) => {
          setDirectorateId(id)
          change.forget()
        }}
      />
    </ChangeForm>
  )
}
