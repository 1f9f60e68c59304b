import { expect, it } from 'vitest'
import { fillIn, greetingAt, missingFields, parametersOf } from '#renderer/screens/messages/answer-fields.ts'

const words = '{selam}, talebiniz { numara } ile {mudurluk} zimmetinde.'

it('fills in what is known and leaves what is not, which is then missing', () => {
  const filled = fillIn(words, { selam: 'Günaydın', numara: '26-000001-1' })
  expect(filled).toBe('Günaydın, talebiniz 26-000001-1 ile {mudurluk} zimmetinde.')
  expect(missingFields(filled)).toEqual(['mudurluk'])
  expect(missingFields('Yarın {12} saatinde, {} yok')).toEqual([])
})

it('gives the parameters of a template in their order, a field that stands twice twice', () => {
  expect(parametersOf('{numara} {selam} {numara}', { numara: '1', selam: 'x' })).toEqual(['1', 'x', '1'])
})

it.each([
  [0, 'evening'],
  [5, 'morning'],
  [11, 'morning'],
  [12, 'day'],
  [17, 'day'],
  [18, 'evening'],
  [23, 'evening'],
] as const)('greets at %i as in the %s', (hour, greeting) => {
  expect(greetingAt(hour)).toBe(greeting)
})
