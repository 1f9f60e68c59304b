/** Whether a file is a photo of an iPhone: HEIC or HEIF by its brand (ISO/IEC 23008-12), whatever its name says. */
function isHeic(bytes: Uint8Array): boolean {
  const text = String.fromCodePoint(...bytes.subarray(4, 12))
  return /^ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1)$/u.test(text)
}

/** The picture, the right way up; null where it cannot be decoded. To be closed by who asked. */
export async function decodePicture(file: Blob, bytes: Uint8Array<ArrayBuffer>): Promise<ImageBitmap | null> {
  try {
    if (!isHeic(bytes)) return await createImageBitmap(file, { imageOrientation: 'from-image' })
    const drawn = await decodeHeic(bytes)
    return drawn === null ? null : await createImageBitmap(drawn)
  } catch (error) {
    if (error instanceof DOMException) return null
    throw error
  }
}

async function decodeHeic(bytes: Uint8Array): Promise<ImageData | null> {
  const worker = new Worker(new URL('./heic-worker.ts', import.meta.url), { type: 'module' })
  try {
    return await new Promise((resolve) => {
      worker.addEventListener('message', ({ data }: MessageEvent<ImageData | null>) => resolve(data))
      worker.addEventListener('error', () => resolve(null))
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's takes none
      worker.postMessage(bytes)
    })
  } finally {
    worker.terminate()
  }
}
