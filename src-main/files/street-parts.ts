// Many streets go to the database part by part: each part is there whole or not at all, and keeps others from changing settings for a moment only.
import { createHash } from 'node:crypto'
import type { ToldStreet } from '#shared/contract/staff.ts'
import type { StreetsAdded } from '#shared/contract/street-file.ts'

/** A province has fewer; what has more is some other list. */
export const mostStreets = 200_000
const partSize = 5_000

export function streetParts(streets: readonly ToldStreet[]): ToldStreet[][] {
  return Array.from({ length: Math.ceil(streets.length / partSize) }, (_, place) =>
    streets.slice(place * partSize, (place + 1) * partSize),
  )
}

type Ask = (part: ToldStreet[], place: number) => Promise<StreetsAdded>

/** What all of them would add. `ask` tells it of a part; no street may be told twice. */
export async function previewInParts(streets: readonly ToldStreet[], ask: Ask): Promise<StreetsAdded> {
  const parts = streetParts(streets)
  const all = await summed(parts, ask)
  if (parts.length < 2) return all
  // A neighbourhood whose streets lie in two parts is new in both of them.
  const one = [...new Map(streets.map((street) => [street.neighbourhood, street])).values()]
  return { ...all, neighbourhoods: (await summed(streetParts(one), ask)).neighbourhoods }
}

/** Adds part after part. Broken off and asked again with the same command, it goes on behind the last part that is there. */
export async function addInParts(
  streets: readonly ToldStreet[],
  commandId: string,
  ask: (part: ToldStreet[], commandId: string) => Promise<StreetsAdded>,
): Promise<StreetsAdded> {
  return await summed(streetParts(streets), async (part, place) => await ask(part, idOfPart(commandId, place)))
}

async function summed(parts: readonly ToldStreet[][], ask: Ask): Promise<StreetsAdded> {
  const sum = { neighbourhoods: 0, streets: 0, known: 0 }
  for (const [place, part] of parts.entries()) {
    // oxlint-disable-next-line no-await-in-loop -- one part after the other: a later one finds the neighbourhoods of the ones before
    const { neighbourhoods, streets, known } = await ask(part, place)
    sum.neighbourhoods += neighbourhoods
    sum.streets += streets
    sum.known += known
  }
  return sum
}

/** The same for the same command and place, so that a part that is asked again is answered and not done again. */
function idOfPart(commandId: string, place: number): string {
  if (place === 0) return commandId
  const drawn = createHash('sha256').update(`${commandId}/${place}`).digest('hex')
  return [
    drawn.slice(0, 8),
    drawn.slice(8, 12),
    `8${drawn.slice(13, 16)}`,
    `8${drawn.slice(17, 20)}`,
    drawn.slice(20, 32),
  ].join('-')
}
