import type { Database } from '#main/database/database.ts'
import { ask, command, read, readTogether, sql, view } from '#main/database/transactions.ts'
import type { MapPreview, PlaceShape } from '#shared/contract/map.ts'

type Source = { fileName: string | null; importedById: number; importedAt: number; places: number }

/** Where the neighbourhoods lie, and which file says so. */
export async function readMap(
  database: Database,
): Promise<{ shapes: PlaceShape[]; source: (Source & { fileName: string }) | null }> {
  const { shapes, imports } = await readTogether(database, {
    shapes: ask<PlaceShape>(
      view('neighbourhood_shape')
        .select({ neighbourhoodId: 'neighbourhood_id', polygons: 'polygons', point: 'point' })
        .orderBy('neighbourhood_id'),
    ),
    imports: ask<Source>(
      view('map_import')
        .select({ fileName: 'file_name', importedById: 'imported_by', importedAt: 'imported_at', places: 'places' })
        .orderBy('id', 'desc')
        .limit(1),
    ),
  })
  const [newest] = imports
  const { fileName = null } = newest ?? {}
  return { shapes, source: newest === undefined || fileName === null ? null : { ...newest, fileName } }
}

type MapFile = { file: string; nameProperty: string | null }

/** What a GeoJSON file holds for the neighbourhoods; throws a refusal that names the broken feature. */
export async function previewMap(database: Database, { file, nameProperty }: MapFile): Promise<MapPreview> {
  const [row] = await read(
    database,
    ask<{ answer: MapPreview }>(
      sql('select zimmet.preview_map(:file, :nameProperty) as answer', { file, nameProperty }),
    ),
  )
  if (row === undefined) throw new Error('zimmet.preview_map gave no answer')
  return row.answer
}

/** The file's shapes in place of all former ones; how many neighbourhoods have one now. */
export async function importMap(
  database: Database,
  { commandId, fileName, file, nameProperty }: MapFile & { commandId: string; fileName: string },
): Promise<{ places: number }> {
  return await command(database, 'import_map', {
    ...{ command_id: commandId, file_name: fileName },
    ...{ file, name_property: nameProperty },
  })
}

/** No map any more. */
export async function removeMap(database: Database, commandId: string): Promise<{ places: number }> {
  return await command(database, 'remove_map', { command_id: commandId })
}
