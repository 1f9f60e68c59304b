// Meta signs the very bytes that it sends (letters beyond ASCII escaped); what was parsed and written anew has another signature.
import { createHmac, timingSafeEqual } from 'node:crypto'

/** Whether the header is the signature of the bytes under one of the secrets. No secret: nobody's is right. */
export function isSigned(secrets: readonly string[], body: Uint8Array, header: string | undefined): boolean {
  const told = /^sha256=(?<hex>[0-9a-f]{64})$/iu.exec(header ?? '')?.groups?.['hex']
  if (told === undefined) return false
  const bytes = Buffer.from(told, 'hex')
  return secrets.some(
    (secret) => secret !== '' && timingSafeEqual(createHmac('sha256', secret).update(body).digest(), bytes),
  )
}

/** Whether two secrets are the same, told in a time that does not depend on where they differ. */
export function isSameSecret(own: string, told: string): boolean {
  const digest = (text: string): Buffer => createHmac('sha256', 'compare').update(text).digest()
  return own !== '' && timingSafeEqual(digest(own), digest(told))
}
