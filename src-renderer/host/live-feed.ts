// What happens to requests on any PC, as a stream from the host; kept-answers.ts is its one reader.
import { client } from './client.ts'
import { follow } from './follow.ts'
import type { KeptAnswers } from './kept-answers.ts'
import { setListening } from './listening.ts'

/** Hears of requests until it is stopped; stands once, in the frame. */
export function followRequests(kept: KeptAnswers): () => void {
  const stop = follow(async (signal) => await client.inbox.changes(undefined, { signal }), {
    onOpen: (isFirst) => {
      // A stream begins at the present: what happened while none was open is read anew.
      if (!isFirst) kept.hearAll()
      setListening('requests', true)
    },
    onValue: (changes) => {
      if (changes.rows.length + changes.goneIds.length > 0) kept.hearChanges(changes)
    },
  })
  return () => {
    stop()
    setListening('requests', false)
  }
}
