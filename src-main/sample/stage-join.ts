// The same matter told twice: some requests are joined to an open one of the same subject and neighbourhood, which is due
// first, by somebody else than who confirms it.
import { statements } from './statements.ts'
import type { Flow } from './stage-plan.ts'

export const joinDoubles = ({ doubles }: Flow, now: string): string => statements('join-doubles', { doubles, now })

/** What was said of each request, and the subject it stands under now. */
export const tellStories = statements('tell-stories')
