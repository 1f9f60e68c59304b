// Who may vouch for a server.
import tls from 'node:tls'

let known: readonly string[] | null = null

/** Those of the program and of Windows: an authority that IT has given to all PCs there needs no file. Reading the store takes a moment, once. */
export function authorities(): readonly string[] {
  known ??= [...new Set([...tls.getCACertificates('default'), ...tls.getCACertificates('system')])]
  return known
}
