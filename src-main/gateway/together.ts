// A commit is the wait in keeping a delivery; whoever comes while one is under way shares the next.

interface Waiting<Item> {
  item: Item
  weight: number
  resolve: () => void
  reject: (error: unknown) => void
}

/**
 * One batch at a time: what comes meanwhile goes together, up to `mostItems` and, unless it is one alone, `mostWeight`. Where a batch fails each
 * of it is tried by itself, so that one that is refused takes no other along.
 */
export function together<Item>(
  keep: (items: readonly Item[]) => Promise<void>,
  { mostItems, mostWeight, weigh }: { mostItems: number; mostWeight: number; weigh: (item: Item) => number },
): (item: Item) => Promise<void> {
  const queue: Waiting<Item>[] = []
  let isBusy = false

  const next = (): Waiting<Item>[] => {
    let weight = 0
    let count = 0
    for (const waiting of queue) {
      weight += waiting.weight
      if (count > 0 && (count >= mostItems || weight > mostWeight)) break
      count += 1
    }
    return queue.splice(0, count)
  }
  const alone = async ({ item, resolve, reject }: Waiting<Item>): Promise<void> => {
    try {
      await keep([item])
      resolve()
    } catch (error) {
      reject(error)
    }
  }
  const all = async (batch: readonly Waiting<Item>[]): Promise<boolean> => {
    try {
      await keep(batch.map(({ item }) => item))
      return true
    } catch {
      return false
    }
  }
  const work = async (): Promise<void> => {
    for (let batch = next(); batch.length > 0; batch = next()) {
      // oxlint-disable-next-line no-await-in-loop -- one batch at a time
      if (batch.length > 1 && (await all(batch))) for (const { resolve } of batch) resolve()
      // oxlint-disable-next-line no-await-in-loop -- as above
      else for (const each of batch) await alone(each)
    }
    isBusy = false
  }
  return async (item) => {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    queue.push({ item, weight: weigh(item), resolve, reject })
    if (!isBusy) {
      isBusy = true
      void work()
    }
    await promise
  }
}
