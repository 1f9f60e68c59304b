import { largestPiece } from '#shared/contract/file-pieces.ts'
import { calls } from './calls.ts'

interface Carrying {
  /** Aborts it between two pieces, or while one waits for the line. */
  readonly signal: AbortSignal
  /** How much has come, of 1. */
  readonly onShare: (share: number) => void
}

/** Brings a photo or document to the host, piece by piece; gives what it is called there. */
export async function sendPieces(file: File, { signal, onShare }: Carrying): Promise<string> {
  try {
    const { uploadId } = await calls.requests.beginFile({ size: file.size }, { signal })
    for (let offset = 0; offset < file.size; offset += largestPiece) {
      const bytes = new File([file.slice(offset, offset + largestPiece)], 'piece')
      // oxlint-disable-next-line no-await-in-loop -- one piece after the other, in order
      const { kept } = await calls.requests.pieceOfFile({ uploadId, offset, bytes }, { signal })
      signal.throwIfAborted()
      onShare(kept / file.size)
    }
    return uploadId
  } catch (error) {
    signal.throwIfAborted()
    throw error
  }
}
