import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainForSms, smsSegments } from '#shared/sms-segments.ts'

describe('an SMS', () => {
  it.each([
    ['gsm', 'a', [160, 306, 459, 612]],
    ['turkish', 'ş', [155, 298, 447, 596]],
    ['unicode', 'Ж', [70, 134, 201, 268]],
  ] as const)('of the %s alphabet ends where the provider says', (alphabet, letter, ends) => {
    for (const [index, end] of ends.entries()) {
      expect(smsSegments(letter.repeat(end))).toMatchObject({ alphabet, segments: index + 1, left: 0 })
      expect(smsSegments(letter.repeat(end + 1))).toMatchObject({ alphabet, segments: index + 2 })
    }
  })

  it.each([
    ['ÖöÜüÇ', 'gsm', 5],
    ['ŞşĞğçıİ', 'turkish', 7],
    ['^{}\\[]~|€', 'gsm', 18],
    ['ğ€', 'turkish', 3],
    ['hâlâ', 'unicode', 4],
    ['👍', 'unicode', 2],
    ['Øğ', 'unicode', 2],
    ['', 'gsm', 0],
  ])('%s is of the %s alphabet and counts %i', (text, alphabet, length) => {
    expect(smsSegments(text)).toMatchObject({ alphabet, length })
  })

  it('does not become dearer by signs of a word processor', () => {
    const text = '“Sayın vatandaşımız”… – ‘talebiniz’\u00a0• alındı\u200b'
    expect(plainForSms(text)).toBe('"Sayın vatandaşımız"... - \'talebiniz\' - alındı')
    expect(smsSegments(text).alphabet).toBe('turkish')
  })

  it('keeps every letter, and is one more segment only when the last is full', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'ş', 'Ğ', '€', ' ', 'Ж', '👍', 'Ö') }), (text) => {
        expect(plainForSms(text)).toBe(text)
        const [told, more] = [smsSegments(text), smsSegments(`${text}a`)]
        expect(more.segments - told.segments).toBe(told.left === 0 ? 1 : 0)
      }),
    )
  })
})
