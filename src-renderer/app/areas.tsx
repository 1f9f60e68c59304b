import {
  IconCalendarTime,
  IconChartBar,
  IconDatabaseImport,
  IconInbox,
  IconLayoutDashboard,
  IconMap2,
  IconMapPin,
  IconPhonePlus,
  IconReport,
  IconShieldLock,
  IconSpeakerphone,
} from '@tabler/icons-react'
import type { ComponentProps } from 'react'
import { AccountPage } from '#renderer/areas/account/AccountPage.tsx'
import { CalendarsPage } from '#renderer/areas/calendars/CalendarsPage.tsx'
import { ImportPage } from '#renderer/areas/import/ImportPage.tsx'
import { InboxPage } from '#renderer/areas/inbox/InboxPage.tsx'
import { MapPage } from '#renderer/areas/map/MapPage.tsx'
import { BoardPage } from '#renderer/areas/oversight/board/BoardPage.tsx'
import { LimitsPage } from '#renderer/areas/oversight/limits/LimitsPage.tsx'
import { PlacesPage } from '#renderer/areas/oversight/places/PlacesPage.tsx'
import { PressPage } from '#renderer/areas/oversight/press/PressPage.tsx'
import { RowsPage } from '#renderer/areas/oversight/rows/RowsPage.tsx'
import { DigestPage } from '#renderer/areas/oversight/digest/DigestPage.tsx'
import { OverviewPage } from '#renderer/areas/oversight/overview/OverviewPage.tsx'
import { RegisterPage } from '#renderer/areas/register/RegisterPage.tsx'
import { BulkDesk } from '#renderer/areas/requests/bulk/BulkDesk.tsx'
import { RequestPanel } from '#renderer/areas/requests/RequestPanel/RequestPanel.tsx'
import { SearchPage } from '#renderer/areas/search/SearchPage.tsx'
import { post } from '#shared/contract/values.ts'
import type { Area } from '#renderer/lib/area.ts'

type PanelProps = ComponentProps<typeof RequestPanel>

const renderRequest = (open: PanelProps) => <RequestPanel {...open} />

const renderBulk = (ticked: ComponentProps<typeof BulkDesk>) => <BulkDesk {...ticked} />

const everybodyWithRequests = ['clerk', 'director', 'agent', 'overseer'] as const

const everybody = post.options

const whoSeesFigures = ['clerk', 'director', 'overseer'] as const

/** The families of screens. A new one adds its entry here and its words in messages.ts. */
export const areas: readonly Area[] = [
  {
    id: 'inbox',
    path: '/inbox/:tab?/:requestId?',
    start: '/inbox',
    page: () => <InboxPage renderRequest={renderRequest} />,
    icon: IconInbox,
    posts: everybodyWithRequests,
  },
  {
    id: 'board',
    path: '/board/:scope?/:measure?/:requestId?',
    start: '/board',
    page: () => <BoardPage renderRequest={renderRequest} renderBulk={renderBulk} />,
    icon: IconLayoutDashboard,
    posts: whoSeesFigures,
  },
  {
    id: 'register',
    path: '/register',
    start: '/register',
    page: RegisterPage,
    icon: IconPhonePlus,
    posts: ['agent', 'overseer'],
  },
  {
    id: 'overview',
    path: '/overview/:period?/:scope?',
    start: '/overview',
    page: OverviewPage,
    icon: IconChartBar,
    posts: ['clerk', 'director', 'overseer'],
  },
  {
    id: 'places',
    path: '/places/:period?/:scope?/:view?',
    start: '/places',
    page: PlacesPage,
    icon: IconMapPin,
    posts: whoSeesFigures,
  },
  {
    id: 'digest',
    path: '/digest/:week?/:scope?',
    start: '/digest',
    page: DigestPage,
    icon: IconReport,
    posts: ['director', 'overseer'],
  },
  {
    id: 'press',
    path: '/press/:period?',
    start: '/press',
    page: PressPage,
    icon: IconSpeakerphone,
    posts: ['overseer'],
  },
  {
    id: 'calendars',
    path: '/calendars/:tab?',
    start: '/calendars',
    page: CalendarsPage,
    icon: IconCalendarTime,
    posts: ['administrator', 'overseer'],
  },
  {
    id: 'import',
    path: '/import',
    start: '/import',
    page: ImportPage,
    icon: IconDatabaseImport,
    posts: ['administrator'],
  },
  {
    id: 'map',
    path: '/map',
    start: '/map',
    page: MapPage,
    icon: IconMap2,
    posts: ['administrator'],
  },
  {
    id: 'limits',
    path: '/limits',
    start: '/limits',
    page: LimitsPage,
    icon: IconShieldLock,
    posts: ['administrator'],
  },
  {
    id: 'account',
    path: '/account',
    start: '/account',
    page: AccountPage,
    icon: null,
    posts: everybody,
  },
  {
    id: 'rows',
    path: '/rows/:measure/:scope/:requestId?',
    start: '/rows/open/all',
    page: () => <RowsPage renderRequest={renderRequest} />,
    icon: null,
    posts: whoSeesFigures,
  },
  {
    id: 'search',
    path: '/search/:words?/:requestId?',
    start: '/search',
    page: () => <SearchPage renderRequest={renderRequest} />,
    icon: null,
    posts: everybodyWithRequests,
  },
]
