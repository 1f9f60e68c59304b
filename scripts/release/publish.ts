// Publishing, promoting, renewing: what each ring is offered only ever goes up.
import type { KeyObject } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isEarlier } from '#main/database/versions.ts'
import { seal } from '#main/updates/envelope.ts'
import { mostAhead, product, version as versionText, type Manifest } from '#main/updates/manifest.ts'
import { checkPlaced, locked, placeEnvelope, placeFile, readRings, rings, type BuiltFile } from './folder.ts'
import { ReleaseProblem } from './problem.ts'

export interface Publication {
  folder: string
  /** All sign. */
  keys: readonly KeyObject[]
  /** Whose envelopes are believed, the public parts of `keys` among them. */
  trusted: readonly KeyObject[]
  days: number
  /** Only upwards; without it the next one. */
  sequence?: number | undefined
  now?: Date
}

export interface NewRelease extends Publication {
  built: readonly BuiltFile[]
  version: string
  ring: number
  /** Past the pilot ring without having stood there. */
  isUrgent: boolean
  notes: string[]
  spreadMinutes: number
}

/** What was written where. */
export interface Published {
  version: string
  sequence: number
  rings: number[]
}

/** A new release, in the pilot ring; in all rings up to another one where it is urgent. */
export async function publish(release: NewRelease): Promise<Published> {
  const { folder, version, ring, built, notes, spreadMinutes } = release
  if (!versionText.safeParse(version).success)
    throw new ReleaseProblem(`"${version}" bir sürüm numarası değil (örnek: 0.4.2).`)
  if (ring > 0 && !release.isUrgent)
    throw new ReleaseProblem(
      'Yeni sürüm önce deneme halkasına (pilot) çıkar; sonra --from ile ilerletilir. Acilse --urgent ekleyin.',
    )
  return await locked(folder, async () => {
    const standing = await readRings(folder, release.trusted)
    refuseLower(version, standing[ring], ring)
    const sequence = nextSequence(standing, release.sequence)
    const files = []
    // oxlint-disable-next-line no-await-in-loop -- two or three large files
    for (const one of built) files.push(await placeFile(folder, version, one))
    const content = { version, sequence, spreadMinutes, notes, files }
    return await writeRings(release, content, upTo(ring, version, standing))
  })
}

/** The release of one ring for a later one, its files as they are. */
export async function promote(publication: Publication & { from: number; ring: number }): Promise<Published> {
  const { folder, from, ring } = publication
  if (from >= ring) throw new ReleaseProblem('Bir sürüm yalnız sonraki halkaya ilerletilir.')
  return await locked(folder, async () => {
    const standing = await readRings(folder, publication.trusted)
    const source = standing[from]
    if (source === null || source === undefined)
      throw new ReleaseProblem(`Halka ${from} için yayınlanmış bir sürüm yok.`)
    refuseLower(source.version, standing[ring], ring)
    await checkPlaced(folder, source)
    const content = { ...source, sequence: nextSequence(standing, publication.sequence) }
    const into = upTo(ring, source.version, standing).filter((one) => one > from)
    return await writeRings(publication, content, into)
  })
}

/** The same releases under a later date: an envelope is believed for a time only. */
export async function renew(publication: Publication): Promise<Published> {
  const { folder } = publication
  return await locked(folder, async () => {
    const standing = await readRings(folder, publication.trusted)
    const sequence = nextSequence(standing, publication.sequence)
    const there = standing.filter((one) => one !== null)
    if (there.length === 0) throw new ReleaseProblem(`${folder} klasöründe yayınlanmış bir sürüm yok.`)
    for (const one of there)
      // oxlint-disable-next-line no-await-in-loop -- one ring after the other
      await checkPlaced(folder, one)
    for (const one of there)
      // oxlint-disable-next-line no-await-in-loop -- one ring after the other
      await writeRings(publication, { ...one, sequence }, [one.ring])
    const versions = new Set(there.map((one) => one.version))
    return { version: [...versions].join(', '), sequence, rings: there.map((one) => one.ring) }
  })
}

type Content = Pick<Manifest, 'version' | 'sequence' | 'spreadMinutes' | 'notes' | 'files'>

async function writeRings(publication: Publication, content: Content, into: readonly number[]): Promise<Published> {
  const { version, sequence, spreadMinutes, notes, files } = content
  const now = publication.now ?? new Date()
  const expiresAt = new Date(now)
  expiresAt.setUTCDate(expiresAt.getUTCDate() + publication.days)
  for (const ring of into) {
    const text = seal(
      {
        ...{ format: 1, product, version, ring, sequence, spreadMinutes, notes, files },
        ...{ publishedAt: now.toISOString(), expiresAt: expiresAt.toISOString() },
      },
      publication.keys,
    )
    // oxlint-disable-next-line no-await-in-loop -- broken off, the earlier rings have it: the order in which they are meant to
    await placeEnvelope(publication.folder, ring, text)
  }
  return { version, sequence, rings: [...into] }
}

function refuseLower(version: string, standing: Manifest | null | undefined, ring: number): void {
  if (standing === null || standing === undefined || isEarlier(standing.version, version)) return
  throw new ReleaseProblem(
    `Halka ${ring} için ${standing.version} yayında; ${version} ondan yeni değil. Eskiye dönmek için eski kodu daha yüksek bir numarayla yayınlayın.`,
  )
}

// Whoever is in an earlier ring is offered no less.
const upTo = (ring: number, version: string, standing: readonly (Manifest | null)[]): number[] =>
  rings.filter((one) => {
    const there = standing[one]
    return one <= ring && (there === null || there === undefined || isEarlier(there.version, version))
  })

function nextSequence(standing: readonly (Manifest | null)[], wanted: number | undefined): number {
  const highest = Math.max(0, ...standing.map((one) => one?.sequence ?? 0))
  if (wanted === undefined) return highest + 1
  if (wanted <= highest)
    throw new ReleaseProblem(`Sıra numarası ${wanted} olamaz: ${highest} yayında, daha yüksek olmalı.`)
  if (wanted > highest + mostAhead + 1)
    throw new ReleaseProblem(
      `Sıra numarası ${wanted} olamaz: ${highest} yayında, en çok ${highest + mostAhead + 1} verilebilir. Bilgisayarlar daha düşüğüne bir daha inanmaz.`,
    )
  return wanted
}

const kinds = [
  { ending: '.exe', platform: 'win32' },
  { ending: '.AppImage', platform: 'linux' },
] as const

/** The installers of a folder of built files, and the version their names say. */
export async function builtIn(folder: string): Promise<{ built: BuiltFile[]; version: string }> {
  const names = await readdir(folder).catch(() => {
    throw new ReleaseProblem(`${folder} klasörü okunamıyor.`)
  })
  const built = names.toSorted().flatMap((name) => {
    const kind = kinds.find(({ ending }) => name.endsWith(ending))
    const arch = name.includes('arm64') ? ('arm64' as const) : ('x64' as const)
    return kind === undefined ? [] : [{ source: join(folder, name), name, platform: kind.platform, arch }]
  })
  const versions = new Set(built.map(({ name }) => /(?<![\d.])\d+\.\d+\.\d+(?![\d.]*\d)/u.exec(name)?.[0] ?? '?'))
  const [version] = versions
  if (version === undefined) throw new ReleaseProblem(`${folder} klasöründe kurulum dosyası (.exe, .AppImage) yok.`)
  if (versions.size > 1 || version === '?')
    throw new ReleaseProblem(`Dosya adlarından tek bir sürüm okunamıyor: ${built.map(({ name }) => name).join(', ')}`)
  return { built, version }
}
