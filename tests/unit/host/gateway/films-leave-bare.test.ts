// Films, voice notes and photos of iPhones lose where they were taken; what is seen and heard stays where it stood, byte by byte.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { withoutNotes } from '#main/gateway/pictures/without-notes.ts'

const whole = (value: number, size = 4): Buffer => {
  const bytes = Buffer.alloc(size)
  bytes.writeUIntBE(value, 0, size)
  return bytes
}
const box = (name: string, ...content: (Buffer | string)[]): Buffer => {
  const bytes = Buffer.concat(content.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)))
  return Buffer.concat([whole(bytes.length + 8), Buffer.from(name, 'latin1'), bytes])
}
const full = (name: string, version: number, ...content: (Buffer | string)[]): Buffer =>
  box(name, whole(version * 2 ** 24), ...content)

const place = '+40.7569+030.3781/'
const ftyp = box('ftyp', 'mp42', whole(0), 'isom')
const ftypOfPhoto = box('ftyp', 'heic', whole(0), 'mif1')

/** A track of one kind whose samples lie in two chunks, of two and of one. */
const track = (handler: string, chunks: readonly [number, number], wide = false): Buffer => {
  const offsets = chunks.map((at) => (wide ? Buffer.concat([whole(0), whole(at)]) : whole(at)))
  const table = box(
    'stbl',
    full('stsz', 0, whole(0), whole(3), whole(4), whole(2), whole(6)),
    full('stsc', 0, whole(2), whole(1), whole(2), whole(1), whole(2), whole(1), whole(1)),
    full(wide ? 'co64' : 'stco', 0, whole(2), ...offsets),
  )
  const media = box('mdia', full('mdhd', 0), full('hdlr', 0, whole(0), handler, 'phone'), box('minf', table))
  return box('trak', full('tkhd', 0), box('udta', box('\u00a9xyz', place)), media)
}

/** What is seen (SEEN and so on), and beside it what the phone told of each moment. */
const samples = 'SEENSEPLACE1PLACE2_SEEN3PL'
function film(wide: boolean): Buffer {
  const data = ftyp.length + 8
  const mdat = box('mdat', samples)
  // Of what tells: PLAC, E1 and, after it, PLACE2.
  const seen = track('vide', [data, data + 18], wide)
  const told = track('meta', [data + 6, data + 12], wide)
  const notes = [
    box('udta', box('\u00a9xyz', place)),
    box('meta', 'keys', place),
    box('uuid', 'sixteen letters.', place),
  ]
  // Beside the film, as old players have it: neither version nor list.
  const beside = box('meta', place)
  return Buffer.concat([
    ftyp,
    mdat,
    box('moov', full('mvhd', 0), seen, told, ...notes),
    beside,
    box('uuid', 'XMP', place),
  ])
}

it.each([false, true])('a film loses its notes and the track of its places, and no offset moves (wide: %s)', (wide) => {
  const came = film(wide)
  const kept = Buffer.from(withoutNotes(came))
  expect(kept.length).toBe(came.length)
  expect(kept.includes(place)).toBe(false)
  expect(kept.includes('phone')).toBe(true)
  const data = kept.toString('latin1', ftyp.length + 8, ftyp.length + 8 + samples.length)
  expect(data).toBe('SEENSE\0\0\0\0\0\0\0\0\0\0\0\0_SEEN3PL')
  const bare = box('trak', full('tkhd', 0), box('free', Buffer.alloc(box('\u00a9xyz', place).length)))
  expect(kept.includes(bare.subarray(8))).toBe(true)
  expect(Buffer.from(withoutNotes(kept)).equals(kept)).toBe(true)
})

