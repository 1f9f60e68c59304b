import { Tabs } from '@mantine/core'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { usePlace } from '#renderer/ui/place.ts'
import classes from './TabbedPage.module.css'

interface TabOfPage {
  readonly id: string
  readonly label: string
  readonly part: ReactNode
}

interface TabbedPageProps {
  /** Where the page stands, such as '/calendars'; each tab has the address beneath it. */
  path: string
  tabs: readonly TabOfPage[]
  /** What stands in the address; where no tab is called so, the first is shown. */
  chosen: string | undefined
}

/** A page of several parts, each under its tab and at an address of its own. */
export function TabbedPage({ path, tabs, chosen }: TabbedPageProps) {
  const [, navigate] = useLocation()
  const tab = tabs.find(({ id }) => id === chosen) ?? tabs[0]
  usePlace(tab?.label ?? '')
  return (
    <Tabs
      className={classes.page}
      value={tab?.id ?? null}
      onChange={(next) => navigate(`${path}/${next ?? ''}`)}
      keepMounted={false}
    >
      <Tabs.List>
        {tabs.map(({ id, label }) => (
          <Tabs.Tab key={id} value={id}>
            {label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map(({ id, part }) => (
        <Tabs.Panel key={id} className={classes.panel} value={id}>
          {part}
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}
