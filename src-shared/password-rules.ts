// Which passwords are too weak. The database never sees a password, only its verifier, so this is held on the PC: the window
// says it beside the field, the host refuses it.
import { fold } from './text-fold.ts'

export const shortestPassword = 10
const fewestCharacters = 5

export type Weakness = 'too_short' | 'too_plain' | 'like_name' | 'same_as_old'

/** What is typed first by whoever guesses, folded; a run of digits or of keys side by side is found below. */
const guessedFirst = ['password', 'parola', 'sifre', 'qwerty', 'zimmet', 'belediye', 'bilgi islem']
const runs = [
  '01234567890123456789',
  '98765432109876543210',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
]

interface Whose {
  login: string
  fullName: string
  old: string
}

/** Why a password is too weak for this person; null where it is not. */
export function weaknessOf(password: string, { login, fullName, old }: Whose): Weakness | null {
  if (password !== '' && password === old) return 'same_as_old'
  const letters = Array.from(password)
  if (letters.length < shortestPassword) return 'too_short'
  const folded = fold(password)
  const names = [login, ...login.split(/[._-]/u), ...fold(fullName).split(' ')].filter(({ length }) => length > 2)
  // What is left is what somebody who knows the person still has to guess.
  if (leftWithout(folded, names.map(fold)) < fewestCharacters) return 'like_name'
  if (
    new Set(letters).size < fewestCharacters ||
    leftWithout(folded, [...guessedFirst, ...partsOf(folded)]) < fewestCharacters
  )
    return 'too_plain'
  return null
}

// How many characters remain of a password when what is easily guessed is taken out of it.
function leftWithout(folded: string, easy: readonly string[]): number {
  return easy
    .toSorted((one, other) => other.length - one.length)
    .reduce((left, part) => left.replaceAll(part, ''), folded).length
}

// The runs of four and more that stand in a password: "1234", "qwer".
function partsOf(folded: string): string[] {
  const parts: string[] = []
  for (let start = 0; start < folded.length; start += 1) {
    let end = start + 4
    while (end <= folded.length && runs.some((run) => run.includes(folded.slice(start, end)))) end += 1
    if (end - 1 - start >= 4) parts.push(folded.slice(start, end - 1))
  }
  return parts
}
