// Files that a test writes and reads as tables.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { openTable } from '#main/files/table.ts'
import { UnreadableFile } from '#main/files/unreadable.ts'
import { importMapping, type FileProblem, type ImportMapping } from '#shared/contract/import.ts'

export const auto = importMapping.shape.file.parse({})

/** To be called at the top of a test file: a folder of its own, and what stands in a file that is written there. */
export function tablesAtHand() {
  let folder = ''
  let count = 0
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zimmet-import-'))
  })
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true })
  })
  const pathOf = (name: string): string => join(folder, name)
  const tableOf = async (content: string | Uint8Array, told: Partial<ImportMapping['file']> = {}) => {
    count += 1
    const path = pathOf(String(count))
    await writeFile(path, content)
    const table = await openTable(path, { ...auto, ...told })
    const rows = []
    for await (const row of table.rows) rows.push(row)
    return { ...table, rows }
  }
  const problemOf = async (
    content: string | Uint8Array,
    told: Partial<ImportMapping['file']> = {},
  ): Promise<FileProblem | null> => {
    try {
      await tableOf(content, told)
      return null
    } catch (error) {
      if (error instanceof UnreadableFile) return error.problem
      throw error
    }
  }
  return { pathOf, tableOf, problemOf }
}
