import { useTranslations } from 'use-intl'
import type { DayOff } from '#shared/contract/clock.ts'
import { calls } from '#renderer/host/calls.ts'
import { TakeBackForm } from './TakeBackForm.tsx'

/** An idari izin that is taken back, or a holiday that the state moved or abolished. */
export function TakeDayOffBack({ day, onClose }: { day: DayOff; onClose: () => void }) {
  const t = useTranslations('calendars')
  const isHoliday = day.kind === 'holiday'
  return (
    <TakeBackForm
      title={t(isHoliday ? 'removeHoliday' : 'undoNamed', { name: day.name })}
      span={day}
      input={{ dayOffId: day.id }}
      preview={isHoliday ? calls.clock.previewWithoutHoliday : calls.clock.previewWithoutLeave}
      save={isHoliday ? calls.clock.removeHoliday : calls.clock.undoLeave}
      saveWord={t(isHoliday ? 'remove' : 'undo')}
      onClose={onClose}
    />
  )
}
