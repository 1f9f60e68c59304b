// The published folder as any web server hands it out: files/<version>/…, and one envelope a ring, which is written last.
import { createHash, randomUUID, type KeyObject } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { openEnvelope } from '#main/updates/envelope.ts'
import { envelopeName, type Manifest, type ReleaseFile } from '#main/updates/manifest.ts'
import { ReleaseProblem } from './problem.ts'

export const rings = [0, 1, 2, 3] as const

/** What each ring is offered at present; null where it is offered nothing. */
export async function readRings(folder: string, trusted: readonly KeyObject[]): Promise<(Manifest | null)[]> {
  return await Promise.all(
    rings.map(async (ring) => {
      const file = join(folder, envelopeName(ring))
      const text = await readFile(file, 'utf8').catch((error: unknown) => {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
        throw error
      })
      if (text === null) return null
      try {
        return openEnvelope(text, trusted).manifest
      } catch {
        throw new ReleaseProblem(
          `${file} bilinen bir anahtarla imzalanmamış; yayınlanmadı. Önce bu dosyanın nereden geldiğine bakın.`,
        )
      }
    }),
  )
}

/** One release at a time; what was broken off says so. */
export async function locked<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  const lock = join(folder, '.publishing')
  await mkdir(folder, { recursive: true })
  const handle = await open(lock, 'wx').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new ReleaseProblem(
        `Başka bir yayın sürüyor ya da yarıda kaldı. Kimse yayınlamıyorsa ${lock} dosyasını silin.`,
      )
    throw error
  })
  try {
    return await work()
  } finally {
    await handle.close()
    await rm(lock, { force: true })
  }
}

export interface BuiltFile {
  /** Where it was built. */
  source: string
  name: string
  platform: ReleaseFile['platform']
  arch: ReleaseFile['arch']
}

/** Puts a file in its place, whole or not at all. What was published under this name stays what it is. */
export async function placeFile(folder: string, version: string, built: BuiltFile): Promise<ReleaseFile> {
  const path = `files/${version}/${built.name}`
  const file = join(folder, path)
  const sha512 = await hashOf(built.source)
  const there = await hashOf(file).catch(() => null)
  if (there !== null && there !== sha512)
    throw new ReleaseProblem(
      `${path} başka bir içerikle yayınlanmış. Yayınlanan dosya değişmez: yeni bir sürüm numarası verin.`,
    )
  if (there === null) {
    await mkdir(dirname(file), { recursive: true })
    await wholly(file, async (beside) => {
      await copyFile(built.source, beside)
      if ((await hashOf(beside)) !== sha512)
        throw new ReleaseProblem(`${built.source} kopyalanırken değişti; yayınlanmadı.`)
    })
  }
  return { platform: built.platform, arch: built.arch, path, sha512, size: (await stat(file)).size }
}

/** Whether what is promoted is still there as it was published. */
export async function checkPlaced(folder: string, { files, version }: Manifest): Promise<void> {
  for (const { path, sha512 } of files)
    // oxlint-disable-next-line no-await-in-loop -- two or three large files
    if ((await hashOf(join(folder, path)).catch(() => null)) !== sha512)
      throw new ReleaseProblem(`${version} sürümünün dosyası ${path} yok ya da değişmiş; yayınlanmadı.`)
}

export async function placeEnvelope(folder: string, ring: number, text: string): Promise<void> {
  await wholly(join(folder, envelopeName(ring)), async (beside) => {
    await writeFile(beside, text, { flag: 'wx' })
  })
}

// Written beside, flushed, then renamed: whoever downloads meanwhile gets the old one or the new one.
async function wholly(file: string, write: (beside: string) => Promise<void>): Promise<void> {
  const beside = join(dirname(file), `.${randomUUID()}.part`)
  try {
    await write(beside)
    const handle = await open(beside, 'r+')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(beside, file)
  } finally {
    await rm(beside, { force: true })
  }
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha512')
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
  return hash.digest('base64')
}
