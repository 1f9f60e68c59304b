// CSV as a Turkish Excel opens it by a double click: UTF-8 with a mark at the beginning, semicolons, decimal commas.
import type { FileHandle } from 'node:fs/promises'
import type { Cell, CellKind, PaperColumn } from '#shared/contract/reports.ts'
import { csvField } from './cells.ts'
import type { Paper } from './paper.ts'
import { inPieces, plainSigns, type TextBytes } from './text-bytes.ts'

const [separator, lineEnd] = [Buffer.from(';'), Buffer.from('\r\n')]

const textField = (text: string): string => csvField('text', text)
const plainWithin = plainSigns((sign) => textField(`a${sign}a`) === `a${sign}a`)
const plainAtEnds = plainSigns((sign) => textField(sign) === sign)
const isPlainAt = (text: string, at: number): boolean => plainAtEnds()[text.charCodeAt(at)] === 1

function addField(to: TextBytes, kind: CellKind, value: string | number): void {
  const isText = typeof value === 'string'
  const field = isText ? value : csvField(kind, value)
  if (field === '') return
  if (!isText || (isPlainAt(field, 0) && isPlainAt(field, field.length - 1))) to.words(field, plainWithin(), textField)
  else to.plain(textField(field))
}

/** Writes rows as they come. */
export function openCsv(file: FileHandle, columns: readonly PaperColumn[]): Paper {
  const pieces = inPieces(async (bytes) => await file.writeFile(bytes))
  const kinds = columns.map(({ kind }) => kind)
  const add = (row: readonly Cell[]): void => {
    const { bytes } = pieces
    for (let index = 0; index < kinds.length; index += 1) {
      if (index > 0) bytes.copy(separator)
      const value = row[index] ?? null
      if (value !== null) addField(bytes, kinds[index] ?? 'text', value)
    }
    bytes.copy(lineEnd)
  }
  const headers = columns.map(({ header }) => csvField('text', header)).join(';')
  pieces.bytes.plain(`\uFEFF${headers}\r\n`)
  return {
    add,
    push: pieces.push,
    finish: async (foot) => {
      if (foot !== null) {
        pieces.bytes.plain('\r\n')
        add(foot)
      }
      await pieces.end()
      await file.close()
    },
    abandon: async () => await file.close(),
  }
}
