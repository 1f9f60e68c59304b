import { beforeEach, expect, test } from 'vitest'
import { intentionOf, settleIntention } from '#renderer/request/acts/intention.ts'

// The part of a browser's storage that is used, in memory.
function memory(): Storage {
  const kept = new Map<string, string>()
  return {
    length: 0,
    key: () => null,
    clear: () => kept.clear(),
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }
}

let storage = memory()
beforeEach(() => {
  storage = memory()
})

const before = { id: 7, version: 3 }
const moved = { id: 7, version: 4 }

test('a form whose answer got lost is sent again to the letter, though the request has moved on', () => {
  const first = intentionOf(storage, before, 'add_note', true)
  expect(first).toMatchObject({ requestId: 7, seenVersion: 3 })
  expect(intentionOf(storage, moved, 'add_note', true)).toEqual(first)
})

test('an act of one key is repeated on the same version, and wanted anew on another', () => {
  const first = intentionOf(storage, before, 'take', false)
  expect(intentionOf(storage, before, 'take', false)).toEqual(first)
  const next = intentionOf(storage, moved, 'take', false)
  expect(next.seenVersion).toBe(4)
  expect(next.commandId).not.toBe(first.commandId)
})

test('what is settled is over: the next is a new command on the version shown', () => {
  const first = intentionOf(storage, before, 'add_note', true)
  settleIntention(storage, 7, 'add_note')
  const next = intentionOf(storage, moved, 'add_note', true)
  expect(next.seenVersion).toBe(4)
  expect(next.commandId).not.toBe(first.commandId)
})

test('each request and each act has its own', () => {
  const ids = [
    intentionOf(storage, before, 'add_note', true),
    intentionOf(storage, before, 'hold', true),
    intentionOf(storage, { id: 8, version: 3 }, 'add_note', true),
  ].map(({ commandId }) => commandId)
  expect(new Set(ids).size).toBe(3)
})

test('a damaged memory is a new intention', () => {
  storage.setItem('zimmet/nobody/intention/7/add_note', '{"commandId":"x"}')
  expect(intentionOf(storage, before, 'add_note', true)).toMatchObject({ requestId: 7, seenVersion: 3 })
})
