import { expect, test } from 'vitest'
import {
  boardMeasures,
  boardQuestions,
  figuresBy,
  paceFigure,
  totalsOf,
} from '#renderer/screens/board/board-figures.ts'
import { goalsWithin, isMissed } from '#renderer/components/GoalMark/GoalMark.tsx'
import { boardPath, readBoardPlace } from '#renderer/screens/board/board-path.ts'
import { isOfThisMoment, scopeWords } from '#renderer/request/counted/scope-words.ts'
import { countedOf } from '#renderer/figures/share-parts.ts'
import { onceEach, pageSize } from '#renderer/request/counted/row-pages.ts'
import type { CatalogueNames } from '#shared/contract/catalogue.ts'
import { measureCode, type FigureRow, type ReportRow } from '#shared/contract/oversight.ts'

test('an address of the board leads back to what it was made of, one of nothing to what is late', () => {
  const scope = { directorateIds: [3], clerkIds: [0] }
  const [, , scopeText, measure, requestId] = boardPath(scope, 'at_risk', 7).split('/')
  expect(readBoardPlace({ scope: scopeText ?? '', measure: measure ?? '', requestId: requestId ?? '' })).toEqual({
    scope,
    measure: 'at_risk',
    requestId: 7,
  })
  const nothing = { scope: null, measure: 'overdue', requestId: null }
  expect(readBoardPlace({})).toEqual(nothing)
  expect(readBoardPlace({ scope: 'clerkIds-x', measure: 'solved', requestId: 'x' })).toEqual(nothing)
})

test('the board asks its figures in one question for now and one for four weeks, whole days with today', () => {
  const now = Date.parse('2026-11-24T16:30:00+03:00')
  const [present, pace] = boardQuestions({ directorateIds: [3] }, now)
  expect(present?.scope).toEqual({ directorateIds: [3] })
  expect(pace?.scope).toEqual({
    directorateIds: [3],
    since: Date.parse('2026-10-28T00:00:00+03:00'),
    until: Date.parse('2026-11-25T00:00:00+03:00'),
  })
  expect(boardMeasures.every(isOfThisMoment)).toBe(true)
})

const count = (value: number) => ({ value, base: value })

test('figures of now and of four weeks are joined by clerk; subjects and totals stay apart', () => {
  const answers: FigureRow[][] = [
    [
      { breakdown: 0, keys: [], figures: { open: count(9) } },
      { breakdown: 1, keys: [5], figures: { open: count(4) } },
      { breakdown: 2, keys: [5], figures: { open: count(1) } },
    ],
    [{ breakdown: 1, keys: [5], figures: { solved: count(12) } }],
  ]
  expect(totalsOf(answers)).toEqual({ open: count(9) })
  expect([...figuresBy(answers, 'clerk')]).toEqual([[5, { open: count(4), solved: count(12) }]])
  expect([...figuresBy(answers, 'subject')]).toEqual([[5, { open: count(1) }]])
})

test('what a clerk solved is told from ten on; that he solved nothing may be told', () => {
  expect(paceFigure('solved', { solved: count(10) }, 10)).toEqual(count(10))
  expect(paceFigure('solved', { solved: count(9) }, 10)).toEqual({ value: null, base: 9 })
  expect(paceFigure('solved', { solved: count(0) }, 10)).toEqual(count(0))
  expect(paceFigure('solved', {}, 10)).toBeUndefined()
})

const unknown = () => '–'
const names = {
  directorate: (id: number | null) => (id === 3 ? 'Temizlik İşleri' : '–'),
  ...{ subject: unknown, neighbourhood: unknown, street: unknown, channel: unknown, person: unknown },
}
const teller = {
  ...{ names, whole: 'her yer' },
  date: (instant: number) => new Date(instant + 3 * 3_600_000).toISOString().slice(0, 10),
  none: (of: string) => `none ${of}`,
  many: (of: string, many: number) => `${many} ${of}`,
}
const october = { since: Date.parse('2026-10-01T00:00:00+03:00'), until: Date.parse('2026-11-01T00:00:00+03:00') }

test('what is counted is said in words: whose, of what, from which day to which; of this moment no days', () => {
  const scope = { ...october, directorateIds: [3], clerkIds: [0], subjectIds: [1, 2, 4, 5] }
  const whose = ['Temizlik İşleri', '4 subjectIds', 'none clerkIds']
  expect(scopeWords('solved', scope, teller)).toEqual([...whose, '2026-10-01 – 2026-10-31'])
  expect(scopeWords('overdue', scope, teller)).toEqual(whose)
  expect(scopeWords('overdue', {}, teller)).toEqual(['her yer'])
  const oneDay = { since: october.since, until: october.since + 86_400_000 }
  expect(scopeWords('solved', oneDay, teller)).toEqual(['her yer', '2026-10-01'])
})

test('of a share the rows are its part, of everything else what it counts', () => {
  const shares = measureCode.options.filter((measure) => measure.endsWith('_share'))
  expect(shares.map(countedOf).some((measure) => measure.endsWith('_share'))).toBe(false)
  expect(countedOf('solve_median')).toBe('solve_median')
})

test('pages of different moments do not show a request twice', () => {
  const row = (id: number, version = 1) => ({ id, version }) as ReportRow
  const first = [row(1), row(2)]
  expect(onceEach([first])).toBe(first)
  expect(onceEach([first, [row(2, 2), row(3)]]).map(({ id }) => id)).toEqual([1, 2, 3])
  expect(pageSize(0)).toBeLessThan(pageSize(500))
})

test('a share misses its goal from below, a time from above; what is not told misses none', () => {
  expect(isMissed('on_time_share', 0.89, 0.9)).toBe(true)
  expect(isMissed('on_time_share', 0.9, 0.9)).toBe(false)
  expect(isMissed('solve_median', 3601, 3600)).toBe(true)
  expect(isMissed('solve_median', 3600, 3600)).toBe(false)
  expect(isMissed('solve_median', null, 3600)).toBe(false)
})

test('a director sees the goals of his directorate, of several together none', () => {
  const catalogue = {
    directorates: [
      { id: 3, goalOnTime: 90, goalHours: null },
      { id: 4, goalOnTime: null, goalHours: 24 },
    ],
  } as unknown as CatalogueNames
  expect(goalsWithin(catalogue, [3])).toEqual({ on_time_share: 0.9 })
  expect(goalsWithin(catalogue, [4])).toEqual({ solve_median: 86_400 })
  expect(goalsWithin(catalogue, [3, 4])).toEqual({})
  expect(goalsWithin(catalogue)).toEqual({})
})
