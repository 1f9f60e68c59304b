import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { project } from '#tests/support/project.ts'
import { heic } from './pictures.ts'

/** Has the built worker decode a photo of an iPhone on the page that is open: width, height and the first point's colours. */
export async function decodeHeicIn(page: Page): Promise<number[] | null> {
  const names = await readdir(join(project, 'out/renderer/assets'))
  const worker = names.find((name) => /^heic-worker-.+\.js$/u.test(name))
  if (worker === undefined) throw new Error('the window was built without its worker for HEIC')
  return await page.evaluate(
    async ({ path, base64 }) =>
      await new Promise<number[] | null>((resolve, reject) => {
        const started = new Worker(new URL(path, location.href), { type: 'module' })
        started.addEventListener('error', ({ message }) => reject(new Error(`the worker did not run: ${message}`)))
        started.addEventListener('message', ({ data }: MessageEvent<ImageData | null>) => {
          started.terminate()
          resolve(data === null ? null : [data.width, data.height, ...data.data.slice(0, 4)])
        })
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's takes none
        started.postMessage(Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0))
      }),
    { path: `/assets/${worker}`, base64: heic.toString('base64') },
  )
}