it('what lies behind the last box is cut off; a film that was cut off itself keeps what there is of it', () => {
  const came = film(false)
  const behind = Buffer.concat([came, Buffer.from(`\u0001\u0002\u0003\u0004SEFH${place}`, 'latin1')])
  expect(Buffer.from(withoutNotes(behind)).equals(Buffer.from(withoutNotes(came)))).toBe(true)
  const early = Buffer.concat([ftyp, box('moov', full('mvhd', 0), box('udta', place)), box('mdat', samples)])
  const kept = Buffer.from(withoutNotes(early.subarray(0, early.length - 5)))
  expect(kept.length).toBe(early.length - 5)
  expect(kept.includes(place)).toBe(false)
  expect(kept.includes(samples.slice(0, -5))).toBe(true)
})

/** A photo whose Exif lies in the file, its XMP in the list's own room, as `version` tells it. */
function photo(version: 0 | 1 | 2): Buffer {
  const wide = version === 2
  const [id, infe] = [wide ? 4 : 2, wide ? 3 : 2]
  const item = (nth: number, kind: string): Buffer => full('infe', infe, whole(nth, id), whole(0, 2), kind, '\0')
  const iinf = full('iinf', wide ? 1 : 0, whole(3, id), item(1, 'hvc1'), item(2, 'Exif'), item(3, 'mime'))
  const inside = (is: boolean): Buffer => (version === 0 ? Buffer.alloc(0) : whole(is ? 1 : 0, 2))
  const ofItem = (nth: number, isInside: boolean, at: number, length: number): Buffer =>
    Buffer.concat([whole(nth, id), inside(isInside), whole(0, 2), whole(1, 2), whole(at), whole(length)])
  const list = (data: number): Buffer =>
    full(
      'meta',
      0,
      iinf,
      full(
        'iloc',
        version,
        whole(0x4400, 2),
        whole(version === 0 ? 2 : 3, id),
        ofItem(1, false, data, 5),
        ofItem(2, false, data + 5, place.length),
        ...(version === 0 ? [] : [ofItem(3, true, 2, place.length)]),
      ),
      box('idat', '..', version === 0 ? '' : place),
    )
  const data = ftypOfPhoto.length + list(0).length + 8
  return Buffer.concat([ftypOfPhoto, list(data), box('mdat', 'DRAWN', place, 'DRAWN')])
}

it.each([0, 1, 2] as const)(
  'a photo of an iPhone loses Exif and XMP wherever they lie (list of version %s)',
  (version) => {
    const came = photo(version)
    const kept = Buffer.from(withoutNotes(came))
    expect(kept.length).toBe(came.length)
    expect(kept.includes(place)).toBe(false)
    expect(kept.subarray(kept.length - place.length - 10).toString('latin1')).toBe(
      `DRAWN${'\0'.repeat(place.length)}DRAWN`,
    )
  },
)

it('a broken one stays as it came, and nothing makes the reader fall', () => {
  const came = photo(0)
  const broken = Buffer.from(came)
  broken.writeUInt32BE(0x7fff_ffff, came.indexOf('idat') - 4)
  expect(withoutNotes(broken)).toBe(broken)
  fc.assert(
    fc.property(
      fc.constantFrom(film(false), film(true), photo(1)),
      fc.array(fc.tuple(fc.nat(600), fc.nat(255)), { maxLength: 8 }),
      (one, changes) => {
        const bytes = Buffer.from(one)
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value
        expect(withoutNotes(bytes).length).toBeLessThanOrEqual(bytes.length)
      },
    ),
    { numRuns: 2_000 },
  )
})

it('a list that would be counted for ever is broken, and said so at once', () => {
  const endless = film(false)
  endless.writeUInt32BE(0xffff_ffff, endless.lastIndexOf('stsz') + 12)
  expect(withoutNotes(endless)).toBe(endless)
  const over = photo(1)
  const [item, whole_] = [over.indexOf('iloc'), over.length]
  // The Exif, told to be as long as the file.
  over.writeUInt32BE(0, item + 4 + 4 + 2 + 2 + 16 + 8)
  over.writeUInt32BE(whole_ + 1, item + 4 + 4 + 2 + 2 + 16 + 12)
  expect(withoutNotes(over)).toBe(over)
})
