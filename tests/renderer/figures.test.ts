import { describe, expect, it } from 'vitest'
import { formatsOf } from '#renderer/lib/formats.ts'
import { measureText, unitOf } from '#renderer/lib/measures.ts'
import { readMeasure, readScope, rowsPath, scopeText } from '#renderer/lib/rows-path.ts'

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

  it('take an unknown name for no figure', () => {
    expect(readMeasure('overdue')).toBe('overdue')
    expect(readMeasure('lateness')).toBeUndefined()
  })
})
