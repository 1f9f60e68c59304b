import { describe, expect, it } from 'vitest'
import { weaknessOf, type Weakness } from '#shared/password-rules.ts'
import { faultsOf } from '#renderer/screens/account/password-faults.ts'

const whose = { login: 'ayse.yilmaz', fullName: 'Ayşe Yılmaz', old: 'verilen parola 42' }

describe('a password that is easily guessed is refused', () => {
  it.each<[string, Weakness]>([
    ['', 'too_short'],
    ['çınar 789', 'too_short'],
    ['verilen parola 42', 'same_as_old'],
    ['AyşeYılmaz1', 'like_name'],
    ['ayse.yilmaz', 'like_name'],
    ['YILMAZ-AYSE-9', 'like_name'],
    ['aaaaaaaaaaaa', 'too_plain'],
    ['abababababab', 'too_plain'],
    ['1234567890', 'too_plain'],
    ['parola123456', 'too_plain'],
    ['Belediye4321', 'too_plain'],
    ['qwertyuiop', 'too_plain'],
  ])('%s', (password, weakness) => {
    expect(weaknessOf(password, whose)).toBe(weakness)
  })

  it.each(['çınar gölgesi 7', 'dört kedi bir dam', 'Kar, Mart’ta yağar', 'x9!kTp2#vq', 'ayse bahçede üç elma yer'])(
    'not so %s',
    (password) => {
      expect(weaknessOf(password, whose)).toBeNull()
    },
  )
})

it('says of each field what is wrong with it, before anybody is asked', () => {
  const own = 'çınar gölgesi 7'
  expect(faultsOf({ old: '', next: '', again: '' }, whose)).toEqual({ old: 'owed', next: 'owed', again: 'owed' })
  expect(faultsOf({ old: 'x', next: own, again: `${own} ` }, whose)).toEqual({ again: 'differs' })
  expect(faultsOf({ old: own, next: own, again: own }, whose)).toEqual({ next: 'same_as_old' })
  expect(faultsOf({ old: 'x', next: own, again: own }, whose)).toEqual({})
})
