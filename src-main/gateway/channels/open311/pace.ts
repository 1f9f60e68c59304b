// How many questions and reports a key may send; the convention of HTTP says when to come again.

const minute = 60_000

/** Counts within a minute from each one's first; null: it may, else in how many seconds. */
export function paceOf(mostAMinute: number): (client: string, now?: number) => number | null {
  const began = new Map<string, { at: number; count: number }>()
  return (client, now = Date.now()) => {
    const known = began.get(client)
    if (known === undefined || now - known.at >= minute) {
      began.set(client, { at: now, count: 1 })
      return null
    }
    known.count += 1
    return known.count <= mostAMinute ? null : Math.max(1, Math.ceil((known.at + minute - now) / 1000))
  }
}
