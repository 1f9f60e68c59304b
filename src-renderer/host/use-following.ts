import { useEffect } from 'react'
import { followConnection } from './connection.ts'
import { followRequests } from './live-feed.ts'
import { keptAnswers } from './query-client.ts'

/** Hears what happens to requests and how the server answers, as long as somebody is signed in; stands once, in the app. */
export function useFollowing(): void {
  useEffect(() => followRequests(keptAnswers), [])
  useEffect(followConnection, [])
}
