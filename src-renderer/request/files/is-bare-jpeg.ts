// A JPEG that carries nothing but its picture: what this program made of a photo, or something as bare.

const scan = 0xda
const jfif = 0xe0
const colours = 0xe2
const firstOfApplications = 0xe0
const lastOfApplications = 0xef
const comment = 0xfe

/** Whether there is nothing to take off it: no Exif, no comment, no maker's notes; a colour profile may stand. */
export function isBareJpeg(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return false
  for (let at = 2; at + 4 <= bytes.length; at += 2 + segmentLength(bytes, at)) {
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff) return false
    if (marker === scan) return true
    const isOfApplication = marker >= firstOfApplications && marker <= lastOfApplications
    if (marker === comment || (isOfApplication && marker !== jfif && marker !== colours)) return false
    if (marker === colours && !hasName(bytes, at + 4, 'ICC_PROFILE')) return false
  }
  return false
}

const segmentLength = (bytes: Uint8Array, at: number): number => (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0)

const hasName = (bytes: Uint8Array, at: number, name: string): boolean =>
  Array.from(name).every((letter, index) => bytes[at + index] === letter.codePointAt(0))
