const pauseMs = 1000

interface Hearing<Value> {
  /** The stream stands; `isFirst` is false where there was one before, and something may have been missed between them. */
  readonly onOpen?: (isFirst: boolean) => void
  readonly onValue: (value: Value) => void
}

/** Reads a stream for ever: where it ends or breaks it is opened anew. Gives the way to stop. */
export function follow<Value>(
  open: (signal: AbortSignal) => Promise<AsyncIterable<Value>>,
  { onOpen, onValue }: Hearing<Value>,
): () => void {
  const stopped = new AbortController()
  const { signal } = stopped
  let isFirst = true
  const read = async (): Promise<void> => {
    try {
      let hasOpened = false
      for await (const value of await open(signal)) {
        if (signal.aborted) return
        if (!hasOpened) {
          onOpen?.(isFirst)
          isFirst = false
        }
        hasOpened = true
        onValue(value)
      }
    } catch {
      // A lost connection is told by the connection sign; here only the next attempt matters.
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
    if (!signal.aborted) await read()
  }
  void read()
  return () => stopped.abort()
}
