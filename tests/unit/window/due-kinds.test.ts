import { expect, test } from 'vitest'
import { dueKindsOf } from '#renderer/screens/inbox/due-kinds.ts'
import type { Names } from '#renderer/host/catalogue.ts'
import type { Clocks } from '#renderer/host/clocks.ts'
import type { InboxRow } from '#shared/contract/inbox.ts'
import { sampleRows } from '#tests/unit/window/gallery/samples.ts'

const hour = 3_600_000
/** Tuesday, three in the afternoon at the office. */
const now = Date.parse('2026-11-24T15:00+03:00')
const second = (instant: number) => instant / 1000
// A calendar that never closes, so that the share of the budget is the share of the time.
const clocks: Clocks = new Map([
  [
    1,
    {
      clock: {
        fromSecond: second(now) - 1e7,
        untilSecond: second(now) + 1e7,
        starts: Float64Array.of(second(now) - 1e7),
        ends: Float64Array.of(second(now) + 1e7),
        workedBefore: Float64Array.of(0),
      },
      daySeconds: 86_400,
    },
  ],
])
const names = { all: { holdReasons: [{ id: 4, pausesClock: true }], nearShare: 0.75 } } as unknown as Names
const [sample] = sampleRows(1)
if (!sample) throw new Error('a row is needed')
const row = (facts: Partial<InboxRow>): InboxRow => ({
  ...sample,
  state: 'in_work',
  calendarId: 1,
  registeredAt: now - 100 * hour,
  holdReasonId: null,
  ...facts,
})
const kinds = (facts: Partial<InboxRow>) => dueKindsOf(row(facts), names, clocks, now)

test('what time presses is told apart', () => {
  expect(kinds({ dueAt: now - 1 })).toEqual(['overdue'])
  expect(kinds({ dueAt: now + hour })).toEqual(['today', 'near'])
  expect(kinds({ dueAt: now + 9 * hour - 1 })).toContain('today')
  expect(kinds({ dueAt: now + 9 * hour })).not.toContain('today')
  expect(kinds({ dueAt: now + 33 * hour })).toEqual(['near'])
  expect(kinds({ dueAt: now + 34 * hour })).toEqual([])
})

test('what is resolved presses no more, what is paused is not near', () => {
  expect(kinds({ dueAt: now - hour, state: 'resolved' })).toEqual([])
  expect(kinds({ dueAt: now + 30 * hour, state: 'on_hold', holdReasonId: 4 })).toEqual([])
  expect(kinds({ dueAt: null })).toEqual([])
  // What was late before it was held is late.
  expect(kinds({ dueAt: now - hour, state: 'on_hold', holdReasonId: 4 })).toEqual(['overdue'])
})
