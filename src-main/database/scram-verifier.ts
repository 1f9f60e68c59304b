import { createHash, createHmac, pbkdf2Sync } from 'node:crypto'

const rounds = 20_000

/**
 * The SCRAM-SHA-256 verifier PostgreSQL keeps (RFC 5803); sent instead of the password, so that no log holds one. The salt
 * (16 bytes) is no secret, but each password needs its own.
 */
export function scramVerifier(password: string, salt: Buffer): string {
  const salted = pbkdf2Sync(prepared(password), salt, rounds, 32, 'sha256')
  const keyed = (words: string): Buffer => createHmac('sha256', salted).update(words).digest()
  const stored = createHash('sha256').update(keyed('Client Key')).digest('base64')
  return `SCRAM-SHA-256$${rounds}:${salt.toString('base64')}$${stored}:${keyed('Server Key').toString('base64')}`
}

// As `pg` prepares what is typed at signing in (SASLprep, RFC 4013): an ş is the same however the keyboard makes it.
function prepared(password: string): string {
  return password
    .replaceAll(/[\u{A0}\u{1680}\u{2000}-\u{200B}\u{202F}\u{205F}\u{3000}]/gu, ' ')
    .replaceAll(
      /\u{AD}|\u{34F}|\u{1806}|[\u{180B}-\u{180D}]|\u{200C}|\u{200D}|\u{2060}|[\u{FE00}-\u{FE0F}]|\u{FEFF}/gu,
      '',
    )
    .normalize('NFKC')
}
