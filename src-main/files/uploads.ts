// A file that a window sends part by part waits in the data folder; none outlives who was signed in.
import { randomUUID } from 'node:crypto'
import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { notFound } from '#main/database/errors.ts'

export interface Upload {
  path: string
  name: string
}

export interface Uploads {
  /** A new empty file, readable by this person alone; the one before is forgotten. */
  begin(name: string): Promise<{ uploadId: string }>
  /** Writes a part where it belongs and tells how long the file is. A part that comes again is written again. */
  part(uploadId: string, offset: number, bytes: Blob): Promise<{ size: number }>
  find(uploadId: string): Upload
  discard(uploadId: string): Promise<void>
  clear(): Promise<void>
}

export function keepUploads(dataFolder: string): Uploads {
  const folder = join(dataFolder, 'uploads')
  let present: (Upload & { uploadId: string; size: number }) | null = null
  const find = (uploadId: string): Upload & { size: number } => {
    if (present === null || present.uploadId !== uploadId) throw notFound()
    return present
  }
  // What cannot be removed now (a scanner holds it open) is removed the next time.
  const clear = async (): Promise<void> => {
    present = null
    await rm(folder, { recursive: true, force: true }).catch(() => undefined)
  }
  const cleared = clear()
  return {
    clear: async () => await cleared.then(clear),
    find,
    begin: async (name) => {
      await cleared
      await clear()
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const uploadId = randomUUID()
      const path = join(folder, uploadId)
      await (await open(path, 'wx', 0o600)).close()
      present = { uploadId, name, path, size: 0 }
      return { uploadId }
    },
    part: async (uploadId, offset, bytes) => {
      const upload = find(uploadId)
      if (offset > upload.size) throw new RangeError('a part is missing before this one')
      const file = await open(upload.path, 'r+')
      try {
        const content = new Uint8Array(await bytes.arrayBuffer())
        await file.write(content, 0, content.length, offset)
        upload.size = Math.max(upload.size, offset + content.length)
        return { size: upload.size }
      } finally {
        await file.close()
      }
    },
    discard: async (uploadId) => {
      find(uploadId)
      await clear()
    },
  }
}
