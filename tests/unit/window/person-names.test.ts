import { expect, test } from 'vitest'
import { personNames } from '#renderer/host/person-names.ts'

test('somebody is called on a screen as he was called then', () => {
  const person = personNames([
    {
      ...{ id: 7, fullName: 'Ayşe Demir' },
      formerNames: [
        { name: 'Ayse Yilmaz', until: 1000 },
        { name: 'Ayşe Yılmaz', until: 2000 },
      ],
    },
  ])
  const names = [500, 999, 1000, 1999, 2000, 9000].map((at) => person(7, at))
  expect(names).toEqual(['Ayse Yilmaz', 'Ayse Yilmaz', 'Ayşe Yılmaz', 'Ayşe Yılmaz', 'Ayşe Demir', 'Ayşe Demir'])
  expect(person(7)).toBe('Ayşe Demir')
  expect(person(7, null)).toBe('Ayşe Demir')
  expect(person(8, 500)).toBe('–')
  expect(person(null, 500)).toBe('')
})
