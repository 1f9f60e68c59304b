import type { QueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import type { InboxRow } from '#shared/contract/inbox.ts'
import { client } from './client.ts'

/** What changed on any PC: rows as they are now, and ids that this person no longer sees. */
export interface Changes {
  readonly rows: readonly InboxRow[]
  readonly goneIds: readonly number[]
}

type Listener = (changes: Changes) => void

const listeners = new Set<Listener>()
const openListeners = new Set<() => void>()
let isOpen = false
const pauseMs = 1000

// The last minutes' changes, for answers that were on their way while a change was told.
let told: readonly { readonly at: number; readonly changes: Changes }[] = []
const keptMs = 120_000

function tell(changes: Changes): void {
  const at = performance.now()
  told = [...told.filter((each) => each.at > at - keptMs), { at, changes }]
  for (const listener of listeners) listener(changes)
}

/** Reads, and brings the answer up to what was told since it was asked for. */
export async function readLive<T>(read: () => Promise<T>, apply: (answer: T, changes: Changes) => T): Promise<T> {
  const askedAt = performance.now()
  const answer = await read()
  return told.filter((each) => each.at >= askedAt).reduce<T>((now, each) => apply(now, each.changes), answer)
}

function setOpen(next: boolean): void {
  isOpen = next
  for (const listener of openListeners) listener()
}

/** Keeps the feed open while somebody is signed in; stands once, in the frame. */
export function useLiveFeed(queryClient: QueryClient): void {
  useEffect(() => {
    const gone = new AbortController()
    void follow(queryClient, gone.signal)
    return () => {
      gone.abort()
      setOpen(false)
    }
  }, [queryClient])
}

async function follow(queryClient: QueryClient, signal: AbortSignal, round = 0): Promise<void> {
  try {
    await listen(queryClient, signal, round)
  } catch {
    // A lost connection is told by the connection sign; here only the next attempt matters.
  }
  await new Promise((resolve) => setTimeout(resolve, pauseMs))
  if (!signal.aborted) await follow(queryClient, signal, round + 1)
}

async function listen(queryClient: QueryClient, signal: AbortSignal, round: number): Promise<void> {
  let isFirst = true
  for await (const changes of await client.inbox.changes(undefined, { signal })) {
    if (isFirst) handleOpened(queryClient, round)
    isFirst = false
    if (changes.rows.length + changes.goneIds.length > 0) tell(changes)
  }
}

// A stream begins at the present: what happened while none was open is read anew.
function handleOpened(queryClient: QueryClient, round: number): void {
  if (round > 0) void queryClient.invalidateQueries()
  setOpen(true)
}

/** Calls the listener at each change while the component stands. The listener must keep its identity. */
export function useChanges(listener: Listener): void {
  useEffect(() => {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }, [listener])
}

function subscribe(listener: () => void): () => void {
  openListeners.add(listener)
  return () => openListeners.delete(listener)
}

/** Whether changes are being told. Lists are read only after this, so that none falls between reading and listening. */
export const useIsFeedOpen = () => useSyncExternalStore(subscribe, () => isOpen)
