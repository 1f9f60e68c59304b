import type { Database } from '#main/database/database.ts'
import { query, readTogether, view } from '#main/database/transactions.ts'
import type { PlaceShape } from '#shared/contract/map.ts'

type Source = { fileName: string | null; importedById: number; importedAt: number; places: number }

/** Where the neighbourhoods lie, and which file says so. */
export async function readMap(
  database: Database,
): Promise<{ shapes: PlaceShape[]; source: (Source & { fileName: string }) | null }> {
  const { shapes, imports } = await readTogether(database, {
    shapes: query<PlaceShape>(
      view('neighbourhood_shape')
        .select({ neighbourhoodId: 'neighbourhood_id', polygons: 'polygons', point: 'point' })
        .orderBy('neighbourhood_id'),
    ),
    imports: query<Source>(
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
