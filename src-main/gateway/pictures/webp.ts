// WebP: chunks of a RIFF, of which the first says what others there are.
import { exifThatTells, orientationIn } from './orientation.ts'

/** What draws the picture: its parts, colours, transparency, animation. */
const drawing: ReadonlySet<string> = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ICCP', 'ANIM', 'ANMF'])
const exifFlag = 0x08
const xmpFlag = 0x04

export const isWebp = (bytes: Buffer): boolean =>
  bytes.length >= 12 && bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP'

/** The WebP without its notes, and without what lies behind its end; null where it is broken. */
export function bareWebp(bytes: Buffer): Buffer | null {
  const end = 8 + bytes.readUInt32LE(4)
  if (end > bytes.length) return null
  const kept: Buffer[] = []
  let at = 12
  let turned = 1
  while (at < end) {
    if (at + 8 > end) return null
    const size = bytes.readUInt32LE(at + 4)
    if (at + 8 + size > end) return null
    const name = bytes.toString('latin1', at, at + 4)
    const content = bytes.subarray(at + 8, at + 8 + size)
    if (name === 'EXIF') turned = orientationIn(tiffOf(content)) ?? turned
    if (drawing.has(name)) kept.push(chunk(name, content))
    at += 8 + size + (size % 2)
  }
  return written(kept, turned)
}

/** Some programs put before it what JPEG has before it. */
const tiffOf = (exif: Buffer): Buffer => (exif.toString('latin1', 0, 6) === 'Exif\0\0' ? exif.subarray(6) : exif)

function chunk(name: string, content: Buffer): Buffer {
  const head = Buffer.from(`${name}\0\0\0\0`, 'latin1')
  head.writeUInt32LE(content.length, 4)
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)])
}

function written(kept: readonly Buffer[], turned: number): Buffer {
  const [first, ...others] = kept
  const parts = [...kept]
  // Only the long form has notes, and says so.
  if (first?.toString('latin1', 0, 4) === 'VP8X' && first.length > 8) {
    const said = Buffer.from(first)
    said[8] = ((said[8] ?? 0) & ~(exifFlag | xmpFlag)) | (turned === 1 ? 0 : exifFlag)
    parts.splice(0, parts.length, said, ...others)
    if (turned !== 1) parts.push(chunk('EXIF', exifThatTells(turned)))
  }
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...parts])
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body])
}
