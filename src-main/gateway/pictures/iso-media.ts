// Films, voice notes and photos of iPhones are ISO media (ISO/IEC 14496-12, for photos 23008-12): boxes within boxes. What tells where
// they were taken is blanked where it stands, for other boxes count the bytes of the file.
import { BlankedPlaces, type Box, blank, boxesIn, ContentOfBox, nameAt } from './iso-boxes.ts'
import { blankNotesOfPhoto } from './iso-photo.ts'

/** What plays, and what says where it lies. */
const played = {
  file: new Set(['ftyp', 'styp', 'pdin', 'moov', 'moof', 'mfra', 'sidx', 'ssix', 'mdat', 'meta', 'wide']),
  film: new Set(['mvhd', 'trak', 'mvex', 'iods']),
  track: new Set(['tkhd', 'mdia', 'edts', 'tref', 'tapt', 'trgr']),
  /** Picture, sound, subtitles; others have places, faces, the phone's movements. */
  handlers: new Set(['vide', 'soun', 'text', 'sbtl', 'subt', 'clcp', 'pict', 'auxv', 'tmcd']),
}

/** Of a photo the list that stands beside the boxes draws it; of a film it only tells. */
const photoBrands: ReadonlySet<string> = new Set([
  'mif1',
  'msf1',
  'heic',
  'heix',
  'heim',
  'heis',
  'hevc',
  'hevx',
  'avif',
  'avis',
])

/** Of what kinds a file says it is: behind the first, which begins it, stand its version and the others. */
function brandsOf(bytes: Buffer): string[] {
  const end = Math.min(bytes.readUInt32BE(0), bytes.length)
  const brands = [nameAt(bytes, 8)]
  for (let at = 16; at + 4 <= end; at += 4) brands.push(nameAt(bytes, at))
  return brands
}

export const isIsoMedia = (bytes: Buffer): boolean => bytes.length >= 16 && nameAt(bytes, 4) === 'ftyp'

/** The film or photo with its notes blanked, and without what lies behind its last box; null where it is broken. */
export function bareIsoMedia(bytes: Buffer): Buffer | null {
  const kept = Buffer.from(bytes)
  const places = new BlankedPlaces(kept)
  const isPhoto = brandsOf(kept).some((brand) => photoBrands.has(brand))
  try {
    let end = 0
    for (const box of boxesIn(kept, 0, kept.length)) {
      end = box.to
      if (!played.file.has(box.name)) blank(kept, box)
      else if (box.name === 'moov') blankNotesOfFilm(kept, box, places)
      else if (box.name === 'meta' && isPhoto) blankNotesOfPhoto(kept, box, places)
      else if (box.name === 'meta') blank(kept, box)
    }
    return kept.subarray(0, end)
  } catch (error) {
    // A box that tells of bytes that are not there.
    if (error instanceof RangeError) return null
    throw error
  }
}

function blankNotesOfFilm(bytes: Buffer, film: Box, places: BlankedPlaces): void {
  for (const box of boxesIn(bytes, film.from, film.to)) {
    if (!played.film.has(box.name)) blank(bytes, box)
    else if (box.name === 'trak') blankNotesOfTrack(bytes, box, places)
  }
}

function blankNotesOfTrack(bytes: Buffer, track: Box, places: BlankedPlaces): void {
  const parts = boxesIn(bytes, track.from, track.to)
  const media = parts.find(({ name }) => name === 'mdia')
  const inMedia = media === undefined ? [] : boxesIn(bytes, media.from, media.to)
  const handler = inMedia.find(({ name }) => name === 'hdlr')
  // Behind version and flags and four bytes that say nothing.
  const kind = handler === undefined ? '' : nameAt(bytes, handler.from + 8)
  for (const box of parts.filter(({ name }) => !played.track.has(name))) blank(bytes, box)
  if (played.handlers.has(kind)) return
  const table = tableOf(bytes, inMedia)
  for (const { from, to } of table === null ? [] : samplesOf(bytes, table)) places.blank(from, to)
  blank(bytes, track)
}

function tableOf(bytes: Buffer, inMedia: readonly Box[]): Box[] | null {
  const information = inMedia.find(({ name }) => name === 'minf')
  if (information === undefined) return null
  const table = boxesIn(bytes, information.from, information.to).find(({ name }) => name === 'stbl')
  return table === undefined ? null : boxesIn(bytes, table.from, table.to)
}

/** Where the samples of a track lie: each chunk of the file holds so many of them, of such sizes. */
function samplesOf(bytes: Buffer, table: readonly Box[]): { from: number; to: number }[] {
  const content = (name: string): ContentOfBox | null => {
    const box = table.find((one) => one.name === name)
    return box === undefined ? null : new ContentOfBox(bytes, box)
  }
  const [sizes, runs] = [content('stsz'), content('stsc')]
  const chunks = content('stco') ?? content('co64')
  if (sizes === null || runs === null || chunks === null) return []
  const wide = table.some(({ name }) => name === 'co64') && !table.some(({ name }) => name === 'stco')
  const [usual, count] = [sizes.integer(4, 4), sizes.integer(8, 4)]
  // Each has a byte at least; a list that tells of more would be counted for ever.
  if (count > bytes.length) throw new RangeError('more samples than bytes')
  const sizeOf = (sample: number): number => (usual === 0 ? sizes.integer(12 + sample * 4, 4) : usual)
  const found: { from: number; to: number }[] = []
  let [run, sample] = [0, 0]
  for (let chunk = 0; chunk < chunks.integer(4, 4) && sample < count; chunk += 1) {
    while (run + 1 < runs.integer(4, 4) && runs.integer(8 + (run + 1) * 12, 4) <= chunk + 1) run += 1
    const from = chunks.integer(8 + chunk * (wide ? 8 : 4), wide ? 8 : 4)
    const last = Math.min(count, sample + runs.integer(8 + run * 12 + 4, 4))
    let to = from
    for (; sample < last; sample += 1) to += sizeOf(sample)
    found.push({ from, to })
  }
  return found
}
