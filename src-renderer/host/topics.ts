// What changes besides requests, as a stream from the host, whoever is signed in; kept-answers.ts is its one reader.
import { client } from './client.ts'
import { follow } from './follow.ts'
import type { KeptAnswers } from './kept-answers.ts'
import { setListening } from './listening.ts'

/** Hears of topics until it is stopped; stands once, in the program. */
export function followTopics(kept: KeptAnswers): () => void {
  const stop = follow(async (signal) => await client.session.revisions(undefined, { signal }), {
    onOpen: (isFirst) => {
      if (!isFirst) kept.hearAll()
      setListening('topics', true)
    },
    onValue: (topics) => {
      if (topics.length > 0) kept.hearTopics(topics)
    },
  })
  return () => {
    stop()
    setListening('topics', false)
  }
}
