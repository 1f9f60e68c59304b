import { expect, test } from 'vitest'
import { applyChanges, belongs, type Asked } from '#renderer/areas/inbox/inbox-rows.ts'
import type { InboxRow } from '#shared/contract/inbox.ts'
import type { Me } from '#shared/contract/session.ts'
import { sampleRows } from './gallery/samples.ts'

const me: Me = {
  id: 7,
  login: 'a',
  fullName: 'Ayşe Demir',
  post: 'clerk',
  directorateIds: [1],
  mustChangePassword: false,
  office: null,
}
const [first, second, third] = sampleRows(3).map((row, at): InboxRow => ({
  ...row,
  state: 'in_work',
  dueAt: at,
}))
if (!first || !second || !third) throw new Error('three rows are needed')
const open: Asked = { tab: 'open' }
const list = { rows: [first, third], total: 9 }

test('a changed row is replaced where it stands, the others keep their identity', () => {
  const changed: InboxRow = { ...first, state: 'on_hold', version: 2 }
  const after = applyChanges(list, { rows: [changed], goneIds: [] }, open, me)
  expect(after).toEqual({ rows: [changed, third], total: 9 })
  expect(after.rows[1]).toBe(third)
})

test('a row that came is sorted in by its deadline and counted', () => {
  expect(applyChanges(list, { rows: [second], goneIds: [] }, open, me)).toEqual({
    rows: [first, second, third],
    total: 10,
  })
})

test('a row whose deadline moved stands where it is due now; equal deadlines stand by their number', () => {
  const all = { rows: [first, second, third], total: 3 }
  const held: InboxRow = { ...first, state: 'on_hold', dueAt: third.dueAt, version: 2 }
  expect(applyChanges(all, { rows: [held], goneIds: [] }, open, me).rows).toEqual([second, held, third])
  const never: InboxRow = { ...second, dueAt: null, version: 2 }
  expect(applyChanges(all, { rows: [never], goneIds: [] }, open, me).rows).toEqual([first, third, never])
})

test('a row leaves when it is closed, handed over to another directorate, or no longer to be seen', () => {
  const rest = { rows: [third], total: 8 }
  expect(applyChanges(list, { rows: [{ ...first, state: 'closed' }], goneIds: [] }, open, me)).toEqual(rest)
  expect(applyChanges(list, { rows: [{ ...first, directorateId: 2 }], goneIds: [] }, open, me)).toEqual(rest)
  expect(applyChanges(list, { rows: [], goneIds: [first.id] }, open, me)).toEqual(rest)
})

test('news of other lists change nothing, and an older version does not undo a newer one', () => {
  expect(applyChanges(list, { rows: [{ ...second, state: 'closed' }], goneIds: [999] }, open, me)).toBe(list)
  expect(applyChanges(list, { rows: [{ ...first, version: 0, state: 'closed' }], goneIds: [] }, open, me)).toBe(list)
})

test('an overseer sees every directorate, and one of them when asked', () => {
  const overseer: Me = { ...me, post: 'overseer', directorateIds: [] }
  const elsewhere: InboxRow = { ...first, directorateId: 2 }
  expect(belongs(elsewhere, open, overseer)).toBe(true)
  expect(belongs(elsewhere, { tab: 'open', directorateId: 1 }, overseer)).toBe(false)
  expect(belongs(elsewhere, open, me)).toBe(false)
})

test('“mine” holds what is assigned to me and still to be worked on', () => {
  const mine: Asked = { tab: 'mine' }
  expect(belongs({ ...first, clerkId: me.id }, mine, me)).toBe(true)
  expect(belongs({ ...first, clerkId: 8 }, mine, me)).toBe(false)
  expect(belongs({ ...first, clerkId: me.id, state: 'resolved' }, mine, me)).toBe(false)
})
