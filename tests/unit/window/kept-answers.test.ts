// Nothing that is kept stays as it was once something made it old, whether a screen shows it or not.
import { readFile } from 'node:fs/promises'
import { QueryClient, QueryObserver, type QueryKey } from '@tanstack/react-query'
import { afterEach, describe, expect, expectTypeOf, it, vi } from 'vitest'
import type { calls } from '#renderer/host/calls.ts'
import type { queries } from '#renderer/host/queries.ts'
import { everything, isAbout, live, type Live } from '#renderer/host/live-query.ts'
import { keepAnswers } from '#renderer/host/kept-answers.ts'
import type { InboxRow } from '#shared/contract/inbox.ts'
import { sampleRows } from '#tests/unit/window/gallery/samples.ts'
import { project } from '#tests/support/project.ts'
import { eventually } from '#tests/support/eventually.ts'

type Calls = typeof calls
type Queries = typeof queries

const [row] = sampleRows(1)
if (row === undefined) throw new Error('a row is needed')
const changeOf = (changed: InboxRow) => ({ rows: [changed], goneIds: [] })

const open: (() => void)[] = []
afterEach(() => {
  for (const close of open.splice(0)) close()
  vi.useRealTimers()
})

function desk(): { client: QueryClient; kept: ReturnType<typeof keepAnswers> } {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } })
  return { client, kept: keepAnswers(client) }
}

/** A question on the screen; counts how often it was asked. */
async function show(client: QueryClient, key: QueryKey, how: Live | null, ask: () => unknown = () => 1) {
  const queryFn = vi.fn(async () => await Promise.resolve(ask()))
  const options = { queryKey: key, queryFn }
  const observer = new QueryObserver(client, how === null ? options : live(options, how))
  const close = observer.subscribe(() => undefined)
  open.push(close)
  await eventually(() => expect(observer.getCurrentResult().isSuccess).toBe(true))
  return { queryFn, close, observer }
}

describe('an answer on the screen', () => {
  it('is read anew at once when what it hears of changes, and not when something else does', async () => {
    const { client, kept } = desk()
    const heard = await show(client, ['clocks'], { hears: ['clocks'] })
    kept.hearTopics(['map', 'staff'])
    kept.hearChanges(changeOf(row))
    expect(heard.queryFn).toHaveBeenCalledTimes(1)
    expect(kept.isBehind()).toBe(false)
    kept.hearTopics(['clocks'])
    expect(kept.isBehind()).toBe(true)
    await eventually(() => expect(heard.queryFn).toHaveBeenCalledTimes(2))
    await eventually(() => expect(kept.isBehind()).toBe(false))
  })

  it('of one request is read anew for that request, whoever acted on it', async () => {
    const { client, kept } = desk()
    const { queryFn } = await show(client, ['detail'], { hears: ['requests'], concerns: isAbout(row.id) })
    kept.hearChanges(changeOf({ ...row, id: row.id + 1 }))
    expect(kept.isBehind()).toBe(false)
    kept.hearChanges({ rows: [], goneIds: [], touchedIds: [row.id] })
    await eventually(() => expect(queryFn).toHaveBeenCalledTimes(2))
  })

  it('is read once more when a change comes while it is being read, and in a flood not at each change', async () => {
    const { client, kept } = desk()
    let release: (() => void) | undefined
    const shown = await show(client, ['figures'], { hears: everything })
    shown.queryFn.mockImplementation(
      async () => await new Promise((resolve) => (release = () => resolve(shown.queryFn.mock.calls.length))),
    )
    kept.hearChanges(changeOf(row))
    await eventually(() => expect(release).toBeDefined())
    for (let count = 0; count < 50; count += 1) kept.hearChanges(changeOf(row))
    expect(shown.queryFn).toHaveBeenCalledTimes(2)
    release?.()
    await eventually(() => expect(shown.queryFn).toHaveBeenCalledTimes(3))
    release?.()
    await eventually(() => expect(kept.isBehind()).toBe(false))
    expect(shown.queryFn).toHaveBeenCalledTimes(3)
    expect(shown.observer.getCurrentResult().data).toBe(3)
  })

  it('that says how is brought up in place without being asked for, and keeps when it was read', async () => {
    const { client, kept } = desk()
    const how: Live<number[]> = { hears: ['requests'], patch: (ids, { rows }) => [...ids, ...rows.map(({ id }) => id)] }
    const { queryFn, observer } = await show(client, ['list'], how as Live, () => [1])
    const { dataUpdatedAt } = observer.getCurrentResult()
    kept.hearChanges(changeOf({ ...row, id: 2 }))
    expect(observer.getCurrentResult()).toMatchObject({ data: [1, 2], dataUpdatedAt })
    expect(queryFn).toHaveBeenCalledTimes(1)
  })

  it('that was on its way when a change was told is brought up when it arrives', async () => {
    const { client, kept } = desk()
    let release: ((ids: number[]) => void) | undefined
    const options = {
      queryKey: ['list'],
      queryFn: async () => await new Promise<number[]>((resolve) => (release = resolve)),
    }
    const patch = (ids: number[], { rows }: { rows: readonly InboxRow[] }): number[] => [
      ...ids,
      ...rows.map(({ id }) => id),
    ]
    const observer = new QueryObserver(client, live(options, { hears: ['requests'], patch }))
    open.push(observer.subscribe(() => undefined))
    await eventually(() => expect(release).toBeDefined())
    kept.hearChanges(changeOf({ ...row, id: 2 }))
    release?.([1])
    await eventually(() => expect(observer.getCurrentResult().data).toEqual([1, 2]))
  })
})

