// One file: the manifest as a text, and who signed that text. Several keys are trusted at a time, so that a new one can be
// introduced by a release that the old one signs as well.
import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto'
import * as z from 'zod'
import { manifest, type Manifest } from './manifest.ts'
import { UpdateRefused } from './refused.ts'

const largestEnvelope = 256 * 1_024

const envelope = z.strictObject({
  manifest: z.string().min(2).max(largestEnvelope),
  signatures: z
    .array(z.strictObject({ key: z.string().regex(/^[0-9a-f]{16}$/u), signature: z.base64().max(120) }))
    .min(1)
    .max(8),
})

// What is signed says what it is: the same key signing something else makes no release.
const signed = (text: string): Buffer => Buffer.from(`zimmet update manifest 1\n${text}`, 'utf8')

/** A public key as it is written into the program: base64 of its SPKI. Throws where it is none of Ed25519. */
export function readPublicKey(text: string): KeyObject {
  const key = createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' })
  if (key.asymmetricKeyType !== 'ed25519')
    throw new Error(`a key of ${key.asymmetricKeyType ?? 'no kind'}, not Ed25519`)
  return key
}

export const writePublicKey = (key: KeyObject): string =>
  createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64')

/** The first half of the hash of a public key, by which signatures name it. */
export function keyName(key: KeyObject): string {
  const spki = key.export({ format: 'der', type: 'spki' })
  return createHash('sha256').update(spki).digest('hex').slice(0, 16)
}

/** The envelope's text. */
export function seal(content: Manifest, privateKeys: readonly KeyObject[]): string {
  const text = JSON.stringify(manifest.parse(content))
  const signatures = privateKeys.map((key) => ({
    key: keyName(createPublicKey(key)),
    signature: sign(null, signed(text), key).toString('base64'),
  }))
  return `${JSON.stringify(envelope.parse({ manifest: text, signatures }), null, 1)}\n`
}

export interface Opened {
  manifest: Manifest
  /** Of the manifest's text: two manifests of one sequence are told apart. */
  digest: string
}

/** The manifest, where a trusted key signed it. Throws UpdateRefused in every other case. */
export function openEnvelope(text: string, trusted: readonly KeyObject[]): Opened {
  const parsed = text.length > largestEnvelope ? undefined : envelope.safeParse(parseJson(text)).data
  if (parsed === undefined) throw new UpdateRefused('not_genuine', 'the envelope is none')
  if (!parsed.signatures.some((one) => isGood(parsed.manifest, one, trusted)))
    throw new UpdateRefused('not_genuine', 'no signature of a trusted key holds')
  const read = manifest.safeParse(parseJson(parsed.manifest))
  if (!read.success)
    throw new UpdateRefused('not_genuine', `a signed manifest that this version cannot read: ${read.error.message}`)
  return { manifest: read.data, digest: createHash('sha256').update(parsed.manifest).digest('hex') }
}

function isGood(
  text: string,
  { key, signature }: { key: string; signature: string },
  trusted: readonly KeyObject[],
): boolean {
  const by = trusted.find((one) => keyName(one) === key)
  return by !== undefined && verify(null, signed(text), by, Buffer.from(signature, 'base64'))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
