// Asking a provider over HTTP, and what it means for a message when the asking breaks off.
import type { Fault } from '../events.ts'
import type { Sent } from '../ports.ts'
import { parseJson } from './json.ts'

export interface Answer {
  status: number
  text: string
  /** Throws where the answer is none. */
  json: () => unknown
}

/** The provider was not reached: nothing of what was asked arrived there. */
export class NotReached extends Error {
  override name = 'NotReached'
}

const neverArrived =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_\w+|CERT_\w+|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+)$/u
const largest = 4 * 1024 * 1024

function codeOf(fault: unknown): string | null {
  const cause = fault instanceof Error ? (fault.cause as { code?: unknown } | undefined) : undefined
  return typeof cause?.code === 'string' ? cause.code : null
}

async function textOf(response: Response): Promise<string> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of response.body ?? []) {
    bytes += part.byteLength
    if (bytes > largest) throw new Error(`answer of more than ${largest} bytes`)
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

/** Asks once. Throws `NotReached`, or another error where nobody knows whether the provider understood. */
export async function ask(url: string | URL, asked: RequestInit, signal: AbortSignal, seconds = 20): Promise<Answer> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(seconds * 1000)])
  try {
    // A redirect would carry the key to somebody else.
    const response = await fetch(url, { ...asked, redirect: 'error', signal: limit })
    const text = await textOf(response)
    return { status: response.status, text, json: () => parseJson(text) }
  } catch (error) {
    const code = codeOf(error)
    const { host } = new URL(url)
    if (code !== null && neverArrived.test(code)) throw new NotReached(`${host}: ${code}`, { cause: error })
    throw new Error(`${host}: ${code ?? (error instanceof Error ? error.message : 'no answer')}`, { cause: error })
  }
}

/** Asks with a JSON body. */
export const askJson = async (
  url: string | URL,
  body: unknown,
  signal: AbortSignal,
  headers: Record<string, string> = {},
): Promise<Answer> =>
  await ask(
    url,
    { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) },
    signal,
  )

/** What an attempt came to: one that broke off is not known to have failed. */
export async function attempted(attempt: () => Promise<Sent>): Promise<Sent> {
  try {
    return await attempt()
  } catch (error) {
    return error instanceof NotReached ? { result: 'not_sent' } : { result: 'unknown' }
  }
}

export const failed = (fault: Fault): Sent => ({ result: 'failed', fault })
