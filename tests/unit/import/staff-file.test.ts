// What the lines of a file of staff mean, and who of them is known already.
import { describe, expect, it } from 'vitest'
import { planFile } from '#main/areas/staff/plan-file.ts'
import { directoratesByName, readPerson, type ReadPerson } from '#main/areas/staff/read-person.ts'
import { dayIn } from '#main/areas/staff/staff-days.ts'
import type { Account } from '#shared/contract/staff.ts'
import type { StaffField } from '#shared/contract/staff-file.ts'
import { midnightOf } from '#shared/period.ts'

const directorates = directoratesByName([
  { id: 1, name: 'Temizlik İşleri', isActive: true },
  { id: 2, name: 'Fen İşleri', isActive: true },
  { id: 3, name: 'Yazı İşleri, Arşiv', isActive: true },
  { id: 4, name: 'Eski İşler', isActive: false },
])

let line = 1
const read = (told: Partial<Record<StaffField, string>>): ReadPerson => {
  line += 1
  return readPerson({ line, fields: told }, directorates)
}
const person = (told: Partial<Record<StaffField, string>> = {}): ReadPerson =>
  read({ fullName: 'Ayşe Yılmaz', post: 'Personel', directorates: 'Temizlik İşleri', ...told })

const account = (values: Partial<Account>): Account => ({
  ...{ id: 1, login: 'ayse.yilmaz', fullName: 'Ayşe Yılmaz', post: 'clerk', office: null, directorateIds: [1] },
  ...{
    leftAt: null,
    mustChangePassword: false,
    byDirectory: false,
    extension: null,
    worksFrom: null,
    worksUntil: null,
    ...values,
  },
})
const now = midnightOf('2026-11-30')
const plan = (people: readonly ReadPerson[], accounts: readonly Account[] = [], renew = false) =>
  planFile(people, { accounts, meId: 99, now }, renew)

describe('a line', () => {
  it.each<[string, readonly number[]]>([
    ['TEMİZLİK İŞLERİ MÜDÜRLÜĞÜ', [1]],
    ['temizlik isleri müd.; Fen İşleri', [1, 2]],
    ['Yazı İşleri, Arşiv', [3]],
    ['Fen İşleri / Temizlik İşleri / Fen İşleri', [1, 2]],
  ])('in the directorates "%s"', (words, ids) => {
    expect(person({ directorates: words })).toMatchObject({ directorateIds: ids, problems: [] })
  })

  it.each<[Partial<Record<StaffField, string>>, StaffField, string]>([
    [{ fullName: '' }, 'fullName', 'missing'],
    [{ post: 'Muhtar' }, 'post', 'post_unknown'],
    [{ directorates: 'Eski İşler' }, 'directorates', 'directorate_unknown'],
    [{ directorates: '' }, 'directorates', 'directorate_missing'],
    [{ login: 'ayşe' }, 'login', 'login_impossible'],
    [{ extension: '12a' }, 'extension', 'extension_not_digits'],
    [{ worksUntil: '31.02.2027' }, 'worksUntil', 'date_unreadable'],
    [{ worksFrom: '02.01.2027', worksUntil: '01.01.2027' }, 'worksUntil', 'dates_backwards'],
    [{ office: 'Belediye Başkanı' }, 'office', 'office_not_overseer'],
  ])('with %j is told at %s: %s', (told, field, code) => {
    expect(person(told).problems).toEqual([expect.objectContaining({ field, code })])
  })

  it('with more cells than the header has is told so', () => {
    const told = { fullName: 'Ali Er', post: 'Başkanlık' }
    const { problems } = readPerson({ line: 2, fields: told, isTooLong: true }, directorates)
    expect(problems).toMatchObject([{ code: 'cells_too_many' }])
  })

  it('of the mayor oversees, in his office', () => {
    expect(read({ fullName: 'Bora Er', post: 'Belediye Başkanı' })).toMatchObject({ post: 'overseer', office: 'mayor' })
  })

  it.each([
    ['31.12.2026', '2026-12-31'],
    ['1/2/27', '2027-02-01'],
    ['2026-12-31 00:00:00', '2026-12-31'],
  ])('reads %s as the day it is', (told, day) => {
    expect(dayIn(told)).toBe(midnightOf(day))
  })
})

describe('somebody', () => {
  it('is new with a login of his name that nobody has, in the file or here', () => {
    const { lines } = plan(
      [person(), person({ login: 'ayse.yilmaz2', fullName: 'Biri' })],
      [account({ fullName: 'Başka Biri' })],
    )
    expect(lines.map(({ login, standing }) => [login, standing])).toEqual([
      ['ayse.yilmaz3', 'new'],
      ['ayse.yilmaz2', 'new'],
    ])
  })

  it('is known by his name; of two of one name who is there already first', () => {
    const here = [account({ id: 1 }), account({ id: 2, login: 'ayse.yilmaz2', directorateIds: [2] })]
    const people = [person({ directorates: 'Fen İşleri' }), person({})]
    expect(plan(people, here)).toMatchObject({ acts: [], others: 0 })
    expect(plan(people, here).lines.map(({ login }) => login)).toEqual(['ayse.yilmaz2', 'ayse.yilmaz'])
  })

  it('is moved by his login, whatever the file calls him; what the file does not tell stays', () => {
    const here = [account({ extension: '12' })]
    const { acts, lines } = plan([person({ fullName: 'Ayşe Y.', login: 'ayse.yilmaz', post: 'Müdür' })], here)
    expect(acts).toMatchObject([{ act: 'move_staff', staff_id: 1, post: 'director' }])
    expect(acts).toHaveLength(1)
    expect(lines[0]).toMatchObject({ standing: 'moved', from: { post: 'clerk', directorateIds: [1] } })
  })

  it('who left is no new person', () => {
    const gone = [account({ leftAt: 5 })]
    expect(plan([person()], gone).lines[0]).toMatchObject({ standing: 'wrong', problems: [{ code: 'left' }] })
    expect(plan([person({ login: 'baska.ayse' })], gone).lines[0]).toMatchObject({ standing: 'new' })
  })

  it('whose time ends in the past is told so, and nobody changes his own post', () => {
    expect(plan([person({ worksUntil: '28.11.2026' })]).lines[0]?.problems).toMatchObject([{ code: 'date_past' }])
    const me = [account({ id: 99 })]
    expect(plan([person({ post: 'Müdür' })], me).lines[0]?.problems).toMatchObject([{ code: 'own_account' }])
  })

  it('who never came gets another password where it is asked for', () => {
    const here = [account({ mustChangePassword: true })]
    expect(plan([person()], here).acts).toEqual([])
    expect(plan([person()], here, true).acts).toMatchObject([{ act: 'reset_password', login: 'ayse.yilmaz' }])
  })
})
