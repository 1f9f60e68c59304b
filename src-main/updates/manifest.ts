// What a release says of itself. Its text is signed as it stands; nobody parses it before the signature was found good.
import * as z from 'zod'

export const product = 'zimmet'

/** 0: the pilot PCs; 1 and 2: directorates, one after the other; 3: everybody. */
export const ring = z.int().min(0).max(3)

/** No pre-releases and no build numbers: what MSI, NSIS and the database compare are three numbers. */
export const version = z.string().regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/u)

/** As far as a number may be ahead of those known (migrations/code/updates/highest_believable_release.sql): else one slip would leave none for later. */
export const mostAhead = 10_000

const releaseFile = z.strictObject({
  platform: z.enum(['win32', 'linux']),
  arch: z.enum(['x64', 'arm64']),
  /** Below the envelope's own folder; nothing that could lead out of it. */
  path: z.string().regex(/^files\/\d+\.\d+\.\d+\/[A-Za-z0-9][A-Za-z0-9._-]{0,120}$/u),
  sha512: z.string().regex(/^[A-Za-z0-9+/]{86}==$/u),
  size: z
    .int()
    .min(1)
    .max(2 ** 31),
})
export type ReleaseFile = z.infer<typeof releaseFile>

export const manifest = z.strictObject({
  format: z.literal(1),
  product: z.string(),
  version,
  ring,
  /** Grows by one with whatever is published, in whichever ring: an earlier envelope is known by it. */
  sequence: z
    .int()
    .min(1)
    .max(2 ** 31 - 1),
  publishedAt: z.iso.datetime(),
  /** From then on it is not believed any more: who holds a PC on an old envelope does so until then only. */
  expiresAt: z.iso.datetime(),
  /** Over how long the PCs of a ring spread their downloads. */
  spreadMinutes: z.int().min(0).max(1_440),
  /** What is new, in Turkish, a line each. */
  notes: z.array(z.string().trim().min(1).max(300)).max(20),
  files: z.array(releaseFile).min(1).max(8),
})
export type Manifest = z.infer<typeof manifest>

/** The envelope's name on the server, by ring. */
export const envelopeName = (of: number): string => `ring-${of}.json`

/** The file of this kind of PC; null where the release has none. */
export function fileFor({ files }: Manifest, platform: string, arch: string): ReleaseFile | null {
  return files.find((file) => file.platform === platform && file.arch === arch) ?? null
}
