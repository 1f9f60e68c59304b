import { expect, test } from 'vitest'
import type { Names } from '#renderer/host/catalogue.ts'
import { axisOf, layOutBar } from '#renderer/request/panel/bar-layout.ts'
import { deadlineBars } from '#renderer/request/panel/deadline-lines.ts'

const citizen = { startedAt: 0, dueAt: 80 }
const own = { startedAt: 40, dueAt: 100 }

test('all clocks share one axis, from the first beginning to the last deadline or the present', () => {
  expect(axisOf([citizen, own], 50)).toEqual({ since: 0, until: 100 })
  expect(axisOf([citizen], 200)).toEqual({ since: 0, until: 200 })
})

test('a bar tells what has passed of its budget', () => {
  const axis = axisOf([citizen, own], 60)
  expect(layOutBar(citizen, [], axis, 60)).toEqual({
    budget: { left: 0, width: 0.8 },
    passed: { left: 0, width: 0.6 },
    late: { left: 0.8, width: 0 },
    pauses: [],
  })
  expect(layOutBar(own, [], axis, 60).passed).toEqual({ left: 0.4, width: 0.2 })
})

test('what is late stands beyond the end of the budget', () => {
  const axis = axisOf([citizen], 160)
  const { budget, passed, late } = layOutBar(citizen, [], axis, 160)
  expect([budget.width, passed.width]).toEqual([0.5, 0.5])
  expect(late).toEqual({ left: 0.5, width: 0.5 })
})

test('pauses are shown where they touch the budget, and only there', () => {
  const axis = axisOf([citizen, own], 50)
  const pauses = [
    { since: 10, until: 30 },
    { since: 35, until: 50 },
    { since: 90, until: 95 },
  ]
  expect(layOutBar(citizen, pauses, axis, 50).pauses).toEqual([
    { left: 0.1, width: 0.2 },
    { left: 0.35, width: expect.closeTo(0.15) as number },
  ])
  expect(layOutBar(own, pauses, axis, 50).pauses).toEqual([
    { left: 0.4, width: expect.closeTo(0.1) as number },
    { left: 0.9, width: expect.closeTo(0.05) as number },
  ])
})

// Solved at 60 of 100, confirmed by a second person at 160.
const solvedInTime = {
  ...{ registeredAt: 0, dueAt: 100, resolvedAt: 60, closedAt: 160, state: 'closed' as const, calendarId: 1 },
  ...{ custody: [], holds: [], holdReasonId: null, contactDueAt: null, contactedAt: null },
  ...{ legalBasisId: null, legalSince: null, legalDueAt: null, legalIsExtended: false },
}
const names = { all: { holdReasons: [], legalBases: [] } } as unknown as Names
const citizenBar = (detail: Parameters<typeof deadlineBars>[0], at: number) =>
  deadlineBars(detail, names, at)[0]?.layout

test('what was solved in time is not late because it was confirmed after its deadline', () => {
  for (const state of ['resolved', 'closed'] as const) {
    const layout = citizenBar({ ...solvedInTime, state, closedAt: state === 'closed' ? 160 : null }, 500)
    expect(layout?.late.width, state).toBe(0)
    expect(layout?.passed, state).toEqual({ left: 0, width: 0.6 })
  }
})

test('what was solved late is late until it was solved, and what is open again until now', () => {
  expect(citizenBar({ ...solvedInTime, resolvedAt: 125 }, 500)?.late).toEqual({ left: 0.8, width: 0.2 })
  const reopened = { ...solvedInTime, state: 'in_work' as const, closedAt: null }
  expect(citizenBar(reopened, 200)?.late).toEqual({ left: 0.5, width: 0.5 })
})
