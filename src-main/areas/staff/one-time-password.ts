import { randomInt } from 'node:crypto'

// Without letters and digits that are taken for each other when read out.
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A password to be handed to somebody, who chooses his own at the first sign-in: "h7km-x2rw-p9tc". */
export function oneTimePassword(): string {
  const chosen = Array.from({ length: 12 }, () => letters[randomInt(letters.length)])
  return [0, 4, 8].map((start) => chosen.slice(start, start + 4).join('')).join('-')
}
