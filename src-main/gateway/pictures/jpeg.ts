// JPEG: segments and scans up to the end of the picture, which stays as it is. Behind the end phones put a film, or the same
// picture once more, each with notes of its own.
import { exifThatTells, orientationIn } from './orientation.ts'

const startOfScan = 0xda
const endOfImage = 0xd9
const app1 = 0xe1
const app2 = 0xe2
/** Exif and XMP, Photoshop's notes (IPTC), comments. */
const telling: ReadonlySet<number> = new Set([app1, 0xed, 0xfe])

const exifName = 'Exif\0\0'
/** Where the further pictures behind the end stand. */
const furtherName = 'MPF\0'

export const isJpeg = (bytes: Buffer): boolean => bytes.length >= 4 && bytes.readUInt16BE(0) === 0xffd8

/** The JPEG without its notes, and without what stands behind its end; null where it is broken before its first scan. */
export function bareJpeg(bytes: Buffer): Buffer | null {
  const kept: Buffer[] = [bytes.subarray(0, 2)]
  let turned = 1
  let at = 2
  let isDrawn = false
  while (at < bytes.length) {
    const part = partAt(bytes, at)
    // A picture that was cut off is shown as far as it came.
    if (part === null && !isDrawn) return null
    if (part === null) break
    const { marker, content, end } = part
    if (marker === app1 && nameOf(content, exifName)) turned = orientationIn(content.subarray(10)) ?? turned
    if (!telling.has(marker) && !(marker === app2 && nameOf(content, furtherName))) kept.push(content)
    if (marker === endOfImage) break
    isDrawn ||= marker === startOfScan
    at = end
  }
  if (!isDrawn) return null
  if (turned !== 1) kept.splice(1, 0, segmentThatTells(turned))
  return Buffer.concat(kept)
}

const nameOf = (segment: Buffer, name: string): boolean => segment.toString('latin1', 4, 4 + name.length) === name

/** A segment, with the coded picture where it begins one; null where there is none whole. */
function partAt(bytes: Buffer, from: number): { marker: number; content: Buffer; end: number } | null {
  let at = from
  // Any number of fill bytes may stand before a marker.
  while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1
  const marker = bytes[at + 1]
  if (bytes[at] !== 0xff || marker === undefined) return null
  if (marker === endOfImage) return { marker, content: bytes.subarray(at, at + 2), end: at + 2 }
  if (at + 4 > bytes.length) return null
  const behind = at + 2 + bytes.readUInt16BE(at + 2)
  if (behind > bytes.length) return null
  const end = marker === startOfScan ? endOfScan(bytes, behind) : behind
  return { marker, content: bytes.subarray(at, end), end }
}

/** Where the coded picture ends that begins here: at the next marker that is none of its own. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0
    const isCoded = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7)
    if (!isCoded) return at
  }
  return bytes.length
}

function segmentThatTells(turned: number): Buffer {
  const exif = Buffer.concat([Buffer.from(exifName, 'latin1'), exifThatTells(turned)])
  const head = Buffer.from([0xff, app1, 0, 0])
  head.writeUInt16BE(exif.length + 2, 2)
  return Buffer.concat([head, exif])
}
