// What the cells of a line mean, and what is wrong with them.
import type { StaffField, StaffProblem } from '#shared/contract/staff-file.ts'
import type { Post } from '#shared/contract/values.ts'
import { daysLater } from '#shared/office-time.ts'
import { isLogin } from '#shared/login-name.ts'
import { dayIn } from './staff-days.ts'
import type { ToldPerson } from './staff-table.ts'
import { officeOf, plain, postOf } from './staff-words.ts'

/** Undefined: the file has no such column, and says nothing of it. */
export interface ReadPerson {
  line: number
  fullName: string
  login: string
  post: Post | undefined
  directorateIds: number[]
  office: 'mayor' | 'vice_mayor' | null | undefined
  extension: string | null | undefined
  worksFrom: number | null | undefined
  worksUntil: number | null | undefined
  problems: StaffProblem[]
}

/** By what is common to their names: "Temizlik İşleri Müdürlüğü" is the directorate "Temizlik İşleri". */
export type Directorates = ReadonlyMap<string, number>

export function directoratesByName(
  directorates: readonly { id: number; name: string; isActive: boolean }[],
): Directorates {
  return new Map(directorates.filter(({ isActive }) => isActive).map(({ id, name }) => [keyOf(name), id]))
}

const keyOf = (name: string): string =>
  plain(name)
    .replace(/ (?:mudurlugu|mud|md)$/u, '')
    .trim()

export function readPerson({ line, fields, isTooLong }: ToldPerson, directorates: Directorates): ReadPerson {
  const problems: StaffProblem[] = []
  const wrong = (field: StaffField, code: StaffProblem['code'], value = ''): undefined => {
    problems.push({ field, code, value })
    return undefined
  }
  if (isTooLong === true) wrong('fullName', 'cells_too_many')
  const { fullName = '', login = '', post: postWord = '' } = fields
  if (fullName === '') wrong('fullName', 'missing')
  else if (fullName.length > 200) wrong('fullName', 'too_long')
  if (login !== '' && !isLogin(login.toLowerCase())) wrong('login', 'login_impossible', login)
  const post =
    postWord === '' ? wrong('post', 'missing') : (postOf(postWord) ?? wrong('post', 'post_unknown', postWord))
  const worksOff = post === 'clerk' || post === 'director'
  const directorateIds = worksOff ? directoratesIn(fields.directorates ?? '', directorates, wrong) : []
  if (worksOff && directorateIds.length === 0 && (fields.directorates ?? '') === '')
    wrong('directorates', 'directorate_missing')
  return {
    ...{ line, fullName, login: login.toLowerCase(), post, directorateIds, problems },
    office: officeIn(fields, post, wrong),
    extension: extensionIn(fields.extension, wrong),
    ...termIn(fields, wrong),
  }
}

type Wrong = (field: StaffField, code: StaffProblem['code'], value?: string) => undefined

function directoratesIn(words: string, known: Directorates, wrong: Wrong): number[] {
  // A comma may stand in a name: the whole cell first.
  const whole = known.get(keyOf(words))
  if (whole !== undefined) return [whole]
  const ids = words
    .split(/[;,\n/|]+/u)
    .map((name) => name.trim())
    .filter(Boolean)
    .flatMap((name) => known.get(keyOf(name)) ?? wrong('directorates', 'directorate_unknown', name) ?? [])
  return [...new Set(ids)].toSorted((one, other) => one - other)
}

function officeIn(fields: ToldPerson['fields'], post: Post | undefined, wrong: Wrong): ReadPerson['office'] {
  const word = fields.office ?? ''
  if (word === '') {
    const byPost = post === 'overseer' ? officeOf(fields.post ?? '') : undefined
    return byPost ?? (fields.office === undefined ? undefined : null)
  }
  const office = officeOf(word)
  if (office === undefined) return wrong('office', 'office_unknown', word)
  return post === undefined || post === 'overseer' ? office : wrong('office', 'office_not_overseer', word)
}

function extensionIn(text: string | undefined, wrong: Wrong): ReadPerson['extension'] {
  if (text === undefined || text === '') return text === undefined ? undefined : null
  const digits = text.replaceAll(/[\s.]|\.0$/gu, '')
  return /^\d{1,6}$/u.test(digits) ? digits : wrong('extension', 'extension_not_digits', text)
}

function termIn(fields: ToldPerson['fields'], wrong: Wrong): Pick<ReadPerson, 'worksFrom' | 'worksUntil'> {
  const day = (field: 'worksFrom' | 'worksUntil'): number | null | undefined => {
    const words = fields[field]
    if (words === undefined || words === '') return words === undefined ? undefined : null
    return dayIn(words) ?? wrong(field, 'date_unreadable', words)
  }
  const [worksFrom, last] = [day('worksFrom'), day('worksUntil')]
  // The last day is one of his.
  const worksUntil = typeof last === 'number' ? daysLater(last, 1) : last
  if (typeof worksFrom === 'number' && typeof worksUntil === 'number' && worksUntil <= worksFrom)
    wrong('worksUntil', 'dates_backwards', fields.worksUntil ?? '')
  return { worksFrom, worksUntil }
}
