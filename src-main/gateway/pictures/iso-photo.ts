// A photo of an iPhone (HEIF): a list of items, of which some draw it and some tell of it, and where each of them lies.
import { type BlankedPlaces, type Box, boxesIn, ContentOfBox } from './iso-boxes.ts'

/** Exif, XMP, and whatever else stands beside the picture. Which way up it was held is said elsewhere. */
const telling: ReadonlySet<string> = new Set(['Exif', 'mime', 'uri '])

/** Blanks the items that tell of the photo. Throws a RangeError where the lists tell of what is not there. */
export function blankNotesOfPhoto(bytes: Buffer, list: Box, places: BlankedPlaces): void {
  // Behind version and flags.
  const boxes = boxesIn(bytes, list.from + 4, list.to)
  const [items, lies] = [boxes.find(({ name }) => name === 'iinf'), boxes.find(({ name }) => name === 'iloc')]
  if (items === undefined || lies === undefined) return
  const notes = notesIn(bytes, items)
  const inside = boxes.find(({ name }) => name === 'idat')
  for (const { item, isInside, at, length } of placesIn(new ContentOfBox(bytes, lies))) {
    const from = (isInside ? (inside?.from ?? bytes.length) : 0) + at
    if (notes.has(item)) places.blank(from, from + length)
  }
}

function notesIn(bytes: Buffer, items: Box): Set<number> {
  const wide = new ContentOfBox(bytes, items).integer(0, 1) > 0
  const notes = new Set<number>()
  for (const box of boxesIn(bytes, items.from + (wide ? 8 : 6), items.to)) {
    const content = new ContentOfBox(bytes, box)
    const version = content.integer(0, 1)
    const idSize = version === 3 ? 4 : 2
    // Older ones name no kind and draw nothing.
    if (version >= 2 && telling.has(content.name(4 + idSize + 2))) notes.add(content.integer(4, idSize))
  }
  return notes
}

interface Place {
  item: number
  /** In the list's own room, and not in the file. */
  isInside: boolean
  at: number
  length: number
}

function placesIn(content: ContentOfBox): Place[] {
  const version = content.integer(0, 1)
  const sizes = content.integer(4, 2)
  const [offset, length, base] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15]
  const index = version === 0 ? 0 : sizes & 15
  if (offset + length === 0) throw new RangeError('places of no length')
  const idSize = version < 2 ? 2 : 4
  const places: Place[] = []
  let at = 6
  const next = (size: number): number => {
    at += size
    return content.integer(at - size, size)
  }
  for (let left = next(idSize); left > 0; left -= 1) {
    const item = next(idSize)
    const isInside = version > 0 && (next(2) & 15) === 1
    next(2)
    const from = next(base)
    for (let extents = next(2); extents > 0; extents -= 1) {
      next(index)
      places.push({ item, isInside, at: from + next(offset), length: next(length) })
    }
  }
  return places
}
