// Fetches a file that a channel names by address: over TLS, never out of the municipality's own network, never more than fits.
import { lookup as systemLookup, type LookupAddress } from 'node:dns'
import { request as plainRequest, type IncomingMessage } from 'node:http'
import { request as tlsRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress } from './addresses.ts'
import { MediaGone, MediaTooLarge, type Fetched, type FetchMedia } from './ports.ts'

/** What the database keeps of one file. */
export const mostBytes = 25 * 1024 * 1024
const mostRedirects = 3
const silenceMs = 20_000

/** An address that leads into the house, or is none that files are fetched from. Not tried again. */
export class MediaRefused extends MediaGone {
  override name = 'MediaRefused'
}

/** `trustedHosts` ("127.0.0.1:8080") may stand in the house's network and speak without TLS. */
export function mediaFetcher(trustedHosts: readonly string[]): FetchMedia {
  return async (url, headers, signal) => {
    const address = URL.parse(url)
    if (address === null) throw new MediaRefused('the address of the file is none')
    return await follow(address, headers, { trustedHosts, signal }, mostRedirects)
  }
}

type Way = { trustedHosts: readonly string[]; signal: AbortSignal }

async function follow(url: URL, headers: Record<string, string>, way: Way, redirects: number): Promise<Fetched> {
  const response = await ask(url, headers, way)
  const status = response.statusCode ?? 0
  const { location } = response.headers
  if (status >= 300 && status < 400 && location !== undefined) {
    response.destroy()
    if (redirects === 0) throw new Error('the file is redirected again and again')
    const next = new URL(location, url)
    return await follow(next, next.host === url.host ? headers : {}, way, redirects - 1)
  }
  if (status !== 200) {
    response.destroy()
    if (status === 404 || status === 410) throw new MediaGone(`the file is not there (${status})`)
    throw new Error(`the file was answered ${status}`)
  }
  return { content: await readWhole(response), type: typeOf(response) }
}

async function ask(url: URL, headers: Record<string, string>, { trustedHosts, signal }: Way): Promise<IncomingMessage> {
  const isTrusted = trustedHosts.includes(url.host)
  if (!isTrusted) refuseAddress(url)
  const request = url.protocol === 'http:' ? plainRequest : tlsRequest
  return await new Promise((resolve, reject) => {
    const asked = request(url, {
      headers,
      signal,
      timeout: silenceMs,
      // A connection that is kept was checked for another name.
      agent: false,
      ...(isTrusted ? {} : { lookup: publicLookup }),
    })
    asked.once('response', resolve)
    asked.once('timeout', () => asked.destroy(new Error('the file does not come')))
    asked.once('error', reject)
    asked.end()
  })
}

function refuseAddress({ protocol, hostname, username, password }: URL): void {
  if (protocol !== 'https:') throw new MediaRefused('files are fetched over https alone')
  if (username !== '' || password !== '') throw new MediaRefused('the address of the file holds a login')
  const address = hostname.replaceAll(/^\[|\]$/gu, '')
  if (isIP(address) !== 0 && !isPublicAddress(address))
    throw new MediaRefused('the address of the file leads into the network of the house')
}

// Where the connection is made, so that no name means another address by then.
const publicLookup: LookupFunction = (hostname, options, callback) => {
  systemLookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
    if (error !== null) {
      callback(error, [])
      return
    }
    if (found.length === 0 || found.some(({ address }) => !isPublicAddress(address))) {
      callback(new MediaRefused("the name of the file's host leads into the network of the house"), [])
      return
    }
    const [first] = found
    if (options.all === true) callback(null, found)
    else callback(null, first?.address ?? '', first?.family)
  })
}

async function readWhole(response: IncomingMessage): Promise<Uint8Array> {
  const told = Number(response.headers['content-length'] ?? 0)
  if (told > mostBytes) {
    response.destroy()
    throw new MediaTooLarge(`the file has ${told} bytes`)
  }
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of response as AsyncIterable<Buffer>) {
    bytes += part.length
    if (bytes > mostBytes) throw new MediaTooLarge(`the file has more than ${mostBytes} bytes`)
    parts.push(part)
  }
  if (bytes === 0) throw new Error('the file is empty')
  return Buffer.concat(parts)
}

const typeOf = ({ headers }: IncomingMessage): string | null =>
  headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase() ?? null
