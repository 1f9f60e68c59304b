// CSV as a Turkish Excel opens it by a double click: UTF-8 with a mark at the beginning, semicolons, decimal commas.
import type { FileHandle } from 'node:fs/promises'
import type { Cell, PaperColumn } from '#shared/contract/reports.ts'
import { csvField } from './cells.ts'
import type { Paper } from './paper.ts'

/** Writes rows as they come. */
export async function openCsv(file: FileHandle, columns: readonly PaperColumn[]): Promise<Paper> {
  const line = (row: readonly Cell[]): string =>
    `${columns.map(({ kind }, index) => csvField(kind, row[index] ?? null)).join(';')}\r\n`
  const headers = columns.map(({ header }) => csvField('text', header)).join(';')
  await file.write(`\uFEFF${headers}\r\n`)
  return {
    write: async (rows) => {
      await file.write(rows.map(line).join(''))
    },
    finish: async (foot) => {
      if (foot !== null) await file.write(`\r\n${line(foot)}`)
      await file.close()
    },
    abandon: async () => await file.close(),
  }
}
