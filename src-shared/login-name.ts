import { fold } from './text-fold.ts'

/**
 * What was typed as a name at signing in, as the login PostgreSQL knows: small letters of English, no domain. Windows takes
 * "İSMAİL.KAYA", "BELEDIYE\ismail.kaya" and "ismail.kaya@bel.local" for one person.
 */
export function loginName(typed: string): string {
  const name = typed
    .trim()
    .replace(/^[^\\/]*[\\/]/u, '')
    .replace(/@.*$/u, '')
  return fold(name).trim()
}

/** Logins as the database takes them: small letters, digits, dots. */
export const isLogin = (login: string): boolean =>
  /^[a-z][a-z0-9._-]{1,62}$/u.test(login) && !/^(?:pg_|zimmet)/u.test(login)

/** "Ayşe Çınar Yılmaz" signs in as ayse.yilmaz, unless somebody else does; empty where the name has no letters. */
export function loginOf(fullName: string, taken: ReadonlySet<string>): string {
  const parts = fold(fullName)
    .replaceAll(/[^a-z ]/gu, '')
    .split(' ')
    .filter(Boolean)
  const proposed = [...new Set([parts[0], parts.at(-1)])].filter(Boolean).join('.').slice(0, 58)
  if (!isLogin(proposed)) return ''
  if (!taken.has(proposed)) return proposed
  let number = 2
  while (taken.has(`${proposed}${number}`)) number += 1
  return `${proposed}${number}`
}
