// What piles up for a slow reader is merged, so nothing is dropped and nothing grows without bound.

/** An async iterator whose `return` ends it at once, also while somebody waits for the next value. */
export type Stream<Value> = AsyncIteratorObject<Value, undefined, void> & {
  return(): Promise<IteratorResult<Value, undefined>>
}

export type Channel<Value> = {
  push(value: Value): void
  end(): void
  stream: Stream<Value>
}

/** One writer, one reader. `onClose` is called once, whichever side ends it. */
export function openChannel<Value>(merge: (older: Value, newer: Value) => Value, onClose: () => void): Channel<Value> {
  const done: IteratorResult<Value, undefined> = { done: true, value: undefined }
  let pile: { value: Value } | null = null
  let reader: ((result: IteratorResult<Value, undefined>) => void) | null = null
  let isClosed = false

  function close(): void {
    if (isClosed) return
    isClosed = true
    reader?.(done)
    reader = null
    onClose()
  }

  function push(value: Value): void {
    if (isClosed) return
    if (reader === null) {
      pile = { value: pile === null ? value : merge(pile.value, value) }
      return
    }
    const waiting = reader
    reader = null
    waiting({ done: false, value })
  }

  const stream: Stream<Value> = {
    next() {
      if (pile !== null) {
        const { value } = pile
        pile = null
        return Promise.resolve({ done: false, value })
      }
      if (isClosed) return Promise.resolve(done)
      return new Promise((resolve) => {
        reader = resolve
      })
    },
    return() {
      pile = null
      close()
      return Promise.resolve(done)
    },
    async [Symbol.asyncDispose]() {
      await stream.return()
    },
    [Symbol.asyncIterator]() {
      return stream
    },
  }
  return { push, end: close, stream }
}
