import { partBytes } from './contract/reports.ts'

/** All parts of a waiting file in their order; the next is on its way while one is taken in. */
export async function takeParts<Part>(bytes: number, part: (offset: number) => Promise<Part>): Promise<Part[]> {
  const parts: Part[] = []
  let next = part(0)
  for (let offset = 0; offset < bytes; offset += partBytes) {
    const asked = next
    if (offset + partBytes < bytes) {
      next = part(offset + partBytes)
      // Told where it is awaited.
      next.catch(() => undefined)
    }
    // oxlint-disable-next-line no-await-in-loop -- one behind the other: no more than two are under way
    parts.push(await asked)
  }
  return parts
}
