import type { TablerIcon } from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { Post } from '#shared/contract/values.ts'

/** A family of screens as the frame knows it: where it lives, who may open it, how the rail shows it. */
export interface Area {
  readonly id:
    | 'inbox'
    | 'register'
    | 'requests'
    | 'search'
    | 'calendars'
    | 'overview'
    | 'rows'
    | 'press'
    | 'digest'
    | 'board'
    | 'import'
    | 'places'
    | 'map'
    | 'limits'
    | 'account'
  /** wouter's pattern, such as '/inbox/:requestId?'. */
  readonly path: string
  /** Where the rail leads. */
  readonly start: string
  readonly page: ComponentType
  /** Null: reached from elsewhere, not from the rail. */
  readonly icon: TablerIcon | null
  /** Who sees it; what a post may do is decided by the database. */
  readonly posts: readonly Post[]
}
