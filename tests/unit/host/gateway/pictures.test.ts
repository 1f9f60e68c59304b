// Photos of every kind lose where and with what they were taken, and nothing of the picture; which way up stays.
import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withoutNotes } from '#main/gateway/pictures/without-notes.ts'

const place = '40.7569N'
const bare = (content: Buffer): Buffer => Buffer.from(withoutNotes(content))
const latin = (text: string): Buffer => Buffer.from(text, 'latin1')

/** Exif of one direction and a place, as phones write it. */
function exif(turned: number): Buffer {
  const tiff = Buffer.from('49492a00080000000200120103000100000000000000258802000800000026000000', 'hex')
  tiff.writeUInt16LE(turned, 18)
  return Buffer.concat([tiff, Buffer.alloc(4), latin(place)])
}
const exifThatTells = (turned: number): string =>
  `4d4d002a00000008000101120003000000010${turned.toString(16).padStart(3, '0')}000000000000`

function pngChunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([latin(name), content])
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  size.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([size, named, sum])
}
const png = (...chunks: Buffer[]): Buffer =>
  Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks, pngChunk('IEND', Buffer.alloc(0))])
const [head, colours, data] = [
  pngChunk('IHDR', Buffer.alloc(13, 1)),
  pngChunk('gAMA', Buffer.alloc(4, 2)),
  pngChunk('IDAT', latin('the picture')),
]
const notedPng = (turned: number): Buffer =>
  Buffer.concat([
    png(
      ...[head, pngChunk('eXIf', exif(turned)), pngChunk('tEXt', latin(`Author\0Ali ${place}`)), colours],
      ...[pngChunk('iTXt', latin(`XML:com.adobe.xmp\0\0\0\0\0${place}`)), data],
      ...[pngChunk('zTXt', latin('by Ali')), pngChunk('tIME', Buffer.alloc(7)), pngChunk('phOt', latin(place))],
    ),
    latin(`behind the end ${place}`),
  ])

function webpChunk(name: string, content: Buffer): Buffer {
  const size = Buffer.alloc(4)
  size.writeUInt32LE(content.length)
  return Buffer.concat([latin(name), size, content, Buffer.alloc(content.length % 2)])
}
function webp(...chunks: Buffer[]): Buffer {
  const body = Buffer.concat([latin('WEBP'), ...chunks])
  const size = Buffer.alloc(4)
  size.writeUInt32LE(body.length)
  return Buffer.concat([latin('RIFF'), size, body])
}
const long = (flags: number): Buffer => webpChunk('VP8X', Buffer.from([flags, 0, 0, 0, 9, 0, 0, 9, 0, 0]))
const [alpha, frame] = [webpChunk('ALPH', latin('odd')), webpChunk('VP8 ', latin('the picture'))]
const notedWebp = (turned: number, before = ''): Buffer =>
  Buffer.concat([
    webp(
      ...[long(0x1c), alpha, frame, webpChunk('EXIF', Buffer.concat([latin(before), exif(turned)]))],
      ...[webpChunk('XMP ', latin(`<x:xmpmeta>${place}`)), webpChunk('ABCD', latin(place))],
    ),
    latin(`behind the end ${place}`),
  ])

describe('a photo', () => {
  it('in PNG keeps what draws it, in its order, and nothing else', () => {
    expect(bare(notedPng(1)).equals(png(head, colours, data))).toBe(true)
    const turned = pngChunk('eXIf', Buffer.from(exifThatTells(6), 'hex'))
    expect(bare(notedPng(6)).equals(png(head, turned, colours, data))).toBe(true)
  })

  it('in WebP keeps what draws it, in its order, and says that it has nothing else', () => {
    expect(bare(notedWebp(1)).equals(webp(long(0x10), alpha, frame))).toBe(true)
    const turned = webpChunk('EXIF', Buffer.from(exifThatTells(8), 'hex'))
    for (const before of ['', 'Exif\0\0'])
      expect(bare(notedWebp(8, before)).equals(webp(long(0x18), alpha, frame, turned))).toBe(true)
    // The short form has no place for notes; what somebody put there all the same goes.
    expect(bare(webp(frame, webpChunk('EXIF', exif(6)))).equals(webp(frame))).toBe(true)
  })
})

describe('whatever bytes come', () => {
  const photos = fc.constantFrom(notedPng(1), notedPng(6), notedWebp(1), notedWebp(8))
  const changes = fc.array(fc.record({ at: fc.nat(), to: fc.nat(255) }), { maxLength: 4 })
  const broken = fc
    .record({ photo: photos, changes, cut: fc.option(fc.nat(), { freq: 3 }) })
    .map(({ photo, changes: those, cut }) => {
      const bytes = Buffer.from(photo)
      for (const { at, to } of those) bytes[at % bytes.length] = to
      return cut === null ? bytes : bytes.subarray(0, cut % (bytes.length + 1))
    })

  it('they are a picture without notes, or as they came; read twice they are the same', () => {
    fc.assert(
      fc.property(broken, (bytes) => {
        const before = Buffer.from(bytes)
        const once = bare(bytes)
        expect(bytes.equals(before)).toBe(true)
        expect(bare(once).equals(once)).toBe(true)
        expect(once.length).toBeLessThanOrEqual(bytes.length + 64)
      }),
      { numRuns: 3000 },
    )
  })

  it('a photo with one wrong byte in what draws it still loses its place', () => {
    fc.assert(
      fc.property(fc.nat(10), fc.nat(255), (at, to) => {
        const bytes = notedPng(6)
        bytes[bytes.indexOf('the picture') + at] = to
        expect(bare(bytes).includes(place)).toBe(false)
      }),
    )
  })
})
