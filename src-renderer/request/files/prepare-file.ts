// What a person gives, made ready to leave the PC: pictures decoded, turned, shrunk and bare; nothing else of them goes.
import type { RefusalCode } from '#shared/contract/errors.ts'
import { largestFile } from '#shared/contract/file-pieces.ts'
import { brightnessOf, fingerprintColumns, fingerprintOf, fingerprintRows } from '#shared/picture-fingerprint.ts'
import { decodePicture } from './decode-picture.ts'
import { isBareJpeg } from './is-bare-jpeg.ts'
import { takenAt } from './taken-at.ts'

/** Of the longer side. */
const longestSide = 2560
/** What a photo takes at most on its way, as far as its quality allows. */
const enoughBytes = 1024 * 1024
const qualities = [0.85, 0.75, 0.65, 0.5] as const
/** Of what is decoded here: more is no photo, and a window has no room for it. */
const mostOriginalBytes = 100 * 1024 * 1024

export interface PreparedFile {
  readonly file: File
  readonly isPicture: boolean
  readonly takenAt: number | null
  readonly fingerprint: string | null
}

/** Why a file cannot be sent, in the rules' own words. */
export type Unfit = Extract<RefusalCode, 'ZM019' | 'ZM020' | 'ZM063' | 'ZM083'>

/** The file as it leaves the PC, or why it cannot. */
export async function prepareFile(given: File): Promise<PreparedFile | Unfit> {
  if (given.size === 0 || given.size > mostOriginalBytes) return 'ZM019'
  const bytes = new Uint8Array(await given.arrayBuffer())
  if (holds(bytes.subarray(0, 1024), '%PDF-')) return preparePdf(given, bytes)
  const picture = await decodePicture(given, bytes)
  if (picture === null) return looksLikePicture(given) ? 'ZM063' : 'ZM020'
  try {
    return {
      file: isReady(picture, bytes) ? renamed(given, given) : renamed(given, await drawn(picture)),
      isPicture: true,
      takenAt: takenAt(bytes),
      fingerprint: fingerprintOf(partsOf(picture)),
    }
  } finally {
    picture.close()
  }
}

function preparePdf(given: File, bytes: Uint8Array): PreparedFile | Unfit {
  if (given.size > largestFile) return 'ZM019'
  if (!holds(bytes.subarray(-1024), '%%EOF')) return 'ZM083'
  return { file: given, isPicture: false, takenAt: null, fingerprint: null }
}

const holds = (bytes: Uint8Array, words: string): boolean => String.fromCodePoint(...bytes).includes(words)

const looksLikePicture = ({ name, type }: File): boolean =>
  type.startsWith('image/') || /\.(?:jpe?g|png|webp|hei[cf])$/iu.test(name)

// What this program made already stays as it is, to the byte: the same picture given twice is known again.
const isReady = ({ width, height }: ImageBitmap, bytes: Uint8Array): boolean =>
  bytes.length <= enoughBytes && Math.max(width, height) <= longestSide && isBareJpeg(bytes)

const renamed = (given: File, content: Blob): File =>
  new File([content], `${given.name.replace(/\.[^.]*$/u, '')}.jpg`, { type: 'image/jpeg' })

async function drawn(picture: ImageBitmap): Promise<Blob> {
  const shrinks = Math.min(1, longestSide / Math.max(picture.width, picture.height))
  const canvas = new OffscreenCanvas(Math.round(picture.width * shrinks), Math.round(picture.height * shrinks))
  draw(canvas, picture)
  let blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: qualities[0] })
  for (const quality of qualities.slice(1)) {
    if (blob.size <= enoughBytes) break
    // oxlint-disable-next-line no-await-in-loop -- a lower quality only where the higher one took too much
    blob = await canvas.convertToBlob({ type: 'image/jpeg', quality })
  }
  return blob
}

function partsOf(picture: ImageBitmap): number[] {
  const [width, height] = [fingerprintColumns * 16, fingerprintRows * 16]
  const context = draw(new OffscreenCanvas(width, height), picture)
  return brightnessOf(context.getImageData(0, 0, width, height).data, { width, height, channels: 4 })
}

function draw(canvas: OffscreenCanvas, picture: ImageBitmap): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('the window has no canvas')
  // A JPEG has no see-through: what a screenshot leaves out is paper.
  context.fillStyle = 'white'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return context
}
