// `npm run icons`: draws build/icon.svg as icon.ico (Windows) and icons/<size>x<size>.png (Linux). What is drawn is committed: a build needs no browser.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { ensureChromium } from '../tests/run/ensure-chromium.ts'
import { project } from './package/project.ts'

const folder = join(project, 'build')
const inWindows = [16, 24, 32, 48, 64, 128, 256]
const inLinux = [16, 32, 48, 64, 128, 256, 512]

const drawn = await drawAll(await readFile(join(folder, 'icon.svg'), 'utf8'))
await mkdir(join(folder, 'icons'), { recursive: true })
for (const size of inLinux)
  // oxlint-disable-next-line no-await-in-loop -- seven small files
  await writeFile(join(folder, 'icons', `${size}x${size}.png`), pictureOf(size))
await writeFile(join(folder, 'icon.ico'), ico(inWindows))

function pictureOf(size: number): Buffer {
  const picture = drawn.get(size)
  if (picture === undefined) throw new Error(`${size} was not drawn`)
  return picture
}

async function drawAll(svg: string): Promise<Map<number, Buffer>> {
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: ['--no-sandbox'] })
  const pictures = new Map<number, Buffer>()
  for (const size of new Set([...inWindows, ...inLinux])) {
    /* oxlint-disable no-await-in-loop -- one page, one size after the other */
    const page = await browser.newPage({ viewport: { width: size, height: size } })
    await page.setContent(`<style>*{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`)
    pictures.set(size, await page.screenshot({ omitBackground: true }))
    await page.close()
    /* oxlint-enable no-await-in-loop */
  }
  await browser.close()
  return pictures
}

// The format: a head, a line for each picture, then the pictures themselves, which may be PNG since Windows Vista.
function ico(sizes: readonly number[]): Buffer {
  const head = Buffer.alloc(6 + 16 * sizes.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(sizes.length, 4)
  let at = head.length
  for (const [index, size] of sizes.entries()) {
    const line = 6 + 16 * index
    const { length } = pictureOf(size)
    head.writeUInt8(size % 256, line)
    head.writeUInt8(size % 256, line + 1)
    head.writeUInt16LE(1, line + 4)
    head.writeUInt16LE(32, line + 6)
    head.writeUInt32LE(length, line + 8)
    head.writeUInt32LE(at, line + 12)
    at += length
  }
  return Buffer.concat([head, ...sizes.map(pictureOf)])
}
