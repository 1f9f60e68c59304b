import { describe, expect, it } from 'vitest'
import { formatsOf } from '#renderer/words/formats.ts'
import { compareFigures } from '#renderer/screens/overview/comparison.ts'
import { measureCode } from '#shared/contract/oversight.ts'
import { unitOf } from '#shared/measure-units.ts'
import { measureText, polarityOf } from '#renderer/figures/measures.ts'
import { readCounted, readMeasure, readScope, rowsPath, scopeText } from '#renderer/figures/rows-path.ts'

const turkish = formatsOf('tr')

describe('figures', () => {
  it.each([
    ['open', 1336, '1.336'],
    ['on_time_share', 0.8421, '%84,2'],
    ['solve_median', 45_600, '12:40'],
    ['score', 4.26, '4,3'],
    ['hand_overs', 0.256, '0,26'],
  ] as const)('%s reads', (measure, value, text) => {
    expect(measureText(measure, value, turkish)).toBe(text)
  })

  it('know their unit', () => {
    expect(unitOf('given_back_share')).toBe('share')
    expect(unitOf('given_back')).toBe('requests')
  })

  it.each([
    {},
    { since: 1_790_000_000_000, until: 1_790_086_400_000 },
    { directorateIds: [3, 7], streetIds: [0], clerkIds: [12] },
    { directorateIds: [] },
  ])('%j is read back from an address', (scope) => {
    expect(readScope(scopeText(scope))).toEqual(scope)
  })

  it('have an address of letters that a router leaves alone', () => {
    const path = rowsPath('overdue', { since: 1, until: 2, directorateIds: [3, 7] }, 9)
    expect(path).toBe('/rows/overdue/since-1~until-2~directorateIds-3.7/9')
    expect(encodeURI(path)).toBe(path)
  })

  it.each(['', 'x', 'directorateIds-a', 'directorateIds-1e99', 'since-', 'secret-1', 'since-1~since'])(
    'take “%s” for no scope',
    (text) => {
      expect(readScope(text)).toBeUndefined()
    },
  )

  it('say nothing of good or bad by a count: with eight times as many registered more late ones are no verdict', () => {
    const judged = measureCode.options.filter((measure) => polarityOf(measure) !== 0)
    expect(judged).toContain('on_time_share')
    expect(judged.filter((measure) => unitOf(measure) === 'requests')).toEqual([])
    const [now, then] = [
      { value: 800, base: 800 },
      { value: 100, base: 100 },
    ]
    expect(compareFigures('late', now, then, 10)).toMatchObject({ kind: 'changed', verdict: 'more' })
    expect(compareFigures('solved', then, now, 10)).toMatchObject({ kind: 'changed', verdict: 'less' })
    expect(compareFigures('on_time_share', { value: 0.8, base: 100 }, { value: 0.7, base: 20 }, 10)).toMatchObject({
      verdict: 'better',
    })
    expect(compareFigures('on_time_share', { value: 0.8, base: 100 }, { value: 0.7, base: 20 }, 25)).toEqual({
      kind: 'few',
    })
    expect(compareFigures('on_time_share', { value: 0.8, base: 100 }, { value: 0.7, base: 20 }, 10)).toMatchObject({
      verdict: 'better',
    })
  })

  it('that are shares open their part, and by their address the rest and the whole', () => {
    const textOf = (path: string): string => path.split('/')[2] ?? ''
    expect(readCounted(textOf(rowsPath('on_time_share', {})))).toEqual({ share: 'on_time_share', measure: 'on_time' })
    for (const measure of ['on_time', 'late', 'with_target'] as const)
      expect(readCounted(textOf(rowsPath(measure, {}, null, 'on_time_share')))).toEqual({
        ...{ share: 'on_time_share', measure },
      })
    expect(readCounted('late')).toEqual({ share: null, measure: 'late' })
    // Of another share: its part.
    expect(readCounted('on_time_share~overdue')).toEqual({ share: 'on_time_share', measure: 'on_time' })
    expect(readCounted('lateness')).toBeUndefined()
  })

  it('take an unknown name for no figure', () => {
    expect(readMeasure('overdue')).toBe('overdue')
    expect(readMeasure('lateness')).toBeUndefined()
  })
})
