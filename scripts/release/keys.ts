// The keys of whoever publishes. The private part is made where it is to stay, and never inside the project.
import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import * as z from 'zod'
import { readPublicKey, writePublicKey } from '#main/updates/envelope.ts'
import { ReleaseProblem } from './problem.ts'

const project = resolve(import.meta.dirname, '../..')

/** What every installed program believes: built into it. */
export const trustedKeysFile = join(project, 'src-main/updates/trusted-keys.json')

/** Makes a pair; gives the public part as it is written into the program. */
export function makeKey(file: string, passphrase: string | undefined): string {
  const way = relative(project, resolve(file))
  if (!way.startsWith('..'))
    throw new ReleaseProblem(`${file} projenin içinde: özel anahtar projeye girmez, başka bir yer verin.`)
  const { privateKey } = generateKeyPairSync('ed25519')
  const secret = passphrase === undefined ? {} : { cipher: 'aes-256-cbc', passphrase }
  try {
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem', ...secret }), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'EEXIST') throw new ReleaseProblem(`${file} zaten var; bir anahtarın üzerine yazılmaz.`)
    if (code === 'ENOENT') throw new ReleaseProblem(`${dirname(file)} klasörü yok.`)
    throw error
  }
  chmodSync(file, 0o600)
  return writePublicKey(privateKey)
}

/** As makeKey; the program of this project believes it from its next build on. What it believes is read first: no key is made for nothing. */
export function makeTrustedKey(file: string, passphrase: string | undefined, trusted = trustedKeysFile): string {
  readTrusted(trusted)
  const publicKey = makeKey(file, passphrase)
  trust(publicKey, trusted)
  return publicKey
}

/** The private key of a file. */
export function readKey(file: string, passphrase: string | undefined): KeyObject {
  let pem: string
  try {
    pem = readFileSync(file, 'utf8')
  } catch {
    throw new ReleaseProblem(`${file} okunamıyor.`)
  }
  try {
    const key = createPrivateKey({ key: pem, ...(passphrase === undefined ? {} : { passphrase }) })
    if (key.asymmetricKeyType !== 'ed25519') throw new ReleaseProblem(`${file} bir Ed25519 anahtarı değil.`)
    return key
  } catch (error) {
    if (error instanceof ReleaseProblem) throw error
    throw new ReleaseProblem(`${file} açılamıyor: bozuk, ya da parolası (ZIMMET_RELEASE_PASSPHRASE) yanlış.`)
  }
}

/** The keys that the program of this project believes. */
export function readTrusted(file = trustedKeysFile): string[] {
  try {
    const texts = z.array(z.string()).parse(JSON.parse(readFileSync(file, 'utf8')))
    for (const text of texts) readPublicKey(text)
    return texts
  } catch {
    throw new ReleaseProblem(`${file} okunamıyor: içinde yalnız açık anahtarlar olmalı, örneğin ["MCowBQYDK2VwAyEA…"].`)
  }
}

/** Has the program of this project believe one more key, from its next build on. */
function trust(publicKey: string, file = trustedKeysFile): void {
  readPublicKey(publicKey)
  const known = readTrusted(file)
  if (!known.includes(publicKey)) writeFileSync(file, `${JSON.stringify([...known, publicKey], null, 2)}\n`)
}
