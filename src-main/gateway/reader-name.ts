// Which gateway reads: its program and the accounts that it serves. What one could not read, another may understand.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { programVersion } from '#main/database/versions.ts'
import type { Receiver } from './ports.ts'

/** The same as long as neither the files of the gateway nor what it serves change. */
export async function readerName(receivers: readonly Receiver[], folder = import.meta.dirname): Promise<string> {
  const hash = createHash('sha256')
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  for (const file of files.toSorted())
    // oxlint-disable-next-line no-await-in-loop -- in their order, once at the start
    hash.update(await readFile(file))
  const served = receivers.map(({ source, accounts }) => [
    source,
    accounts.map(({ kind, externalId }) => [kind, externalId]),
  ])
  hash.update(JSON.stringify(served))
  return `${programVersion} ${hash.digest('hex').slice(0, 32)}`
}
