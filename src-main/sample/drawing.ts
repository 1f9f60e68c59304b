// Drawn photos of a street before and after the work: small, real PNG files, no two streets alike; the same seed draws
// the same bytes at every run.
import { crc32, deflateSync } from 'node:zlib'
import { brightnessOf, fingerprintOf } from '#shared/picture-fingerprint.ts'

type Colour = readonly [red: number, green: number, blue: number]

/** Scenes are laid out on 288 by 192, and drawn smaller: there are thousands of them. */
const scale = 2 / 3
const sceneWidth = 288
const sceneHeight = 192
const width = sceneWidth * scale
const height = sceneHeight * scale

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
function chances(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Which of five shades of a surface a pixel has; two by two pixels share theirs, so that the file stays small. */
const grains = Uint8Array.from({ length: width * height }, (_nothing, place) => {
  const [x, y] = [(place % width) >> 1, Math.floor(place / width) >> 1]
  return (((x * 73_856_093) ^ (y * 19_349_663)) >>> 3) % 5
})

/** A canvas that fills rectangles and ellipses; grain keeps surfaces from looking like paper. */
class Canvas {
  readonly pixels = Buffer.alloc(width * height * 3)

  fill(left: number, top: number, right: number, bottom: number, colour: Colour, grain = 0): void {
    this.paint(left * scale, top * scale, right * scale, bottom * scale, shadesOf(colour, grain))
  }

  blob(centreX: number, centreY: number, radiusX: number, radiusY: number, colour: Colour, grain = 6): void {
    const [x, y, wide, high] = [centreX * scale, centreY * scale, radiusX * scale, radiusY * scale]
    const shades = shadesOf(colour, grain)
    for (let row = Math.max(0, Math.floor(y - high)); row < Math.min(height, y + high); row += 1) {
      const half = wide * Math.sqrt(Math.max(0, 1 - ((row - y) / high) ** 2))
      this.paint(x - half, row, x + half, row + 1, shades)
    }
  }

  brighten(): void {
    for (let at = 0; at < this.pixels.length; at += 1) this.pixels[at] = Math.min(255, (this.pixels[at] ?? 0) + 5)
  }

  // Thousands of pictures are drawn: per pixel nothing is reckoned, only copied.
  private paint(left: number, top: number, right: number, bottom: number, shades: Uint8ClampedArray): void {
    const [from, to] = [Math.max(0, Math.floor(left)), Math.min(width, Math.floor(right))]
    for (let y = Math.max(0, Math.floor(top)); y < Math.min(height, bottom); y += 1)
      for (let place = y * width + from; place < y * width + to; place += 1) {
        const shade = (grains[place] ?? 0) * 3
        this.pixels[place * 3] = shades[shade] ?? 0
        this.pixels[place * 3 + 1] = shades[shade + 1] ?? 0
        this.pixels[place * 3 + 2] = shades[shade + 2] ?? 0
      }
  }
}

/** The five shades of a surface, three bytes each, from two steps darker to two lighter. */
const shadesOf = (colour: Colour, grain: number): Uint8ClampedArray =>
  Uint8ClampedArray.from(
    [-2, -1, 0, 1, 2].flatMap((step) => colour.map((part) => Math.floor(part + step * (grain / 2)))),
  )

const between = (chance: () => number, minimum: number, maximum: number): number =>
  minimum + chance() * (maximum - minimum)

const colourBetween = (chance: () => number, minimum: number, maximum: number): Colour => {
  const shade = between(chance, minimum, maximum)
  return [shade + between(chance, -18, 18), shade + between(chance, -14, 14), shade + between(chance, -22, 14)]
}

/** Where the road begins, and a street of houses as it stands at one address under one sky. */
function street(chance: () => number): { canvas: Canvas; kerb: number } {
  const canvas = new Canvas()
  const kerb = between(chance, 108, 140)
  // Clouds, so that two skies are told apart as well.
  canvas.fill(0, 0, sceneWidth, kerb, colourBetween(chance, 120, 220))
  for (let cloud = 0; cloud < 5; cloud += 1)
    canvas.blob(
      chance() * sceneWidth,
      chance() * 70,
      between(chance, 24, 70),
      between(chance, 8, 24),
      colourBetween(chance, 150, 250),
      4,
    )
  for (let left = between(chance, -40, 0); left < sceneWidth;) {
    const right = left + between(chance, 26, 84)
    const roof = between(chance, 14, kerb - 30)
    canvas.fill(left, roof, right, kerb, colourBetween(chance, 60, 235), 4)
    const pane = colourBetween(chance, 30, 150)
    for (let x = left + 6; x + 9 < right; x += 17)
      for (let y = roof + 8; y + 14 < kerb; y += 24) canvas.fill(x, y, x + 9, y + 12, pane)
    left = right + between(chance, 0, 14)
  }
  canvas.fill(0, kerb, sceneWidth, kerb + 22, colourBetween(chance, 130, 205), 6)
  canvas.fill(0, kerb + 22, sceneWidth, sceneHeight, colourBetween(chance, 50, 125), 8)
  for (let x = between(chance, 0, 50); x < sceneWidth; x += 54)
    canvas.fill(x, sceneHeight - 14, x + 28, sceneHeight - 10, [220, 220, 214])
  return { canvas, kerb }
}

/** What a picture shows: before the work (the citizen's) or after it (the evidence). */
export type Shows = 'before' | 'after'

const scenes = [
  { before: 'moloz.png', after: 'temizlendi.png', draw: debris },
  { before: 'cukur.png', after: 'yama-sonrasi.png', draw: pothole },
  { before: 'agac.png', after: 'budama-sonrasi.png', draw: tree },
] as const

function debris(canvas: Canvas, kerb: number, chance: () => number, shows: Shows): void {
  const x = between(chance, 60, 230)
  if (shows === 'after') return canvas.fill(x - 60, kerb + 4, x + 60, kerb + 20, colourBetween(chance, 170, 220), 4)
  canvas.blob(x, kerb + 14, between(chance, 36, 62), between(chance, 16, 26), [158, 132, 112], 24)
  for (let sack = 0; sack < 4; sack += 1)
    canvas.blob(x + between(chance, -46, 46), kerb + between(chance, 2, 14), 16, 10, colourBetween(chance, 200, 230), 4)
}

function pothole(canvas: Canvas, kerb: number, chance: () => number, shows: Shows): void {
  const [x, y] = [between(chance, 70, 220), between(chance, kerb + 32, 176)]
  if (shows === 'after') return canvas.fill(x - 50, y - 13, x + 50, y + 13, [58, 60, 64], 6)
  canvas.blob(x, y, between(chance, 38, 58), between(chance, 10, 16), [54, 50, 46], 14)
  canvas.blob(x + 4, y + 2, 30, 7, [96, 110, 120], 4)
}

function tree(canvas: Canvas, kerb: number, chance: () => number, shows: Shows): void {
  const x = between(chance, 60, 230)
  const size = shows === 'before' ? between(chance, 46, 64) : between(chance, 24, 34)
  canvas.fill(x - 5, 60, x + 5, kerb + 14, [96, 70, 48], 6)
  canvas.blob(x, 52, size, size * 0.7, [62, 106, 56], 22)
}

export interface DrawnPicture {
  name: string
  content: Buffer
  fingerprint: string | null
}

/** The picture of a street and a piece of work by their seeds; `retouch`: the same, a shade brighter. */
export function drawPicture(seed: number, shows: Shows, retouch = false): DrawnPicture {
  const chance = chances(seed)
  const { canvas, kerb } = street(chance)
  const scene = scenes[Math.floor(chance() * scenes.length)] ?? scenes[0]
  scene.draw(canvas, kerb, chance, shows)
  if (retouch) canvas.brighten()
  return {
    name: scene[shows],
    content: png(canvas),
    fingerprint: fingerprintOf(brightnessOf(canvas.pixels, { width, height, channels: 3 })),
  }
}

function chunk(kind: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), content])
  const framed = Buffer.alloc(named.length + 8)
  framed.writeUInt32BE(content.length, 0)
  named.copy(framed, 4)
  framed.writeUInt32BE(crc32(named), named.length + 4)
  return framed
}

function png({ pixels }: Canvas): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const lines = Buffer.alloc(height * (width * 3 + 1))
  for (let y = 0; y < height; y += 1) pixels.copy(lines, y * (width * 3 + 1) + 1, y * width * 3, (y + 1) * width * 3)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
