import * as z from 'zod'
import { procedure } from './errors.ts'

/** The database takes no more of one photo or document. */
export const largestFile = 10 * 1024 * 1024
export const largestPiece = 256 * 1024

/** What a file is called at the host, once it has begun to come. */
export const oneFile = z.object({ uploadId: z.uuid() })

/** How a photo or document comes to the host: in pieces, so that the line is never long with one of them. */
export const filePieces = {
  /** Room for it at the host. */
  beginFile: procedure.input(z.object({ size: z.int().min(1).max(largestFile) })).output(oneFile),
  /** The next piece of it, in order. */
  pieceOfFile: procedure
    .input(oneFile.extend({ offset: z.int().nonnegative(), bytes: z.file().max(largestPiece) }))
    .output(z.object({ kept: z.int() })),
  /** It is not wanted any more, or stands with its request. */
  forgetFile: procedure.input(oneFile).output(z.void()),
}
