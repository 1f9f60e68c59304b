// The key that signs anchors: made once on the PC that writes them, never leaves its data folder. People hold its fingerprint on paper.
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'

export type SigningKey = { privateKey: KeyObject; publicKey: string; fingerprint: string }

const fileName = 'anchor-key.pem'

/** The key of this data folder; made where there is none, readable by its owner alone. */
export async function signingKey(dataFolder: string): Promise<SigningKey> {
  const file = join(dataFolder, fileName)
  const known = await readFile(file, 'utf8').catch(() => null)
  if (known !== null) return described(createPrivateKey(known))
  const { privateKey } = generateKeyPairSync('ed25519')
  try {
    // Never over one that another process has just made.
    const handle = await open(file, 'wx', 0o600)
    try {
      await handle.writeFile(privateKey.export({ type: 'pkcs8', format: 'pem' }))
      await handle.sync()
    } finally {
      await handle.close()
    }
    return described(privateKey)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return await signingKey(dataFolder)
    throw error
  }
}

function described(privateKey: KeyObject): SigningKey {
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).toString('base64')
  return { privateKey, publicKey, fingerprint: fingerprintOf(publicKey) }
}

/** Half of the SHA-256 of a public key (SPKI, base64), in groups of four: short enough to be compared by eye. */
export function fingerprintOf(publicKey: string): string {
  return grouped(createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex').slice(0, 32))
}

/** Hexadecimal digits in groups of four. */
function grouped(digits: string): string {
  return digits.replaceAll(/.{4}(?=.)/gu, '$&-')
}

export function publicKeyOf(spki: string): KeyObject {
  return createPublicKey({ key: Buffer.from(spki, 'base64'), type: 'spki', format: 'der' })
}
