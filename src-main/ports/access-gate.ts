// Who may come in to the browser host. Any page in any browser can knock at a loopback port, so each request proves
// three things: it was addressed to us by our own name (a foreign name that resolves to 127.0.0.1 is DNS rebinding), no
// other page sent it, and it comes from the browser that opened the one-time address.
import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

export type Entry = 'in' | 'wrong-host' | 'wrong-origin' | 'not-admitted'

/**
 * The cookie's header lets a page have its files. A browser shows cookies to every port of this PC, so a socket needs the
 * proof as well: it stands behind the `#` of the address, which only scripts of our own origin read and no server is sent.
 */
export type Admission = { cookie: string; proof: string }

export type AccessGate = {
  /** The address to open once. */
  address: string
  /** Whether a request may have an answer. A socket must say its origin, a page's first request has none. */
  judge(headers: IncomingHttpHeaders, kind: 'file' | 'socket'): Entry
  /** What the right token is given for, the first time; null ever after and for any other. */
  exchange(token: string, headers: IncomingHttpHeaders): Admission | null
}

export function createAccessGate(port: number): AccessGate {
  const host = `127.0.0.1:${port}`
  const origin = `http://${host}`
  const secret = randomBytes(32).toString('base64url')
  const proof = randomBytes(32).toString('base64url')
  // Cookies do not tell ports apart: two hosts on one PC need two names.
  const cookie = `zimmet_${port}`
  let token: string | null = randomBytes(32).toString('base64url')

  function judgeSender(headers: IncomingHttpHeaders, mustSayOrigin: boolean): Entry {
    if (headers.host !== host) return 'wrong-host'
    if (headers.origin === undefined ? mustSayOrigin : headers.origin !== origin) return 'wrong-origin'
    return 'in'
  }

  return {
    address: `${origin}/?token=${token}`,
    judge(headers, kind) {
      const sender = judgeSender(headers, kind === 'socket')
      if (sender !== 'in') return sender
      if (!isSame(readCookie(headers.cookie, cookie), secret)) return 'not-admitted'
      return kind === 'file' || isSame(offeredProof(headers), proof) ? 'in' : 'not-admitted'
    },
    exchange(offered, headers) {
      if (token === null || judgeSender(headers, false) !== 'in' || !isSame(offered, token)) return null
      token = null
      return { cookie: `${cookie}=${secret}; Path=/; HttpOnly; SameSite=Strict`, proof }
    },
  }
}

// A page's script can give a socket no header but this one; the first of them names what is spoken.
function offeredProof(headers: IncomingHttpHeaders): string {
  return (headers['sec-websocket-protocol'] ?? '').split(',')[1]?.trim() ?? ''
}

function readCookie(header: string | undefined, name: string): string {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim())
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? ''
}

function isSame(offered: string, expected: string): boolean {
  const [left, right] = [Buffer.from(offered), Buffer.from(expected)]
  return left.length === right.length && timingSafeEqual(left, right)
}
