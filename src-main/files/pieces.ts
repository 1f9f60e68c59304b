// A file that a window sends in pieces waits in memory: pictures of people's streets do not go to the disk of the PC.
import { randomUUID } from 'node:crypto'
import { notFound } from '#main/database/errors.ts'

export interface Pieces {
  /** Room for a file of a size; where there are too many, the oldest is forgotten. */
  begin(size: number): { uploadId: string }
  /** Keeps a piece where it belongs and tells how far the file has come. A piece that comes again is kept again. */
  piece(uploadId: string, offset: number, bytes: Blob): Promise<{ kept: number }>
  /** The whole file, and as often as it is wanted: an answer may get lost. */
  whole(uploadId: string): Buffer
  forget(uploadId: string): void
  clear(): void
}

/** As many windows as one person sends from at once; each may hold the largest file that the database takes. */
const most = 4

export function keepPieces(): Pieces {
  const waiting = new Map<string, { content: Buffer; kept: number }>()
  const find = (uploadId: string): { content: Buffer; kept: number } => {
    const found = waiting.get(uploadId)
    if (found === undefined) throw notFound()
    return found
  }
  return {
    begin: (size) => {
      const [oldest] = waiting.keys()
      if (waiting.size >= most && oldest !== undefined) waiting.delete(oldest)
      const uploadId = randomUUID()
      waiting.set(uploadId, { content: Buffer.alloc(size), kept: 0 })
      return { uploadId }
    },
    piece: async (uploadId, offset, bytes) => {
      const file = find(uploadId)
      const content = new Uint8Array(await bytes.arrayBuffer())
      if (offset > file.kept || offset + content.length > file.content.length)
        throw new RangeError('a piece that does not follow')
      file.content.set(content, offset)
      file.kept = Math.max(file.kept, offset + content.length)
      return { kept: file.kept }
    },
    whole: (uploadId) => {
      const { content, kept } = find(uploadId)
      if (kept < content.length) throw new RangeError('a piece is missing')
      return content
    },
    forget: (uploadId) => void waiting.delete(uploadId),
    clear: () => waiting.clear(),
  }
}
