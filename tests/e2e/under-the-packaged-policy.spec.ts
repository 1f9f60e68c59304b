// The built window as app:// gives it: by the same function that finds its files, under exactly those headers. Chromium knows no
// scheme of ours, so an origin stands in for it; with Electron's binary, electron.spec.ts asks the same of app:// itself.
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { contentPolicy, fileHeaders } from '#main/ports/content-policy.ts'
import { readWindowFile } from '#main/ports/window-files.ts'
import { project } from '#tests/support/project.ts'
import { decodeHeicIn } from './support/heic-in-window.ts'

const origin = 'https://zimmet.test'

async function openWindow(page: Page): Promise<void> {
  await page.route(`${origin}/**`, async (route) => {
    const file = await readWindowFile(join(project, 'out/renderer'), new URL(route.request().url()).pathname)
    const headers = fileHeaders(file?.type ?? 'text/plain', contentPolicy())
    await route.fulfill(
      file === null ? { status: 404, headers, body: 'Not found.' } : { headers, body: Buffer.from(file.content) },
    )
  })
  await page.goto(`${origin}/`)
}

test('a photo of an iPhone is decoded', async ({ page }) => {
  await openWindow(page)
  expect(await decodeHeicIn(page)).toEqual([320, 240, expect.any(Number), expect.any(Number), expect.any(Number), 255])
})

test('and nothing is let in for it: no code from words, no WebAssembly, no script of another origin', async ({
  page,
}) => {
  await openWindow(page)
  const tried = await page.evaluate(async () => {
    const ends = async (attempt: () => unknown): Promise<string> => {
      try {
        await attempt()
        return 'went through'
      } catch (error) {
        return (error as Error).name
      }
    }
    // In a turn of its own: within the first, what a test evaluates is let through.
    await new Promise((resolve) => {
      setTimeout(resolve)
    })
    const empty = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)
    return {
      // oxlint-disable-next-line no-implied-eval, no-new-func -- the question is whether it runs
      words: await ends(() => new Function('return 1')() as unknown),
      wasm: await ends(async () => await WebAssembly.instantiate(empty)),
      fetched: await ends(async () => await fetch('https://example.com/')),
      blob: await ends(
        async () =>
          await new Promise((resolve, reject) => {
            const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' })))
            worker.addEventListener('message', resolve)
            worker.addEventListener('error', () => reject(new TypeError('refused')))
          }),
      ),
    }
  })
  expect(tried).toEqual({
    words: 'EvalError',
    wasm: 'CompileError',
    fetched: 'TypeError',
    blob: expect.not.stringMatching('went'),
  })
})
