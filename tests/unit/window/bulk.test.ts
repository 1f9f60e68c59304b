import { ORPCError } from '@orpc/client'
import { beforeEach, expect, test } from 'vitest'
import { runEach, type BulkRow } from '#renderer/request/bulk/run-each.ts'
import type { Seen } from '#renderer/request/acts/use-command.ts'

const kept = new Map<string, string>()
const storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> = {
  getItem: (key) => kept.get(key) ?? null,
  setItem: (key, value) => void kept.set(key, value),
  removeItem: (key) => void kept.delete(key),
}
beforeEach(() => kept.clear())

const rows = [1, 2, 3, 4].map((id): BulkRow => ({
  id,
  number: `26-00000${id}-0`,
  version: 10 + id,
  directorateId: 1,
  dueAt: null,
  clerkId: null,
}))
const refusal = new ORPCError('REFUSED', { defined: true, data: { code: 'ZM005', detail: {} } })
const lost = new ORPCError('CONNECTION_LOST', { defined: true })

/** Answers as told by request; keeps what was sent. */
function desk(answers: Record<number, Error | 'written, answer lost'>) {
  const sent: Seen[] = []
  const ask = async (seen: Seen) => {
    sent.push(seen)
    const answer = answers[seen.requestId]
    if (answer === 'written, answer lost') throw lost
    if (answer) throw answer
    return await Promise.resolve({ requestId: seen.requestId, version: seen.seenVersion + 1 })
  }
  return { sent, run: { act: 'assign' as const, ask, storage: storage as Storage, onProgress: () => undefined } }
}

test('each request has its own command id and the version that was seen', async () => {
  const { sent, run } = desk({})
  const { done } = await runEach(rows, run)
  expect(done).toEqual(rows)
  expect(sent.map(({ requestId, seenVersion }) => [requestId, seenVersion])).toEqual([
    [1, 11],
    [2, 12],
    [3, 13],
    [4, 14],
  ])
  expect(new Set(sent.map(({ commandId }) => commandId)).size).toBe(4)
  expect(kept.size).toBe(0)
})

test('what is refused is named, the others are done', async () => {
  const { run } = desk({ 2: refusal })
  const { done, refused, untried } = await runEach(rows, run)
  expect(done.map(({ id }) => id)).toEqual([1, 3, 4])
  expect(refused.map(({ row, failure }) => [row.id, failure.kind])).toEqual([[2, 'refused']])
  expect(untried).toEqual([])
})

test('a lost line stops the rest; sent again, the unanswered one is repeated to the letter', async () => {
  const first = desk({ 2: 'written, answer lost' })
  const cut = await runEach(rows, first.run)
  expect(cut.done.map(({ id }) => id)).toEqual([1])
  expect(cut.untried.map(({ id }) => id)).toEqual([3, 4])

  const again = desk({})
  const moved = rows.slice(1).map((row) => ({ ...row, version: row.version + 1 }))
  const { done } = await runEach(moved, again.run)
  expect(done.map(({ id }) => id)).toEqual([2, 3, 4])
  expect(again.sent[0]).toEqual(first.sent[1])
  expect(again.sent[1]?.seenVersion).toBe(14)
})

test('a refused one is a new intention the next time', async () => {
  const first = desk({ 1: refusal })
  await runEach(rows.slice(0, 1), first.run)
  const again = desk({})
  await runEach(rows.slice(0, 1), again.run)
  expect(again.sent[0]?.commandId).not.toBe(first.sent[0]?.commandId)
})
