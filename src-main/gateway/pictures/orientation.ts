// Which way up a picture was held: the one thing of its Exif that stays, or it would lie on its side.

const orientationTag = 0x0112

/** 1 to 8 of an Exif (its TIFF, without what a format puts before it); null where it says none. */
export function orientationIn(tiff: Buffer): number | null {
  const isLittle = tiff.toString('latin1', 0, 2) === 'II'
  const read = (at: number, size: 2 | 4): number => {
    if (at + size > tiff.length) return 0
    return isLittle ? tiff.readUIntLE(at, size) : tiff.readUIntBE(at, size)
  }
  const directory = read(4, 4)
  const entries = read(directory, 2)
  for (let entry = 0; entry < entries && directory + 2 + entry * 12 + 12 <= tiff.length; entry += 1) {
    const at = directory + 2 + entry * 12
    const value = read(at + 8, 2)
    if (read(at, 2) === orientationTag) return value >= 1 && value <= 8 ? value : null
  }
  return null
}

/** An Exif that says nothing but which way up. */
export function exifThatTells(turned: number): Buffer {
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex')
  tiff.writeUInt16BE(turned, 18)
  return tiff
}
