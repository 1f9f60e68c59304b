const maxReloads = 3
const withinMs = 60_000

/** Whether a page whose process died may be loaded again: three times a minute, then something else is wrong. */
export function limitReloads(now: () => number = () => performance.now()): () => boolean {
  let last: number[] = []
  return () => {
    last = [...last.filter((at) => now() - at < withinMs), now()]
    return last.length <= maxReloads
  }
}
