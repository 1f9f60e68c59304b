// The way to the host may be lost and found again; whoever asks meanwhile waits here for the next line.
import type { ClientContext, ClientLink } from '@orpc/client'

/** One connection to the host, from its opening to its loss. */
export interface HostConnection {
  readonly link: ClientLink<ClientContext>
  isLost(): boolean
}

/** `connected` also while the very first line is being opened: nothing has been lost yet. */
export interface TransportState {
  readonly state: 'connected' | 'reconnecting'
  /** By this PC's clock. */
  readonly since: number
}

export interface LineKeeper {
  /** The open line, or the next one that opens. Rejects when the signal gives up. */
  nextLine: (signal: AbortSignal) => Promise<HostConnection>
  state: () => TransportState
  subscribe: (listener: () => void) => () => void
  handleOpen: (line: HostConnection) => void
  handleLost: () => void
}

export function keepLine(): LineKeeper {
  let open: HostConnection | null = null
  let state: TransportState = { state: 'connected', since: Date.now() }
  const waiting = new Set<(line: HostConnection) => void>()
  const listeners = new Set<() => void>()

  function setState(next: TransportState['state']): void {
    if (next === state.state) return
    state = { state: next, since: Date.now() }
    for (const listener of listeners) listener()
  }

  async function nextLine(signal: AbortSignal): Promise<HostConnection> {
    if (open !== null && !open.isLost()) return open
    signal.throwIfAborted()
    return await new Promise((resolve, reject) => {
      const handleAbort = () => {
        waiting.delete(handleLine)
        reject(signal.reason instanceof Error ? signal.reason : new Error('given up'))
      }
      const handleLine = (line: HostConnection) => {
        signal.removeEventListener('abort', handleAbort)
        resolve(line)
      }
      waiting.add(handleLine)
      signal.addEventListener('abort', handleAbort, { once: true })
    })
  }

  return {
    nextLine,
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    handleOpen(line) {
      open = line
      setState('connected')
      for (const resolve of waiting) resolve(line)
      waiting.clear()
    },
    handleLost() {
      open = null
      setState('reconnecting')
    },
  }
}
