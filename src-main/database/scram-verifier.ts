import { createHash, createHmac, pbkdf2, pbkdf2Sync } from 'node:crypto'
import { promisify } from 'node:util'

const rounds = 20_000

/**
 * The SCRAM-SHA-256 verifier PostgreSQL keeps (RFC 5803); sent instead of the password, so that no log holds one. The salt
 * (16 bytes) is no secret, but each password needs its own.
 */
export function scramVerifier(password: string, salt: Buffer): string {
  return verifierOf(pbkdf2Sync(prepared(password), salt, rounds, 32, 'sha256'), salt, rounds)
}

const derive = promisify(pbkdf2)

/**
 * Rounds make guessing dear, and what the program draws by lot is not guessed; the server goes through as many for each verifier that it is
 * given (it looks whether the password is empty). So these have PostgreSQL's own number of them.
 */
const roundsOfDrawn = 4_096

/** Of a password drawn by lot that is changed at the first sign-in; made beside other work, hundreds of them at once. */
export async function drawnVerifier(password: string, salt: Buffer): Promise<string> {
  return verifierOf(await derive(prepared(password), salt, roundsOfDrawn, 32, 'sha256'), salt, roundsOfDrawn)
}

function verifierOf(salted: Buffer, salt: Buffer, times: number): string {
  const keyed = (words: string): Buffer => createHmac('sha256', salted).update(words).digest()
  const stored = createHash('sha256').update(keyed('Client Key')).digest('base64')
  return `SCRAM-SHA-256$${times}:${salt.toString('base64')}$${stored}:${keyed('Server Key').toString('base64')}`
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
