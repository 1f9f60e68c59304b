import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'

/** What a sealed step is known by. */
export async function hashOfStep(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
}
