import {
  IconCalendarTime,
  IconChartBar,
  IconDatabaseImport,
  IconDeviceDesktop,
  IconHeartRateMonitor,
  IconInbox,
  IconLayoutDashboard,
  IconMap2,
  IconMapPin,
  IconMessages,
  IconPhoneCall,
  IconPhonePlus,
  IconReport,
  IconShieldLock,
  IconSpeakerphone,
  IconUsersGroup,
  type TablerIcon,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { AccountPage } from '#renderer/screens/account/AccountPage.tsx'
import { CallsPage } from '#renderer/screens/calls/CallsPage.tsx'
import { CalendarsPage } from '#renderer/screens/calendars/CalendarsPage.tsx'
import { FleetPage } from '#renderer/screens/fleet/FleetPage.tsx'
import { HealthPage } from '#renderer/screens/health/HealthPage.tsx'
import { ImportPage } from '#renderer/screens/import/ImportPage.tsx'
import { InboxPage } from '#renderer/screens/inbox/InboxPage.tsx'
import { ManagementPage } from '#renderer/screens/management/ManagementPage.tsx'
import { MapPage } from '#renderer/screens/map/MapPage.tsx'
import { BoardPage } from '#renderer/screens/board/BoardPage.tsx'
import { LimitsPage } from '#renderer/screens/limits/LimitsPage.tsx'
import { PlacesPage } from '#renderer/screens/places/PlacesPage.tsx'
import { PressPage } from '#renderer/screens/press/PressPage.tsx'
import { RowsPage } from '#renderer/screens/rows/RowsPage.tsx'
import { DigestPage } from '#renderer/screens/digest/DigestPage.tsx'
import { MessagesPage } from '#renderer/screens/messages/MessagesPage.tsx'
import { UnreadBadge } from '#renderer/screens/messages/UnreadBadge.tsx'
import { OverviewPage } from '#renderer/screens/overview/OverviewPage.tsx'
import { RegisterPage } from '#renderer/screens/register/RegisterPage.tsx'
import { LinkedRequestPage } from '#renderer/screens/search/LinkedRequestPage.tsx'
import { SearchPage } from '#renderer/screens/search/SearchPage.tsx'
import { UpdatesPage } from '#renderer/screens/updates/UpdatesPage.tsx'
import { deskPost, type DeskPost } from '#shared/contract/values.ts'
import type { frameMessages } from './Frame/messages.ts'

type ScreenId = Exclude<keyof typeof frameMessages.tr.screens, 'label'>

/** A screen as the frame knows it; its title is `frame.screens.<id>`. */
export interface Screen {
  readonly id: ScreenId
  /** wouter's pattern, such as '/inbox/:tab?/:requestId?'. */
  readonly path: string
  /** Where the rail leads. */
  readonly start: string
  readonly page: ComponentType
  /** Null: reached from elsewhere, not from the rail. */
  readonly icon: TablerIcon | null
  /** What stands on the icon, such as how much is unread. */
  readonly badge?: ComponentType
  /** Who sees it; what a post may do is decided by the database. */
  readonly posts: readonly DeskPost[]
}

const everybodyWithRequests = ['clerk', 'director', 'agent', 'overseer'] as const

const everybody = deskPost.options

const whoSeesFigures = ['clerk', 'director', 'overseer'] as const

/** Every screen, in the order of the rail. A new one adds its entry here, its title and its words. */
export const screens: readonly Screen[] = [
  {
    id: 'inbox',
    path: '/inbox/:tab?/:requestId?',
    start: '/inbox',
    page: InboxPage,
    icon: IconInbox,
    posts: everybodyWithRequests,
  },
  {
    id: 'board',
    path: '/board/:scope?/:measure?/:requestId?',
    start: '/board',
    page: BoardPage,
    icon: IconLayoutDashboard,
    posts: whoSeesFigures,
  },
  {
    id: 'register',
    path: '/register/:phone?',
    start: '/register',
    page: RegisterPage,
    icon: IconPhonePlus,
    posts: ['agent', 'overseer'],
  },
  {
    id: 'messages',
    path: '/messages/:list?/:conversationId?',
    start: '/messages',
    page: MessagesPage,
    icon: IconMessages,
    badge: UnreadBadge,
    posts: ['agent', 'overseer'],
  },
  {
    id: 'calls',
    path: '/calls/:requestId?',
    start: '/calls',
    page: CallsPage,
    icon: IconPhoneCall,
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
    id: 'management',
    path: '/management/:tab?/:id?',
    start: '/management',
    page: ManagementPage,
    icon: IconUsersGroup,
    posts: ['administrator'],
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
    id: 'fleet',
    path: '/fleet/:id?',
    start: '/fleet',
    page: FleetPage,
    icon: IconDeviceDesktop,
    posts: ['administrator'],
  },
  {
    id: 'health',
    path: '/health',
    start: '/health',
    page: HealthPage,
    icon: IconHeartRateMonitor,
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
    id: 'updates',
    path: '/updates',
    start: '/updates',
    page: UpdatesPage,
    icon: null,
    posts: everybody,
  },
  {
    id: 'rows',
    path: '/rows/:measure/:scope/:requestId?',
    start: '/rows/open/all',
    page: RowsPage,
    icon: null,
    posts: whoSeesFigures,
  },
  {
    id: 'search',
    path: '/search/:words?/:requestId?',
    start: '/search',
    page: SearchPage,
    icon: null,
    posts: everybodyWithRequests,
  },
  {
    id: 'request',
    path: '/request/:number',
    start: '/search',
    page: LinkedRequestPage,
    icon: null,
    posts: everybodyWithRequests,
  },
]

/** Where a post begins its day: with what it is there for. */
const firstScreens: Readonly<Record<DeskPost, ScreenId>> = {
  agent: 'register',
  clerk: 'inbox',
  director: 'board',
  overseer: 'overview',
  administrator: 'management',
}

/** The screens of a post. */
export const screensOf = (of: DeskPost): readonly Screen[] => screens.filter(({ posts }) => posts.includes(of))

/** Where a post's first screen stands. */
export function firstPath(of: DeskPost): string {
  const first = screensOf(of).find(({ id }) => id === firstScreens[of])
  if (first === undefined) throw new Error(`${of} may not open the screen that is its first`)
  return first.start
}
