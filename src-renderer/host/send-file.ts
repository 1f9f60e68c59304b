import { largestPart } from '#shared/contract/import.ts'
import { calls } from './calls.ts'

/** Brings a file to the host, part by part; gives what it is called there. */
export async function sendFile(file: File): Promise<string> {
  const { uploadId } = await calls.imports.begin({ name: file.name })
  for (let offset = 0; offset < file.size; offset += largestPart) {
    const bytes = new File([file.slice(offset, offset + largestPart)], file.name)
    // oxlint-disable-next-line no-await-in-loop -- one part after the other, in order
    await calls.imports.part({ uploadId, offset, bytes })
  }
  return uploadId
}
