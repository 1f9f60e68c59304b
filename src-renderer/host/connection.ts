// Whether what this window shows comes from a server that answers. The host says so every two seconds; a host that says
// nothing for longer does not answer itself.
import { useSyncExternalStore } from 'react'
import type { Connection } from '#shared/contract/session.ts'
import { client, useTransportState } from './client.ts'
import { follow } from './follow.ts'
import { setServerNow } from './now.ts'

export interface ConnectionShown {
  readonly state: Connection['state']
  /** By this PC's clock. */
  readonly since: number
}

/** Together with what the host waits for the server it stays below five seconds. */
const silentAfterMs = 4_500
const lookMs = 500
/** The clocks are moved by what a person could see, not by what the network took. */
const jumpMs = 250

let told: ConnectionShown = { state: 'connected', since: 0 }
let heardAt = performance.now()
let offset: number | null = null
let moved: Connection['moved'] = null
const listeners = new Set<() => void>()

function show(next: ConnectionShown): void {
  if (next.state === told.state && next.since === told.since) return
  told = next
  for (const listener of listeners) listener()
}

function noteMoved(now: Connection['moved']): void {
  if (now === null || now.at === moved?.at) return
  moved = now
  for (const listener of listeners) listener()
}

function takeClock(serverNow: number): void {
  const next = serverNow - Date.now()
  if (offset !== null && Math.abs(next - offset) < jumpMs) return
  offset = next
  setServerNow(serverNow)
}

/** Hears how the server answers until it is stopped; stands once, in the frame. */
export function followConnection(): () => void {
  heardAt = performance.now()
  const stop = follow(async (signal) => await client.session.connection(undefined, { signal }), {
    onValue: ({ state, since, serverNow, moved: now }) => {
      heardAt = performance.now()
      if (serverNow !== null) takeClock(serverNow)
      noteMoved(now)
      show({ state, since })
    },
  })
  const timer = setInterval(() => {
    const quietMs = performance.now() - heardAt
    if (quietMs > silentAfterMs && (told.state === 'connected' || told.state === 'read_only'))
      show({ state: 'silent', since: Date.now() - quietMs })
  }, lookMs)
  return () => {
    stop()
    clearInterval(timer)
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** When this PC last went over to another server; null where it never did. */
export const useMovedServer = (): Connection['moved'] => useSyncExternalStore(subscribe, () => moved)

/** The state of the way to the database as the top bar shows it. */
export function useConnection(): ConnectionShown {
  const transport = useTransportState()
  const connection = useSyncExternalStore(subscribe, () => told)
  // Not the database but this window's own host is out of reach; the stream opens anew when it is back.
  return transport.state === 'reconnecting' ? { ...transport, state: 'reconnecting' } : connection
}
