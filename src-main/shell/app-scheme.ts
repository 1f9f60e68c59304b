// The window's files come from app://, not from file://: an origin of its own, and nothing of the disk beside it.
import { protocol, type Session } from 'electron'
import { contentPolicy, fileHeaders } from '../ports/content-policy.ts'
import { readWindowFile } from '../ports/window-files.ts'

const scheme = 'app'
const host = 'zimmet'

export const windowAddress = `${scheme}://${host}/`

/** Has to be called before Electron is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

export function isOurAddress(address: string): boolean {
  const parsed = URL.parse(address)
  return (
    parsed !== null &&
    parsed.protocol === `${scheme}:` &&
    parsed.host === host &&
    parsed.username === '' &&
    parsed.password === ''
  )
}

export function serveWindowFiles(session: Session, windowFolder: string): void {
  session.protocol.handle(scheme, (request) => answer(request, windowFolder))
}

async function answer(request: Request, windowFolder: string): Promise<Response> {
  const { host: askedHost, pathname } = new URL(request.url)
  const file = request.method === 'GET' && askedHost === host ? await readWindowFile(windowFolder, pathname) : null
  const policy = contentPolicy()
  if (file === null) return new Response('Not found.', { status: 404, headers: fileHeaders('text/plain', policy) })
  return new Response(file.content, { headers: fileHeaders(file.type, policy) })
}
