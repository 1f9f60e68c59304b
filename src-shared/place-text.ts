/** "Dilmen · Karaca Sk. No 12" of what is known; each part by its name, or nothing. */
export function placeText(neighbourhood: string | null, street: string | null, door: string | null): string {
  const inStreet = [street, door && `No ${door}`].filter(Boolean).join(' ')
  return [neighbourhood, inStreet].filter(Boolean).join(' · ')
}
