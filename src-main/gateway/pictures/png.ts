// PNG: chunks. What draws the picture stays; every other one may tell something, Exif, XMP and programs' own among them.
import { crc32 } from 'node:zlib'
import { exifThatTells, orientationIn } from './orientation.ts'

const signature = Buffer.from('89504e470d0a1a0a', 'hex')
/** Beside those that a reader must understand, whose names begin with a capital: colours, transparency, size, animation. */
const drawing: ReadonlySet<string> = new Set([
  ...['tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'mDCV', 'cLLI', 'bKGD', 'hIST', 'pHYs', 'sPLT'],
  ...['acTL', 'fcTL', 'fdAT'],
])

export const isPng = (bytes: Buffer): boolean => bytes.subarray(0, 8).equals(signature)

/** The PNG without its notes, and without what lies behind its end; null where it is broken. */
export function barePng(bytes: Buffer): Buffer | null {
  const kept: Buffer[] = [signature]
  let at = signature.length
  let turned = 1
  for (let name = ''; name !== 'IEND';) {
    if (at + 12 > bytes.length) return null
    const end = at + 12 + bytes.readUInt32BE(at)
    if (end > bytes.length) return null
    name = bytes.toString('latin1', at + 4, at + 8)
    if (!/^[A-Za-z]{4}$/u.test(name)) return null
    if (name === 'eXIf') turned = orientationIn(bytes.subarray(at + 8, end - 4)) ?? turned
    if (/^[A-Z]/u.test(name) || drawing.has(name)) kept.push(bytes.subarray(at, end))
    at = end
  }
  // Behind the head, before the picture.
  if (turned !== 1) kept.splice(2, 0, chunkThatTells(turned))
  return Buffer.concat(kept)
}

function chunkThatTells(turned: number): Buffer {
  const named = Buffer.concat([Buffer.from('eXIf', 'latin1'), exifThatTells(turned)])
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  size.writeUInt32BE(named.length - 4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([size, named, sum])
}
