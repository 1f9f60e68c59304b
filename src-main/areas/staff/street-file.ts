// Streets from a file: looked at, then taken all at once or not at all; what is there already stays as it is.
import { ORPCError } from '@orpc/server'
import { toJson } from '#main/database/arguments.ts'
import type { Database } from '#main/database/database.ts'
import { call, command, query, read } from '#main/database/transactions.ts'
import { readStreets, type RefusedStreet as RefusedRow, type StreetsOfFile } from '#main/files/streets.ts'
import { UnreadableFile } from '#main/files/unreadable.ts'
import { errors } from '#shared/contract/errors.ts'
import type { RefusedStreet, StreetFileLook, StreetsAdded } from '#shared/contract/street-file.ts'
import { fold } from '#shared/text-fold.ts'

/** As zimmet.add_streets takes them at once. */
const mostStreets = 20_000
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
      ...{ streets: streets.length, refusedCount: refused.length },
      refused: refused.slice(0, mostRefused).map((row) => withColumn(row, file)),
    }
    if (isOfSeveral(file, district) || refused.length > 0 || streets.length === 0) return { ...shown, effect: null }
    if (streets.length > mostStreets) return { kind: 'too_many', most: mostStreets, districts }
    const [row] = await read(
      database,
      query<{ answer: StreetsAdded }>(call('preview_streets', { streets: toJson(streets) })),
    )
    return { ...shown, effect: row?.answer ?? null }
  } catch (error) {
    if (error instanceof UnreadableFile) return { kind: 'unreadable', problem: error.problem }
    throw error
  }
}

/** Adds what is missing, all of it or nothing. Refuses what could not be looked at so. */
export async function takeStreetFile(
  database: Database,
  { path, district, commandId }: { path: string; district: string | null; commandId: string },
): Promise<StreetsAdded> {
  const file = await readStreets(path, district ?? undefined).catch((error: unknown) => {
    if (error instanceof UnreadableFile) throw untakeable()
    throw error
  })
  if (isOfSeveral(file, district) || file.refused.length > 0 || file.streets.length === 0) throw untakeable()
  return await command(database, 'add_streets', { command_id: commandId, streets: toJson(file.streets) })
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
