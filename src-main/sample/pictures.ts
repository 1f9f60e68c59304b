// Drawn photos of a street before and after the work: small, real PNG files, the same bytes at every run.
import { crc32, deflateSync } from 'node:zlib'

type Colour = readonly [red: number, green: number, blue: number]

export interface SampleFile {
  name: string
  /** What it shows: `before` comes from the citizen, `after` is evidence, `document` is a page. */
  shows: 'before' | 'after' | 'document'
  content: Buffer
}

const width = 480
const height = 320

/** A canvas that fills rectangles and circles; grain keeps surfaces from looking like paper. */
class Canvas {
  readonly pixels = Buffer.alloc(width * height * 3)
  private seed = 7

  fill(left: number, top: number, right: number, bottom: number, [red, green, blue]: Colour, grain = 4): void {
    for (let y = Math.max(0, Math.floor(top)); y < Math.min(height, bottom); y += 1) {
      for (let x = Math.max(0, Math.floor(left)); x < Math.min(width, right); x += 1) {
        this.dot(x, y, [red, green, blue], grain)
      }
    }
  }

  blob(centreX: number, centreY: number, radiusX: number, radiusY: number, colour: Colour, grain = 6): void {
    for (let y = Math.floor(centreY - radiusY); y <= centreY + radiusY; y += 1) {
      for (let x = Math.floor(centreX - radiusX); x <= centreX + radiusX; x += 1) {
        const isInside = ((x - centreX) / radiusX) ** 2 + ((y - centreY) / radiusY) ** 2 <= 1
        if (isInside && x >= 0 && x < width && y >= 0 && y < height) this.dot(x, y, colour, grain)
      }
    }
  }

  private dot(x: number, y: number, colour: Colour, grain: number): void {
    // Two by two pixels share their grain, so that the file stays small.
    this.seed = ((x >> 1) * 73_856_093) ^ ((y >> 1) * 19_349_663)
    const shade = (((this.seed >>> 3) % 5) - 2) * (grain / 2)
    for (const [channel, value] of colour.entries()) {
      this.pixels[(y * width + x) * 3 + channel] = Math.max(0, Math.min(255, value + shade))
    }
  }
}

function street(wall: Colour): Canvas {
  const canvas = new Canvas()
  canvas.fill(0, 0, width, 200, [176, 205, 228], 0)
  canvas.fill(30, 40, 230, 200, wall, 2)
  canvas.fill(230, 70, 450, 200, [198, 186, 170], 2)
  for (let x = 50; x < 420; x += 62) canvas.fill(x, 88, x + 30, 128, [84, 104, 122], 0)
  canvas.fill(110, 140, 150, 200, [112, 78, 54], 2)
  canvas.fill(0, 200, width, 232, [186, 182, 176], 6)
  canvas.fill(0, 232, width, 240, [140, 138, 134], 2)
  canvas.fill(0, 240, width, height, [92, 94, 98], 8)
  for (let x = 10; x < width; x += 90) canvas.fill(x, 282, x + 46, 287, [220, 220, 214], 0)
  return canvas
}

const rubble: Colour = [158, 132, 112]

function debris(isThere: boolean): Canvas {
  const canvas = street([214, 178, 140])
  if (!isThere) return canvas
  canvas.blob(300, 226, 92, 34, rubble, 24)
  canvas.blob(250, 214, 30, 18, [222, 220, 214], 4)
  canvas.blob(318, 206, 34, 20, [206, 204, 198], 4)
  canvas.blob(366, 222, 28, 16, [228, 226, 220], 4)
  canvas.fill(270, 180, 330, 190, [120, 84, 58], 6)
  return canvas
}

function pothole(isThere: boolean): Canvas {
  const canvas = street([186, 198, 176])
  if (isThere) {
    canvas.blob(220, 274, 78, 22, [54, 50, 46], 14)
    canvas.blob(226, 278, 54, 13, [96, 110, 120], 4)
  } else {
    canvas.fill(140, 252, 302, 298, [58, 60, 64], 6)
  }
  return canvas
}

function tree(isOvergrown: boolean): Canvas {
  const canvas = street([222, 206, 186])
  canvas.fill(356, 100, 374, 226, [96, 70, 48], 6)
  if (isOvergrown) {
    canvas.blob(360, 80, 100, 66, [62, 106, 56], 22)
    canvas.blob(272, 108, 54, 34, [70, 118, 62], 22)
  } else {
    canvas.blob(364, 76, 56, 42, [72, 122, 64], 18)
  }
  return canvas
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
  const lines = Array.from({ length: height }, (_, y) =>
    Buffer.concat([Buffer.from([0]), pixels.subarray(y * width * 3, (y + 1) * width * 3)]),
  )
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(lines), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function page(): Buffer {
  const text =
    'BT /F1 14 Tf 60 760 Td (Erenler Belediyesi - ornek inceleme raporu) Tj 0 -28 Td (Bu belge uydurmadir.) Tj ET'
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let body = '%PDF-1.4\n'
  const starts = objects.map((object, place) => {
    const start = body.length
    body += `${place + 1} 0 obj\n${object}\nendobj\n`
    return `${String(start).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${starts.join('')}`
  return Buffer.from(
    `${body}${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
    'latin1',
  )
}

/** The handful of files that all requests of the sample share. */
export function sampleFiles(): SampleFile[] {
  return [
    { name: 'moloz.png', shows: 'before', content: png(debris(true)) },
    { name: 'cukur.png', shows: 'before', content: png(pothole(true)) },
    { name: 'agac.png', shows: 'before', content: png(tree(true)) },
    { name: 'temizlendi.png', shows: 'after', content: png(debris(false)) },
    { name: 'yama-sonrasi.png', shows: 'after', content: png(pothole(false)) },
    { name: 'budama-sonrasi.png', shows: 'after', content: png(tree(false)) },
    { name: 'rapor.pdf', shows: 'document', content: page() },
  ]
}
