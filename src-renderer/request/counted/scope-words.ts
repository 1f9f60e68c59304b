import { dayMs } from '#shared/office-time.ts'
import type { MeasureCode, Scope } from '#shared/contract/oversight.ts'
import type { Names } from '#renderer/host/catalogue.ts'

/** With what the words of a scope are put together; `none` and `many` are told of what they are none or many. */
export interface ScopeTeller {
  readonly names: Pick<Names, 'directorate' | 'subject' | 'neighbourhood' | 'street' | 'channel' | 'person'>
  /** Everything that the person sees. */
  readonly whole: string
  /** 23.11.2026 */
  readonly date: (instant: number) => string
  readonly none: (of: ScopeList) => string
  readonly many: (of: ScopeList, count: number) => string
}

export type ScopeList = Exclude<keyof Scope, 'since' | 'until'>

const momentary: ReadonlySet<MeasureCode> = new Set([
  ...(['open', 'new', 'working', 'waiting', 'to_verify', 'overdue', 'due_today', 'at_risk', 'waiting_long'] as const),
  ...(['returned_open', 'reopened_open', 'unassigned', 'unexplained', 'legal_overdue', 'overdue_share'] as const),
  ...([
    'not_overdue',
    'overdue_changed',
    'changed_open',
    'moved_open',
    'open_voices',
    'overdue_voices',
    'legal_overdue_voices',
  ] as const),
])

/** Whether a figure is of this moment: then no period touches it. */
export const isOfThisMoment = (measure: MeasureCode): boolean => momentary.has(measure)

const mostNames = 3

/** What is looked at, part by part: directorates, subjects, places, people, days. */
export function scopeWords(measure: MeasureCode, scope: Scope, teller: ScopeTeller): readonly string[] {
  const { names } = teller
  const list = (of: ScopeList, nameOf: (id: number) => string): string | null => {
    const ids = scope[of]
    if (ids === undefined) return null
    if (ids.length > mostNames) return teller.many(of, ids.length)
    return ids.map((id) => (id === 0 ? teller.none(of) : nameOf(id))).join(', ')
  }
  return [
    list('directorateIds', names.directorate) ?? teller.whole,
    list('subjectIds', names.subject),
    list('neighbourhoodIds', names.neighbourhood),
    list('streetIds', names.street),
    list('channelIds', names.channel),
    list('clerkIds', names.person),
    isOfThisMoment(measure) ? null : periodWords(scope, teller),
  ].filter((words) => words !== null && words !== '') as string[]
}

function periodWords({ since, until }: Scope, { date }: ScopeTeller): string | null {
  if (since === undefined && until === undefined) return null
  const first = since === undefined ? '…' : date(since)
  const last = until === undefined ? '…' : date(until - 1)
  const isOneDay = since !== undefined && until !== undefined && until - since <= dayMs
  return isOneDay ? first : `${first} – ${last}`
}
