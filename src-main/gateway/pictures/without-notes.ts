// A photo or a film tells where it was taken and with whose phone: taken off its bytes, what is seen and heard untouched.
import { bareIsoMedia, isIsoMedia } from './iso-media.ts'
import { bareJpeg, isJpeg } from './jpeg.ts'
import { barePng, isPng } from './png.ts'
import { bareWebp, isWebp } from './webp.ts'

/** The picture, film or voice note without its notes but for which way up it was held; what is none, or a broken one, as it came. */
export function withoutNotes(content: Uint8Array): Uint8Array {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  if (isJpeg(bytes)) return bareJpeg(bytes) ?? content
  if (isPng(bytes)) return barePng(bytes) ?? content
  if (isWebp(bytes)) return bareWebp(bytes) ?? content
  if (isIsoMedia(bytes)) return bareIsoMedia(bytes) ?? content
  return content
}
