// Signing a question as an account of X: OAuth 1.0a (RFC 5849) with HMAC-SHA1, for its keys do not end after two hours.
import { createHmac, randomBytes } from 'node:crypto'

export interface Keys {
  consumerKey: string
  consumerSecret: string
  token: string
  tokenSecret: string
}

/** RFC 3986: more is escaped than `encodeURIComponent` does. */
const escaped = (text: string): string =>
  encodeURIComponent(text).replaceAll(
    /[!'()*]/gu,
    (sign) => `%${sign.codePointAt(0)?.toString(16).toUpperCase() ?? ''}`,
  )

/** The value of the authorization header; a JSON body is not signed. */
export function authorizationOf(
  { method, url }: { method: 'GET' | 'POST'; url: URL },
  keys: Keys,
  { nonce = randomBytes(16).toString('hex'), seconds = Math.floor(Date.now() / 1000) } = {},
): string {
  const own = {
    oauth_consumer_key: keys.consumerKey,
    oauth_nonce: nonce,
    oauth_signature_method: 'HMAC-SHA1',
    oauth_timestamp: String(seconds),
    oauth_token: keys.token,
    oauth_version: '1.0',
  }
  const told = [...Object.entries(own), ...url.searchParams]
    .map(([name, value]) => `${escaped(name)}=${escaped(value)}`)
    .toSorted()
    .join('&')
  const base = [method, `${url.origin}${url.pathname}`, told].map(escaped).join('&')
  const secret = `${escaped(keys.consumerSecret)}&${escaped(keys.tokenSecret)}`
  const signature = createHmac('sha1', secret).update(base).digest('base64')
  const shown = Object.entries({ ...own, oauth_signature: signature })
  return `OAuth ${shown.map(([name, value]) => `${escaped(name)}="${escaped(value)}"`).join(', ')}`
}
