import { Tabs } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useLocation, useParams } from 'wouter'
import { useMe } from '#renderer/lib/me.ts'
import { usePlace } from '#renderer/lib/place.ts'
import { Calendars } from './Calendars.tsx'
import classes from './CalendarsPage.module.css'
import { DayOffDesk } from './DayOffDesk.tsx'
import { Proposals } from './Proposals.tsx'
import { Targets } from './Targets.tsx'

const everyTab = ['leave', 'hours', 'targets', 'proposals'] as const

/** What administrators do to the working clock, looked at before it moves anything; what waits for a second person, an overseer's too. */
export function CalendarsPage() {
  const t = useTranslations('calendars')
  const params = useParams<{ tab?: string }>()
  const [, navigate] = useLocation()
  const { post } = useMe()
  const tabs = post === 'administrator' ? everyTab : everyTab.filter((each) => each === 'proposals')
  const tab = tabs.find((each) => each === params.tab) ?? tabs[0] ?? 'proposals'
  usePlace(t(`tabs.${tab}`))
  return (
    <Tabs
      className={classes.page}
      value={tab}
      onChange={(next) => navigate(`/calendars/${next ?? 'leave'}`)}
      keepMounted={false}
    >
      <Tabs.List>
        {tabs.map((each) => (
          <Tabs.Tab key={each} value={each}>
            {t(`tabs.${each}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel className={classes.panel} value="leave">
        <DayOffDesk />
      </Tabs.Panel>
      <Tabs.Panel className={classes.panel} value="hours">
        <Calendars />
      </Tabs.Panel>
      <Tabs.Panel className={classes.panel} value="targets">
        <Targets />
      </Tabs.Panel>
      <Tabs.Panel className={classes.panel} value="proposals">
        <Proposals />
      </Tabs.Panel>
    </Tabs>
  )
}
