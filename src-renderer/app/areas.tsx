import { IconInbox } from '@tabler/icons-react'
import { InboxPage } from '#renderer/areas/inbox/InboxPage.tsx'
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
]
