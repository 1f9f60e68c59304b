import { expect, test } from 'vitest'
import { noteOf } from '#renderer/app/warning-note.ts'
import type { ReachedWarning } from '#shared/contract/clock.ts'

const say: Parameters<typeof noteOf>[1] = (said) => ('count' in said ? `${said.count} ${said.word}` : said.word)
const warnings = (...levels: number[]): ReachedWarning[] =>
  levels.map((level, at) => ({ requestId: at + 1, number: `26-00000${at + 1}-4`, level }))

test('one request is told by its number, and a click opens it', () => {
  const note = { title: '26-000001-4', path: '/inbox/open/1', requestIds: null }
  expect(noteOf(warnings(1), say)).toEqual({ ...note, body: 'near' })
  expect(noteOf(warnings(2), say)).toEqual({ ...note, body: 'overdue' })
  expect(noteOf(warnings(4), say)).toEqual({ ...note, body: 'office' })
})

test('many are told in one note, and a click opens exactly these', () => {
  expect(noteOf(warnings(2, 2, 3, 4, 2, 2, 2), say)).toEqual({
    ...{ title: '7 manyOverdue', body: 'openList', path: '/inbox/open', requestIds: [1, 2, 3, 4, 5, 6, 7] },
  })
  expect(noteOf(warnings(1, 1), say)).toMatchObject({ title: '2 manyNear', requestIds: [1, 2] })
})

test('late and near together are told apart, the late ones first', () => {
  expect(noteOf(warnings(2, 1, 1), say)).toEqual({
    ...{ title: '3 many', body: '1 manyOverdue · 2 manyNear', path: '/inbox/open', requestIds: [1, 2, 3] },
  })
})

test('nothing is told where nothing came due', () => {
  expect(noteOf([], say)).toBeNull()
})
