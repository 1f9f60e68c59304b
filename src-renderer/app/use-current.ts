import { useEffect } from 'react'
import type { Me } from '#shared/contract/session.ts'
import { client, orpc } from '#renderer/lib/client.ts'
import { live, useLiveAlways } from '#renderer/lib/live-query.ts'
import { keptAnswers, queryClient } from '#renderer/lib/query-client.ts'
import { followTopics } from '#renderer/lib/topics.ts'

/** Who it is and with which rights, as one word: another word is another desk. */
export const seatOf = (me: Me): string => JSON.stringify([me.id, me.post, me.office, me.directorateIds])

let last: { readonly id: number; readonly seat: string } | null = null

const current = live(
  {
    ...orpc.session.current.queryOptions(),
    queryFn: async () => {
      const answer = await client.session.current()
      if (answer.me !== null) welcome(answer.me)
      return answer
    },
  },
  { hears: ['session'] },
)

// Nothing of what one person saw, or with other rights, stays for the next; nor does the page that was open.
function welcome(me: Me): void {
  const seat = seatOf(me)
  if (last !== null && last.seat !== seat)
    queryClient.removeQueries({ predicate: ({ queryKey: [path] }) => !Array.isArray(path) || path[0] !== 'session' })
  if (last !== null && last.id !== me.id) location.hash = '#/'
  last = { id: me.id, seat }
}

/** Who is signed in on this PC, followed through every sign-in and sign-out, whoever decides it. */
export function useCurrent() {
  useEffect(() => followTopics(keptAnswers), [])
  return useLiveAlways(current)
}

/** Says that somebody signed out here. */
export async function signOut(): Promise<void> {
  await client.session.signOut()
  await queryClient.invalidateQueries({ queryKey: orpc.session.current.key() })
}
