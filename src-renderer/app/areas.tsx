import { IconInbox, IconPhonePlus } from '@tabler/icons-react'
import { InboxPage } from '#renderer/areas/inbox/InboxPage.tsx'
import { RegisterPage } from '#renderer/areas/register/RegisterPage.tsx'
import { SearchPage } from '#renderer/areas/search/SearchPage.tsx'
import type { Area } from '#renderer/lib/area.ts'

const everybodyWithRequests = ['clerk', 'director', 'agent', 'overseer'] as const

/** The families of screens. A new one adds its entry here and its words in messages.ts. */
export const areas: readonly Area[] = [
  {
    id: 'inbox',
    path: '/inbox/:tab?/:requestId?',
    start: '/inbox',
    page: () => <InboxPage renderRequest={() => null} />,
    icon: IconInbox,
    posts: everybodyWithRequests,
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
    id: 'search',
    path: '/search/:words?/:requestId?',
    start: '/search',
    page: () => <SearchPage renderRequest={() => null} />,
    icon: null,
    posts: everybodyWithRequests,
  },
]
