import { assert, constantFrom, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '#shared/text-fold.ts'

describe('the fold', () => {
  test.each([
    ['ÇÖP', 'cop'],
    ['Hacıoğlu', 'hacioglu'],
    ['İSTANBUL', 'istanbul'],
    ['ISPARTA', 'isparta'],
    ['Kayalarreşitbey', 'kayalarresitbey'],
    ['hâlâ', 'hala'],
    ['Şükriye 12. Sk. No:3/A', 'sukriye 12. sk. no:3/a'],
    ['Muhtar\u2019\u0131n isteği', "muhtar'in istegi"],
    ['tra\ufb01k ışığı, \ufb01dan', 'trafik isigi, fidan'],
    ['ko\u00adnteyner', 'konteyner'],
    ['kam\u200byon', 'kamyon'],
    ['\uff23\uff2f\uff30', 'cop'],
    ['', ''],
  ])('makes %j into %j', (words, folded) => {
    expect(fold(words)).toBe(folded)
  })

  test('leaves alone what is folded already', () => {
    assert(
      property(string({ unit: 'grapheme' }), (words) => {
        expect(fold(fold(words))).toBe(fold(words))
      }),
    )
  })

  test('finds the same for words typed in capitals, with or without Turkish marks', () => {
    const letters = constantFrom(...Array.from('abcçdefgğhıijklmnoöprsştuüvyz '))
    assert(
      property(string({ unit: letters }), (words) => {
        expect(fold(words.toLocaleUpperCase('tr'))).toBe(fold(words))
      }),
    )
  })
})
