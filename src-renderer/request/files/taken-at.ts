// When a picture was taken, as the camera wrote it (Exif 3.0). Nothing else is read: not the place, not the phone.
import { officeInstant } from '#shared/office-time.ts'

/** How the block begins, in either order of bytes, wherever a JPEG, HEIC, PNG or WebP keeps it. */
const beginnings = [
  [0x49, 0x49, 0x2a, 0, 8, 0, 0, 0],
  [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8],
] as const
const exifPointer = 0x8769
const originalTime = 0x9003
const originalOffset = 0x9011

/** Milliseconds since 1970, or null where the picture does not say. A time without an offset is the office's. */
export function takenAt(bytes: Uint8Array<ArrayBuffer>): number | null {
  const start = findBlock(bytes)
  if (start === null) return null
  try {
    return timeIn(new DataView(bytes.buffer, bytes.byteOffset + start, bytes.length - start))
  } catch (error) {
    // A block that points outside itself says nothing.
    if (error instanceof RangeError) return null
    throw error
  }
}

function findBlock(bytes: Uint8Array): number | null {
  const found = beginnings.map((beginning) => findBeginning(bytes, beginning)).filter((at) => at !== null)
  return found.length === 0 ? null : Math.min(...found)
}

function findBeginning(bytes: Uint8Array, beginning: readonly number[]): number | null {
  const first = beginning[0] ?? 0
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1))
    if (beginning.every((byte, index) => bytes[at + index] === byte)) return at
  return null
}

function timeIn(block: DataView): number | null {
  const isLittle = block.getUint16(0) === 0x4949
  const field = (directory: number, wanted: number): number | null => {
    const count = block.getUint16(directory, isLittle)
    for (let place = 0; place < count; place += 1) {
      const entry = directory + 2 + place * 12
      if (block.getUint16(entry, isLittle) === wanted) return entry
    }
    return null
  }
  const text = (directory: number, wanted: number): string => {
    const entry = field(directory, wanted)
    if (entry === null) return ''
    const length = block.getUint32(entry + 4, isLittle)
    const at = length <= 4 ? entry + 8 : block.getUint32(entry + 8, isLittle)
    return Array.from({ length: Math.min(length, 32) }, (_none, index) => block.getUint8(at + index))
      .filter((byte) => byte > 0)
      .map((byte) => String.fromCodePoint(byte))
      .join('')
  }
  const pointer = field(block.getUint32(4, isLittle), exifPointer)
  if (pointer === null) return null
  const exif = block.getUint32(pointer + 8, isLittle)
  return instantOf(text(exif, originalTime), text(exif, originalOffset))
}

function instantOf(time: string, offset: string): number | null {
  const parts = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)$/u.exec(time)
  if (parts === null) return null
  const [, year, month, day, clock] = parts
  const isTold = /^[+-]\d\d:\d\d$/u.test(offset)
  const at = Date.parse(`${year}-${month}-${day}T${clock}${isTold ? offset : 'Z'}`)
  if (Number.isNaN(at)) return null
  return isTold ? at : officeInstant(at)
}
