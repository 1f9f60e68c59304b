import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where this PC keeps its settings and, for the sample, its database: ZIMMET_DATA, else a folder of the account. */
export function dataFolder(): string {
  const configured = process.env['ZIMMET_DATA']
  if (configured !== undefined && configured !== '') return configured
  // Root's home is closed to the account that PostgreSQL needs.
  if (process.getuid?.() === 0) return '/var/lib/zimmet'
  if (process.platform === 'win32') return join(process.env['LOCALAPPDATA'] ?? homedir(), 'Zimmet')
  return join(homedir(), '.local', 'share', 'zimmet')
}
