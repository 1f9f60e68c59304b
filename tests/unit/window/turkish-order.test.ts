import { describe, expect, test } from 'vitest'
import { compareTurkish, filterFolded } from '#renderer/words/turkish-order.ts'
import { fold } from '#shared/text-fold.ts'

describe('Turkish order', () => {
  test('ç after c, ğ after g, ı before i, ö after o, ş after s, ü after u', () => {
    const words = ['üzüm', 'uzun', 'şen', 'sen', 'öl', 'ol', 'il', 'ıl', 'ğ', 'g', 'çöp', 'cam', 'zam']
    expect(words.toSorted(compareTurkish)).toEqual([
      'cam',
      'çöp',
      'g',
      'ğ',
      'ıl',
      'il',
      'ol',
      'öl',
      'sen',
      'şen',
      'uzun',
      'üzüm',
      'zam',
    ])
  })

  test('numbers by their value, what is missing at the end', () => {
    expect(['12. Sokak', null, '2. Sokak', undefined].toSorted(compareTurkish)).toEqual([
      '2. Sokak',
      '12. Sokak',
      null,
      undefined,
    ])
  })
})

describe('typing a few letters', () => {
  const streets = ['Hacıoğlu Caddesi', 'Şehit Hacı Sokak', 'Çınar Sokak', 'Karaca Sokak']
  const find = (typed: string, limit = 10) => filterFolded(streets, fold, typed, limit)

  test('finds without Turkish marks, the best match first', () => {
    expect(find('hacı')).toEqual(['Hacıoğlu Caddesi', 'Şehit Hacı Sokak'])
    expect(find('HACI')).toEqual(['Hacıoğlu Caddesi', 'Şehit Hacı Sokak'])
    expect(find('cinar')).toEqual(['Çınar Sokak'])
  })

  test('takes words in any order and their middle', () => {
    expect(find('sokak kar')).toEqual(['Karaca Sokak'])
    expect(find('oglu')).toEqual(['Hacıoğlu Caddesi'])
  })

  test('shows the first ones where nothing was typed, and nothing where nothing matches', () => {
    expect(find(' ', 2)).toEqual(['Hacıoğlu Caddesi', 'Şehit Hacı Sokak'])
    expect(find('xyz')).toEqual([])
  })
})
