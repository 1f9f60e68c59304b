import { expect, test } from 'vitest'
import { applyChanges, belongs, type Asked } from '#renderer/screens/inbox/inbox-rows.ts'
import type { InboxRow } from '#shared/contract/inbox.ts'
import { sampleRows } from '#tests/unit/window/gallery/samples.ts'

const [first, second, third] = sampleRows(3).map((row, at): InboxRow => ({
  ...row,
  state: 'in_work',
  tabs: ['open'],
  dueAt: at,
}))
if (!first || !second || !third) throw new Error('three rows are needed')
const open: Asked = { tab: 'open' }
const list = { rows: [first, third], total: 9 }

test('a changed row is replaced where it stands, the others keep their identity', () => {
  const changed: InboxRow = { ...first, state: 'on_hold', version: 2 }
  const after = applyChanges(list, { rows: [changed], goneIds: [] }, open)
  expect(after).toEqual({ rows: [changed, third], total: 9 })
  expect(after.rows[1]).toBe(third)
})

test('a row that came is sorted in by its deadline and counted', () => {
  expect(applyChanges(list, { rows: [second], goneIds: [] }, open)).toEqual({
    rows: [first, second, third],
    total: 10,
  })
})

test('a row whose deadline moved stands where it is due now; equal deadlines stand by their number', () => {
  const all = { rows: [first, second, third], total: 3 }
  const held: InboxRow = { ...first, state: 'on_hold', dueAt: third.dueAt, version: 2 }
  expect(applyChanges(all, { rows: [held], goneIds: [] }, open).rows).toEqual([second, held, third])
  const never: InboxRow = { ...second, dueAt: null, version: 2 }
  expect(applyChanges(all, { rows: [never], goneIds: [] }, open).rows).toEqual([first, third, never])
})

test('a row leaves when it is closed, handed over to another directorate, or no longer to be seen', () => {
  const rest = { rows: [third], total: 8 }
  expect(applyChanges(list, { rows: [{ ...first, state: 'closed', tabs: [] }], goneIds: [] }, open)).toEqual(rest)
  expect(applyChanges(list, { rows: [{ ...first, directorateId: 2, tabs: [] }], goneIds: [] }, open)).toEqual(rest)
  expect(applyChanges(list, { rows: [], goneIds: [first.id] }, open)).toEqual(rest)
})

test('news of other lists change nothing, and an older version does not undo a newer one', () => {
  expect(applyChanges(list, { rows: [{ ...second, state: 'closed', tabs: [] }], goneIds: [999] }, open)).toBe(list)
  expect(applyChanges(list, { rows: [{ ...first, version: 0, state: 'closed', tabs: [] }], goneIds: [] }, open)).toBe(
    list,
  )
})

test('of several directorates one is shown when asked for', () => {
  expect(belongs(first, open)).toBe(true)
  expect(belongs(first, { tab: 'open', directorateId: first.directorateId })).toBe(true)
  expect(belongs(first, { tab: 'open', directorateId: first.directorateId + 1 })).toBe(false)
})

test('a row stands in the tabs that the database names, whatever its state and whoever works on it', () => {
  const mine: Asked = { tab: 'mine' }
  expect(belongs({ ...first, tabs: ['open', 'mine'], clerkId: null }, mine)).toBe(true)
  expect(belongs(first, mine)).toBe(false)
  expect(belongs({ ...first, tabs: [] }, open)).toBe(false)
})
