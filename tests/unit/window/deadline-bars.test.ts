import { expect, test } from 'vitest'
import { axisOf, layOutBar } from '#renderer/request/panel/bar-layout.ts'

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
