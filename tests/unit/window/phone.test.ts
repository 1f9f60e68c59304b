import { getCountries, getExampleNumber, type CountryCode } from 'libphonenumber-js/max'
import examples from 'libphonenumber-js/mobile/examples'
import { describe, expect, test } from 'vitest'
import { parseExtension, parsePhone, showPhone } from '#shared/phone.ts'
import { extensions, spellings } from '#tests/support/phones.ts'

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

describe('a phone as it is copied, dictated and pasted', () => {
  test.each(spellings)('%j is %s', (told, e164) => {
    expect(parsePhone(told)).toBe(e164)
  })
})

describe('the extension of a phone', () => {
  test.each(extensions)('of %j is kept beside %s: %s', (told, e164, digits) => {
    expect([parsePhone(told), parseExtension(told)]).toEqual([e164, digits])
  })
})

// Google's library of the world's numbers knows them better than we: whatever it calls a mobile number is one, however it is written.
describe('a mobile number of anywhere', () => {
  const written = getCountries().flatMap((country: CountryCode) => {
    const number = getExampleNumber(country, examples)
    if (number === undefined) return []
    const forms = [
      number.formatInternational(),
      number.number,
      number.getURI(),
      number.format('IDD', { fromCountry: 'TR' }),
    ]
    return [{ country, e164: number.number, forms: country === 'TR' ? [...forms, number.formatNational()] : forms }]
  })

  test('is read as what it is in every way of writing it', () => {
    expect(written.length).toBeGreaterThan(200)
    for (const { country, e164, forms } of written)
      for (const told of forms) expect.soft(parsePhone(told ?? ''), `${country} ${told}`).toBe(e164)
  })
})
