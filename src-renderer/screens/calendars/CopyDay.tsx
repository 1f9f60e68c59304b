import { ActionIcon, Menu } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { dayKey, weekdays } from './week-words.ts'

interface CopyDayProps {
  /** 1 to 7: whose hours are copied. */
  weekday: number
  onCopy: (to: readonly number[]) => void
}

/** Copies a day's hours to other days; the menu stays open for one day after another. */
export function CopyDay({ weekday, onCopy }: CopyDayProps) {
  const t = useTranslations('calendars')
  const name = useTranslations('calendars.dayName')
  const label = t('copy', { day: name(dayKey(weekday)) })
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" size="sm" aria-label={label} title={label}>
          <IconCopy size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('copyTo')}>
        <Menu.Item onClick={() => onCopy(weekdays.slice(0, 5))}>{t('toWeekdays')}</Menu.Item>
        <Menu.Item onClick={() => onCopy(weekdays)}>{t('toEveryDay')}</Menu.Item>
        <Menu.Divider />
        {weekdays
          .filter((each) => each !== weekday)
          .map((each) => (
            <Menu.Item key={each} closeMenuOnClick={false} onClick={() => onCopy([each])}>
              {name(dayKey(each))}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  )
}
