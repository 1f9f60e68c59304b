// The window's own files, for the browser host and for app:// alike.
import { readFile, realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

export type WindowFile = { type: string; content: Buffer<ArrayBuffer> }

/**
 * A file of the folder by the path of its address (`/` is index.html); null for whatever is not there, has a type the
 * window does not use, or lies outside of the folder by `..`, an encoded separator or a symbolic link.
 */
export async function readWindowFile(folder: string, addressPath: string): Promise<WindowFile | null> {
  const path = plainPath(addressPath)
  const type = path === null ? undefined : types[extname(path)]
  if (path === null || type === undefined) return null
  try {
    const root = await realpath(folder)
    const file = await realpath(join(root, path))
    if (!file.startsWith(root + sep)) return null
    return { type, content: await readFile(file) }
  } catch {
    return null
  }
}

function plainPath(addressPath: string): string | null {
  let path: string
  try {
    path = decodeURIComponent(addressPath)
  } catch {
    return null
  }
  if (path === '/') return '/index.html'
  const parts = path.split('/').slice(1)
  const isPlain = path.startsWith('/') && parts.every((part) => /^[\w@-][\w@.-]*$/.test(part) && !part.includes('..'))
  return isPlain ? path : null
}
