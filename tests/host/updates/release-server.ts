// A folder of releases as `npm run release` writes it, handed out over HTTP, with the ways in which that goes wrong.
import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { publish, type Published } from '../../../scripts/release/publish.ts'

export const newKey = (): KeyObject => generateKeyPairSync('ed25519').privateKey

/** What is built under a version: some hundred kilobytes that say which. */
export const contentOf = (version: string, kind: string): Buffer => Buffer.alloc(300_000, `${kind} of ${version}\n`)

export interface ReleaseOptions {
  keys: readonly KeyObject[]
  trusted?: readonly KeyObject[]
  ring?: number
  now?: Date
  days?: number
  notes?: string[]
  spreadMinutes?: number
}

/** Builds and publishes a version into `folder`. */
export async function release(folder: string, version: string, options: ReleaseOptions): Promise<Published> {
  const {
    keys,
    trusted = keys,
    ring = 0,
    notes = [`${version} sürümünde yeni`],
    spreadMinutes = 0,
    days = 90,
  } = options
  const source = join(folder, `../built-${version}`)
  mkdirSync(source, { recursive: true })
  const built = (
    [
      [`Zimmet-Setup-${version}.exe`, 'win32'],
      [`Zimmet-${version}.AppImage`, 'linux'],
    ] as const
  ).map(([name, platform]) => {
    writeFileSync(join(source, name), contentOf(version, platform))
    return { source: join(source, name), name, platform, arch: 'x64' as const }
  })
  return await publish({
    ...{ folder, keys, trusted: trusted.map((key) => createPublicKey(key)), ring, isUrgent: true, days },
    ...{ built, version, notes, spreadMinutes },
    ...(options.now === undefined ? {} : { now: options.now }),
  })
}

/** How a request may be answered otherwise than with the file. */
export type Answer = (request: IncomingMessage, response: ServerResponse, whole: Buffer) => void

export interface ReleaseServer {
  address: string
  /** Paths asked for, without the query. */
  asked: string[]
  /** Stands in for the file of a path, until it is removed. */
  answers: Map<string, Answer>
  close(): Promise<void>
}

export async function serve(folder: string): Promise<ReleaseServer> {
  const asked: string[] = []
  const answers = new Map<string, Answer>()
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1)
    asked.push(path)
    let whole: Buffer
    try {
      whole = readFileSync(join(folder, path))
    } catch {
      response.writeHead(404).end()
      return
    }
    const answer = answers.get(path)
    if (answer === undefined) response.writeHead(200, { 'content-length': whole.length }).end(whole)
    else answer(request, response, whole)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    ...{ address: `http://127.0.0.1:${port}/`, asked, answers },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
