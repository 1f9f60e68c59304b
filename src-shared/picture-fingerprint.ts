// What a picture looks like, in 64 bits (dHash): it stays the same when the picture is saved anew, shrunk or recoloured.

export const fingerprintColumns = 9
export const fingerprintRows = 8
/** Of 256 shades: a wall, a night or a white page looks like any other. */
const leastContrast = 16
/** Neighbours so near to each other are the same: what saving anew changes turns no bit. */
const leastStep = 2

/**
 * Of the mean brightness (0 to 255) of 9 by 8 parts, row by row: a bit where a part is brighter than the one to its
 * right. 16 hexadecimal digits; null where the picture shows nothing to know it by.
 */
export function fingerprintOf(brightness: readonly number[]): string | null {
  if (Math.max(...brightness) - Math.min(...brightness) < leastContrast) return null
  let bits = 0n
  for (let row = 0; row < fingerprintRows; row += 1)
    for (let column = 0; column < fingerprintColumns - 1; column += 1) {
      const at = row * fingerprintColumns + column
      const step = (brightness[at] ?? 0) - (brightness[at + 1] ?? 0)
      bits = (bits << 1n) | (step > leastStep ? 1n : 0n)
    }
  return bits.toString(16).padStart(16, '0')
}

/** The mean brightness of each part of a picture of red, green and blue (and whatever else) by pixel. */
export function brightnessOf(
  pixels: ArrayLike<number>,
  { width, height, channels }: { width: number; height: number; channels: number },
): number[] {
  const sums = Array.from({ length: fingerprintColumns * fingerprintRows }, () => ({ sum: 0, count: 0 }))
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const column = Math.floor((x * fingerprintColumns) / width)
      const part = sums[Math.floor((y * fingerprintRows) / height) * fingerprintColumns + column]
      if (part === undefined) continue
      const at = (y * width + x) * channels
      // ITU-R BT.601: how bright the eye finds red, green and blue.
      part.sum += 0.299 * (pixels[at] ?? 0) + 0.587 * (pixels[at + 1] ?? 0) + 0.114 * (pixels[at + 2] ?? 0)
      part.count += 1
    }
  return sums.map(({ sum, count }) => (count === 0 ? 0 : sum / count))
}
