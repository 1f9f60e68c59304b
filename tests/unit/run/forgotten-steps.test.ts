import { expect, it } from 'vitest'
import { forgotten } from '../../../scripts/forgotten.ts'

it('a step that was sealed is taken away on purpose alone: a database that has done it would take the program for an older one', () => {
  expect(forgotten(['1', '2'], ['1', '2', '3'], [])).toEqual([])
  expect(forgotten(['1', '2'], ['1'], [])).toEqual(['2'])
  expect(forgotten(['1', '2', '3'], ['1'], ['3'])).toEqual(['2'])
})
