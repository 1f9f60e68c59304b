// A server as it is told at the terminal: HOST[:PORT][/DATABASE], or the folder of its socket; and how it is spoken to.
import { readFile } from 'node:fs/promises'
import type { ConnectionOptions } from 'node:tls'
import { isLoopback } from '#shared/loopback.ts'
import { authorities } from '#main/database/authorities.ts'
import { StartProblem } from '#main/embedded-postgres/start-problem.ts'
import { signInSentences } from './sign-in-sentences.ts'

export type ToldServer = { host: string; port: number; database: string | undefined }
export type Tls = { ca?: string | undefined; 'no-tls'?: boolean | undefined }

/** Null where it is not understood. */
export function toldServer(words: string): ToldServer | null {
  const parts = /^(?<host>\/[^:]*|[^:/]+)(?::(?<port>\d{1,5}))?(?:\/(?<database>[^/]+))?$/u.exec(words)?.groups
  const port = Number(parts?.['port'] ?? '5432')
  if (parts === undefined || port < 1 || port > 65_535) return null
  return { host: parts['host'] ?? '', port, database: parts['database'] }
}

/** A socket stays on this machine; else TLS with the server's name checked. Throws StartProblem. */
export async function tlsFor(
  host: string,
  { ca: caFile, 'no-tls': isOpen }: Tls,
): Promise<false | (ConnectionOptions & { rejectUnauthorized: true })> {
  if (host.startsWith('/')) return false
  if (isOpen === true) {
    const [turkish, english] = signInSentences.tls_needed
    if (!isLoopback(host)) throw new StartProblem(turkish, { english })
    return false
  }
  if (caFile === undefined) return { rejectUnauthorized: true, ca: [...authorities()] }
  const ca = await readFile(caFile, 'utf8').catch((error: unknown) => {
    throw new StartProblem(`Sertifika dosyası okunamadı: ${caFile}`, {
      english: `The certificate file cannot be read: ${caFile}`,
      cause: error,
    })
  })
  return { rejectUnauthorized: true, ca: [...authorities(), ca] }
}
