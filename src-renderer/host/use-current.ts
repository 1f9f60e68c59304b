import { useEffect } from 'react'
import type { Me } from '#shared/contract/session.ts'
import { client, orpc } from './client.ts'
import { live, useLiveAlways } from './live-query.ts'
import { keptAnswers, queryClient } from './query-client.ts'
import { followTopics } from './topics.ts'

/** Who it is and with which rights, as one word: another word is another desk. */
export const seatOf = (me: Me): string => JSON.stringify([me.id, me.post, me.office, me.directorateIds])

let last: { readonly id: number; readonly seat: string } | null = null

const current = live(
  {
    ...orpc.session.current.queryOptions(),
    queryFn: async () => {
      const answer = await client.session.current()
      if (answer.me !== null) welcome(answer.me)
      // Whose page a window shows that opens before anybody signed in nobody knows.
      else if (last === null) leavePage()
      return answer
    },
  },
  { hears: ['session'] },
)

const leavePage = (): void => {
  location.hash = '#/'
}

// Nothing of what one person saw, or with other rights, stays for the next; nor does the page that was open.
function welcome(me: Me): void {
  const seat = seatOf(me)
  if (last !== null && last.seat !== seat)
    queryClient.removeQueries({ predicate: ({ queryKey: [path] }) => !Array.isArray(path) || path[0] !== 'session' })
  if (last !== null && last.id !== me.id) leavePage()
  last = { id: me.id, seat }
}

/** Who is signed in on this PC, followed through every sign-in and sign-out, whoever decides it. */
export function useCurrent() {
  useEffect(() => followTopics(keptAnswers), [])
  return useLiveAlways(current)
}

/** Says that somebody signed out here; whoever signs in next begins at the first screen, not at the page that was open. */
export async function signOut(): Promise<void> {
  await client.session.signOut()
  await queryClient.invalidateQueries({ queryKey: orpc.session.current.key() })
  leavePage()
}
