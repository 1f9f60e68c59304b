import { Tabs } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { inboxTab, type InboxCounts, type InboxTab } from '#shared/contract/inbox.ts'
import { useShortcuts } from '#renderer/ui/shortcuts.ts'
import { useFormats } from '#renderer/words/formats.ts'
import classes from './InboxPage.module.css'

interface InboxTabsProps {
  current: InboxTab
  counts: InboxCounts | null
  onChange: (tab: InboxTab) => void
  onApproach: (tab: InboxTab) => void
}

export function InboxTabs({ current, counts, onChange, onApproach }: InboxTabsProps) {
  const t = useTranslations('inbox.tabs')
  const formats = useFormats()
  useShortcuts(
    inboxTab.options.map((tab, index) => ({
      key: `alt+${index + 1}`,
      label: t(tab),
      inFields: true,
      run: () => onChange(tab),
    })),
  )
  return (
    <Tabs value={current} onChange={(tab) => onChange(inboxTab.parse(tab))} keepMounted={false}>
      <Tabs.List aria-label={t('label')} className={classes.tabs}>
        {inboxTab.options.map((tab) => (
          <Tabs.Tab
            key={tab}
            value={tab}
            className={classes.tab}
            aria-keyshortcuts={`Alt+${inboxTab.options.indexOf(tab) + 1}`}
            onMouseEnter={() => onApproach(tab)}
            onFocus={() => onApproach(tab)}
            rightSection={<span className={classes.count}>{counts ? formats.number(counts[tab]) : '·'}</span>}
          >
            {t(tab)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  )
}