describe('an answer that nobody looks at', () => {
  it('is forgotten when it gets old, so that it is never shown again as it was', async () => {
    const { client, kept } = desk()
    const { close, queryFn } = await show(client, ['detail'], { hears: ['requests'], concerns: isAbout(row.id) })
    close()
    kept.hearChanges(changeOf({ ...row, id: row.id + 1 }))
    expect(client.getQueryData(['detail'])).toBe(1)
    kept.hearChanges(changeOf(row))
    expect(client.getQueryData(['detail'])).toBeUndefined()
    await show(client, ['detail'], { hears: ['requests'] })
    expect(queryFn).toHaveBeenCalledTimes(1)
  })

  it('is brought up in place where its question says how', async () => {
    const { client, kept } = desk()
    const how: Live<number> = { hears: ['requests'], patch: (count) => count + 1 }
    const { close } = await show(client, ['list'], how as Live)
    close()
    kept.hearChanges(changeOf(row))
    expect(client.getQueryData(['list'])).toBe(2)
  })
})

describe('a question that says nothing of what makes it old', () => {
  it.each(everything.filter((topic) => topic !== 'requests'))('hears of %s', async (topic) => {
    const { client, kept } = desk()
    const { queryFn } = await show(client, ['unsaid'], null)
    kept.hearTopics([topic])
    await eventually(() => expect(queryFn).toHaveBeenCalledTimes(2))
  })

  it('hears of every request', async () => {
    const { client, kept } = desk()
    const { queryFn } = await show(client, ['unsaid'], null)
    kept.hearChanges({ rows: [], goneIds: [row.id] })
    await eventually(() => expect(queryFn).toHaveBeenCalledTimes(2))
  })

  it('cannot be asked by a screen: the hooks that would are no import, and a call gives no answer that gets old', async () => {
    const rules = JSON.parse(await readFile(`${project}/.oxlintrc.json`, 'utf8')) as {
      overrides: { files: string[]; rules: Record<string, unknown> }[]
    }
    const told = rules.overrides.filter(({ rules: own }) => 'no-restricted-imports' in own)
    expect(told.map(({ files }) => files)).toEqual([['src-renderer/**'], ['src-renderer/host/live-query.ts']])
    expect(JSON.stringify(told[0])).toContain('"importNames":["useQuery","useInfiniteQuery"')
    // Held by the compiler: `npm run check`.
    expectTypeOf<Calls['custody']>().toHaveProperty('take')
    expectTypeOf<Calls['inbox']>().not.toHaveProperty('list')
    expectTypeOf<Calls['requests']>().not.toHaveProperty('get')
    expectTypeOf<Calls['session']>().not.toHaveProperty('current')
    expectTypeOf<Queries['requests']>().not.toHaveProperty('addNote')
    expectTypeOf<Queries['requests']['get']>().not.toHaveProperty('call')
  })
})
