// Without letters and digits that are taken for each other when read out.
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A password to be told to somebody, who chooses his own at the first sign-in: "h7km-x2rw-p9tc". */
export function oneTimePassword(): string {
  const chosen: string[] = []
  while (chosen.length < 12) {
    const [byte] = crypto.getRandomValues(new Uint8Array(1))
    // The rest of the byte's values would make some letters likelier than others.
    const letter =
      byte === undefined || byte >= 256 - (256 % letters.length) ? undefined : letters[byte % letters.length]
    if (letter !== undefined) chosen.push(letter)
  }
  return [0, 4, 8].map((start) => chosen.slice(start, start + 4).join('')).join('-')
}
