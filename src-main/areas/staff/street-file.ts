// Streets from a file: looked at as a whole, then taken by one word; what is there already stays as it is.
import { ORPCError } from '@orpc/server'
import { toJson } from '#main/database/arguments.ts'
import type { Database } from '#main/database/database.ts'
import { call, command, query, read } from '#main/database/transactions.ts'
import { addInParts, mostStreets, previewInParts, streetParts } from '#main/files/street-parts.ts'
import { readStreets, type RefusedStreet as RefusedRow, type StreetsOfFile } from '#main/files/streets.ts'
import { UnreadableFile } from '#main/files/unreadable.ts'
import { errors } from '#shared/contract/errors.ts'
import type { RefusedStreet, StreetFileLook, StreetsAdded } from '#shared/contract/street-file.ts'
import { fold } from '#shared/text-fold.ts'

const mostRefused = 200

/** What a file would add; of a file of several districts once one of them was told. */
export async function lookAtStreetFile(
  database: Database,
  path: string,
  district: string | null,
): Promise<StreetFileLook> {
  try {
    const file = await readStreets(path, district ?? undefined)
    const { streets, refused, districts } = file
    const shown = {
      ...{ kind: 'table' as const, columns: file.columns.map(({ column }) => column), districts },
      ...{ streets: streets.length, rows: file.rows, isInParts: streetParts(streets).length > 1 },
      refusedCount: refused.length,
      refused: refused.slice(0, mostRefused).map((row) => withColumn(row, file)),
    }
    if (isOfSeveral(file, district) || refused.length > 0 || streets.length === 0) return { ...shown, effect: null }
    if (streets.length > mostStreets) return { kind: 'too_many', most: mostStreets, districts }
    const effect = await previewInParts(streets, async (part) => {
      const question = query<{ answer: StreetsAdded }>(call('preview_streets', { streets: toJson(part) }))
      const [row] = await read(database, question)
      return row?.answer ?? { neighbourhoods: 0, streets: 0, known: 0 }
    })
    return { ...shown, effect }
  } catch (error) {
    if (error instanceof UnreadableFile) return { kind: 'unreadable', problem: error.problem }
    throw error
  }
}

/** Adds what is missing; a large file goes on where it was broken off. Refuses what could not be looked at so. */
export async function takeStreetFile(
  database: Database,
  { path, district, commandId }: { path: string; district: string | null; commandId: string },
): Promise<StreetsAdded> {
  const file = await readStreets(path, district ?? undefined).catch((error: unknown) => {
    if (error instanceof UnreadableFile) throw untakeable()
    throw error
  })
  const { streets, refused } = file
  if (isOfSeveral(file, district) || refused.length > 0 || streets.length === 0 || streets.length > mostStreets)
    throw untakeable()
  return await addInParts(
    streets,
    commandId,
    async (part, id) => await command(database, 'add_streets', { command_id: id, streets: toJson(part) }),
  )
}

const isOfSeveral = ({ districts }: StreetsOfFile, district: string | null): boolean =>
  district === null ? districts.length > 1 : !districts.some((each) => fold(each) === fold(district))

function withColumn({ row, why }: RefusedRow, { columns }: StreetsOfFile): RefusedStreet {
  const named = (...meanings: string[]): string | undefined =>
    columns.find(({ meaning }) => meanings.includes(meaning))?.column
  const street = columns.filter(({ meaning }) => !['district', 'neighbourhood', 'kind'].includes(meaning))
  const streetColumns = street.map(({ column }) => column).join(', ')
  const column = {
    neighbourhood_missing: named('neighbourhood'),
    street_missing: streetColumns,
    kind_missing: named('kind') ?? streetColumns,
    too_long: streetColumns,
    row_unreadable: '',
  }[why]
  return { row, why, column: column ?? '' }
}

const untakeable = (): ORPCError<'REFUSED', unknown> =>
  new ORPCError('REFUSED', { status: errors.REFUSED.status, data: { code: 'ZM025', detail: { field: 'streets' } } })
