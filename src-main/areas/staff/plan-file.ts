// What becomes of each line of a file of staff, compared with who works here: somebody new, the same, moved, changed, or wrong.
import { loginOf } from '#shared/login-name.ts'
import type { Account } from '#shared/contract/staff.ts'
import type { StaffLine } from '#shared/contract/staff-file.ts'
import type { ReadPerson } from './read-person.ts'
import { plain } from './staff-words.ts'

/** One act of zimmet.enrol_file, but for the verifier of a password. */
export type StaffAct = { act: string; line: number; name: string } & Record<string, unknown>

export interface Plan {
  lines: StaffLine[]
  acts: StaffAct[]
  /** People who work here and of whom the file says nothing. */
  others: number
}

export interface Present {
  accounts: readonly Account[]
  meId: number
  now: number
}

export function planFile(people: readonly ReadPerson[], { accounts, meId, now }: Present, renew: boolean): Plan {
  const matched = matches(people, accounts)
  const taken = new Set([...accounts.map(({ login }) => login), ...people.map(({ login }) => login)])
  const seen = new Set<string>()
  const acts: StaffAct[] = []
  const lines = people.map((person): StaffLine => {
    const account = matched.get(person) ?? null
    const login = account?.login ?? (person.login || loginOf(person.fullName, taken))
    taken.add(login)
    const problems = [...person.problems]
    if (login === '' && person.fullName !== '' && !problems.some(({ field }) => field === 'login'))
      problems.push({ field: 'login', code: 'login_impossible', value: person.fullName })
    if (login !== '' && seen.has(login)) problems.push({ field: 'login', code: 'login_twice', value: login })
    seen.add(login)
    const gone = account === null && person.login === '' ? namesake(person, accounts) : account
    if (gone !== null && gone.leftAt !== null) problems.push({ field: 'fullName', code: 'left', value: gone.login })
    const wanted = actsOf(person, account, login, renew)
    if (account?.id === meId && wanted.some(({ act }) => act !== 'set_terms'))
      problems.push({ field: 'post', code: 'own_account', value: '' })
    if (endsBefore(now, wanted)) problems.push({ field: 'worksUntil', code: 'date_past', value: '' })
    acts.push(...wanted)
    return lineOf(person, account, login, wanted, problems)
  })
  const here = new Set([...matched.values()].map(({ id }) => id))
  return { lines, acts, others: accounts.filter(({ id, leftAt }) => leftAt === null && !here.has(id)).length }
}

// By the login where it is told, else by the name: who has the same post first, then in the order in which they came.
function matches(people: readonly ReadPerson[], accounts: readonly Account[]): Map<ReadPerson, Account> {
  const found = new Map<ReadPerson, Account>()
  const free = new Set(accounts)
  const take = (person: ReadPerson, fits: (account: Account) => boolean): void => {
    if (found.has(person)) return
    for (const account of free) {
      if (!fits(account)) continue
      found.set(person, account)
      free.delete(account)
      return
    }
  }
  for (const person of people) if (person.login !== '') take(person, ({ login }) => login === person.login)
  const unnamed = people.filter(({ login }) => login === '')
  const isNamed = (person: ReadPerson, account: Account): boolean =>
    account.leftAt === null && plain(account.fullName) === plain(person.fullName)
  for (const person of unnamed) take(person, (account) => isNamed(person, account) && !isMoved(person, account))
  for (const person of unnamed) take(person, (account) => isNamed(person, account))
  return found
}

const namesake = ({ fullName }: ReadPerson, accounts: readonly Account[]): Account | null =>
  accounts.find((account) => account.leftAt !== null && plain(account.fullName) === plain(fullName)) ?? null

function isMoved({ post, directorateIds }: ReadPerson, account: Account): boolean {
  if (post !== account.post) return true
  return (
    (post === 'clerk' || post === 'director') &&
    JSON.stringify(directorateIds) !== JSON.stringify(account.directorateIds.toSorted((one, other) => one - other))
  )
}

const instant = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())

function actsOf(person: ReadPerson, account: Account | null, login: string, renew: boolean): StaffAct[] {
  const { line, fullName: name, post, directorateIds, office } = person
  const terms = {
    extension: person.extension === undefined ? (account?.extension ?? null) : person.extension,
    works_from: instant(person.worksFrom === undefined ? (account?.worksFrom ?? null) : person.worksFrom),
    works_until: instant(person.worksUntil === undefined ? (account?.worksUntil ?? null) : person.worksUntil),
  }
  const post_given = { post, directorate_ids: directorateIds }
  if (account === null) {
    const given = Object.values(terms).some((each) => each !== null) ? terms : {}
    return [
      {
        act: 'enrol_staff',
        line,
        name,
        login,
        full_name: name,
        ...post_given,
        ...given,
        ...(office ? { office } : {}),
      },
    ]
  }
  const whom = { line, name, staff_id: account.id }
  const isOther =
    terms.extension !== account.extension ||
    terms.works_from !== instant(account.worksFrom) ||
    terms.works_until !== instant(account.worksUntil)
  const isInOffice = post === 'overseer' && office !== undefined && office !== account.office
  return [
    ...(isMoved(person, account) ? [{ act: 'move_staff', ...whom, ...post_given }] : []),
    ...(isOther ? [{ act: 'set_terms', ...whom, ...terms }] : []),
    ...(isInOffice ? [{ act: 'set_office', ...whom, office }] : []),
    ...(renew && account.mustChangePassword ? [{ act: 'reset_password', ...whom, login }] : []),
  ]
}

function endsBefore(now: number, acts: readonly StaffAct[]): boolean {
  return acts.some(({ works_until }) => typeof works_until === 'string' && Date.parse(works_until) <= now)
}

function lineOf(
  person: ReadPerson,
  account: Account | null,
  login: string,
  acts: readonly StaffAct[],
  problems: StaffLine['problems'],
): StaffLine {
  const does = new Set(acts.map(({ act }) => act))
  const standing =
    account === null
      ? 'new'
      : does.has('move_staff')
        ? 'moved'
        : does.has('set_terms') || does.has('set_office')
          ? 'changed'
          : 'same'
  const { line, fullName, post = null, directorateIds, extension = null, worksFrom = null, worksUntil = null } = person
  return {
    ...{ line, fullName, login, post, directorateIds, extension, worksFrom, worksUntil, problems },
    standing: problems.length > 0 ? 'wrong' : standing,
    from:
      standing === 'moved' && account !== null ? { post: account.post, directorateIds: account.directorateIds } : null,
    owesPassword: account?.mustChangePassword ?? false,
  }
}
