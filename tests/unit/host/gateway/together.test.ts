// What is kept together: everything once, in the order it came, and one that is refused takes no other along.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { together } from '#main/gateway/together.ts'

it('keeps everything once, whatever comes when and how heavy, and tells each of its own end', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.record({ weight: fc.nat({ max: 12 }), isRefused: fc.boolean() }), { maxLength: 20 }),
      async (scheduler, told) => {
        const batches: number[][] = []
        const kept: number[] = []
        const add = together<number>(
          async (items) => {
            batches.push([...items])
            await scheduler.schedule(Promise.resolve())
            if (items.some((item) => told[item]?.isRefused === true)) throw new Error('refused')
            kept.push(...items)
          },
          { mostItems: 4, mostWeight: 20, weigh: (item) => told[item]?.weight ?? 0 },
        )
        const adding = told.map(async (_one, item) => {
          await scheduler.schedule(Promise.resolve())
          return await add(item).then(
            () => 'kept',
            () => 'refused',
          )
        })
        await scheduler.waitFor(Promise.all(adding))
        expect(await Promise.all(adding)).toEqual(told.map(({ isRefused }) => (isRefused ? 'refused' : 'kept')))
        expect(kept.toSorted((one, other) => one - other)).toEqual(
          told.flatMap(({ isRefused }, item) => (isRefused ? [] : [item])),
        )
        for (const batch of batches) {
          expect(batch.length).toBeLessThanOrEqual(4)
          const weight = batch.reduce((sum, item) => sum + (told[item]?.weight ?? 0), 0)
          expect(batch.length === 1 || weight <= 20).toBe(true)
        }
      },
    ),
    { numRuns: 300 },
  )
})

it('waits for nobody when it has nothing to do, and takes together what comes meanwhile', async () => {
  const batches: string[][] = []
  let go: () => void = () => {}
  const add = together<string>(
    async (items) => {
      batches.push([...items])
      await new Promise<void>((resolve) => {
        go = resolve
      })
    },
    { mostItems: 10, mostWeight: 10, weigh: () => 1 },
  )
  const first = add('a')
  const others = [add('b'), add('c')]
  expect(batches).toEqual([['a']])
  go()
  await first
  await expect.poll(() => batches).toEqual([['a'], ['b', 'c']])
  go()
  await Promise.all(others)
})
