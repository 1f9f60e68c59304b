import { useTranslations } from 'use-intl'
import { useParams } from 'wouter'
import { TabbedPage } from '#renderer/components/TabbedPage/TabbedPage.tsx'
import { useMe } from '#renderer/host/me.ts'
import { Calendars } from './Calendars.tsx'
import { DayOffDesk } from './DayOffDesk.tsx'
import { Proposals } from './Proposals.tsx'
import { Targets } from './Targets.tsx'

/** What administrators do to the working clock, looked at before it moves anything; what waits for a second person, an overseer's too. */
export function CalendarsPage() {
  const t = useTranslations('calendars.tabs')
  const params = useParams<{ tab?: string }>()
  const { post } = useMe()
  const proposals = { id: 'proposals', label: t('proposals'), part: <Proposals /> }
  const tabs = [
    { id: 'leave', label: t('leave'), part: <DayOffDesk /> },
    { id: 'hours', label: t('hours'), part: <Calendars /> },
    { id: 'targets', label: t('targets'), part: <Targets /> },
    proposals,
  ]
  return <TabbedPage path="/calendars" tabs={post === 'administrator' ? tabs : [proposals]} chosen={params.tab} />
}
