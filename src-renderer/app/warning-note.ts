import type { ReachedWarning } from '#shared/contract/clock.ts'

type Word =
  | { word: 'near' | 'overdue' | 'office' | 'openList' }
  | { word: 'manyNear' | 'manyOverdue' | 'many'; count: number }

/** What is told of warnings that came due together, and where a click leads: to the request, or to the list of exactly those many. */
export interface WarningNote {
  readonly title: string
  readonly body: string
  readonly path: string
  /** Exactly those that it tells of; null where the path opens the one. */
  readonly requestIds: readonly number[] | null
}

/** One note, however many requests: seven notes one after the other would be waved away unread. No citizen's data in it. */
export function noteOf(warnings: readonly ReachedWarning[], say: (word: Word) => string): WarningNote | null {
  const [first] = warnings
  if (first === undefined) return null
  if (warnings.length === 1) {
    const word = first.level === 1 ? 'near' : first.level === 2 ? 'overdue' : 'office'
    return { title: first.number, body: say({ word }), path: `/inbox/open/${first.requestId}`, requestIds: null }
  }
  const near = warnings.filter(({ level }) => level === 1).length
  const late = warnings.length - near
  const list = { path: '/inbox/open', requestIds: warnings.map(({ requestId }) => requestId) }
  const body = say({ word: 'openList' })
  if (near === 0) return { ...list, title: say({ word: 'manyOverdue', count: late }), body }
  if (late === 0) return { ...list, title: say({ word: 'manyNear', count: near }), body }
  const parts = [say({ word: 'manyOverdue', count: late }), say({ word: 'manyNear', count: near })]
  return { ...list, title: say({ word: 'many', count: warnings.length }), body: parts.join(' · ') }
}
