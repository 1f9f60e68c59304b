// Asks the Graph API, and tells apart what surely did not reach it from what nobody knows.
import * as z from 'zod'

/** Nothing reached the provider: it can be asked again without harm. */
export class NotReached extends Error {
  override name = 'NotReached'
}

export interface Answer {
  status: number
  /** Null where it is no JSON. */
  told: unknown
}

export interface Graph {
  get: (path: string, signal: AbortSignal) => Promise<Answer>
  post: (path: string, body: unknown, signal: AbortSignal) => Promise<Answer>
  /** What lets files be fetched. */
  headers: Record<string, string>
}

/** Codes of a connection that never stood. */
const notReached = new Set([
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'],
  ...[
    'CERT_HAS_EXPIRED',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  ],
])

/** Asks at a base address with the header that says who asks. `get` and `post` throw NotReached, or what leaves it open. */
export function graphAt(baseUrl: string, headers: Record<string, string>): Graph {
  const ask = async (path: string, request: RequestInit): Promise<Answer> => {
    const response = await fetch(`${baseUrl.replace(/\/$/u, '')}/${path}`, { ...request, redirect: 'error' }).catch(
      (error: unknown) => {
        throw wasReached(error) ? error : new NotReached(`${new URL(baseUrl).host} does not answer`, { cause: error })
      },
    )
    return { status: response.status, told: parsed(await response.text()) }
  }
  return {
    headers,
    get: async (path, signal) => await ask(path, { headers, signal }),
    post: async (path, body, signal) =>
      await ask(path, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(body),
        signal,
      }),
  }
}

const withCode = z.looseObject({ code: z.string() })

function wasReached(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined
  const all = cause instanceof AggregateError ? cause.errors : [cause]
  return all.some((each) => !notReached.has(withCode.safeParse(each).data?.code ?? ''))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}
