import { describe, expect, test } from 'vitest'
import { parsePhone, showPhone } from '#shared/phone.ts'

describe('a phone as people tell it', () => {
  test.each([
    ['0532 123 45 67', '+905321234567', '0 532 123 45 67'],
    ['532-123-45-67', '+905321234567', '0 532 123 45 67'],
    ['+90 (532) 123 45 67', '+905321234567', '0 532 123 45 67'],
    ['905321234567', '+905321234567', '0 532 123 45 67'],
    ['0264 276 22 22', '+902642762222', '0 264 276 22 22'],
    ['444 25 54', '+904442554', '444 25 54'],
    ['0049 30 901820', '+4930901820', '+4930901820'],
  ])('%j is %s and is shown as %j', (told, e164, shown) => {
    expect(parsePhone(told)).toBe(e164)
    expect(showPhone(e164)).toBe(shown)
    expect(parsePhone(shown)).toBe(e164)
  })

  test.each(['', '12345', '0132 123 45 67', '444 255', 'abc', '0532 123 45 678'])('%j cannot be one', (told) => {
    expect(parsePhone(told)).toBeNull()
  })
})
