// Whether a genuine release is one for this PC, now.
import { isEarlier } from '#main/database/versions.ts'
import { product, type Manifest } from './manifest.ts'
import type { Opened } from './envelope.ts'
import { UpdateRefused } from './refused.ts'

/** What was the highest of a ring, and which manifest it was; empty texts where the database alone told of it. */
export interface Highest {
  sequence: number
  digest: string
  version: string
}

export interface Circumstances {
  version: string
  ring: number
  /** Of this ring, seen on this PC or stated by the database. */
  highest: Highest
  now: Date
}

/** Whether it is newer than this program. Throws UpdateRefused where it is of no concern here or not any more. */
export function judge({ manifest, digest }: Opened, here: Circumstances): { isNewer: boolean } {
  refuseForeign(manifest, here)
  const { sequence } = here.highest
  if (manifest.sequence < sequence)
    throw new UpdateRefused('replayed', `release ${manifest.sequence} after release ${sequence} was seen`)
  if (manifest.sequence === sequence && here.highest.digest !== '' && here.highest.digest !== digest)
    throw new UpdateRefused('replayed', `another release under the number ${sequence}`)
  return { isNewer: isEarlier(here.version, manifest.version) }
}

function refuseForeign(manifest: Manifest, { ring, now }: Circumstances): void {
  if (manifest.product !== product) throw new UpdateRefused('wrong_product', `a release of ${manifest.product}`)
  if (manifest.ring !== ring)
    throw new UpdateRefused('wrong_ring', `a release of ring ${manifest.ring} in ring ${ring}`)
  if (Date.parse(manifest.expiresAt) <= now.getTime())
    throw new UpdateRefused('expired', `it was to be believed until ${manifest.expiresAt}`)
}

/** The later of the two. */
export function higher(one: Highest, other: Highest): Highest {
  if (one.sequence !== other.sequence) return one.sequence > other.sequence ? one : other
  return one.digest === '' ? other : one
}
