import * as z from 'zod'
import { command, query } from './commands.ts'
import { procedure } from './errors.ts'
import { commandId, id, instant } from './values.ts'

/** Longitude and latitude in degrees (WGS 84), as GeoJSON has them. */
const position = z.tuple([z.number(), z.number()])

/** Where a neighbourhood lies: rings of polygons, its middle, or both. */
export const placeShape = z.object({
  neighbourhoodId: id,
  polygons: z.array(z.array(z.array(position))).nullable(),
  point: position.nullable(),
})
export type PlaceShape = z.infer<typeof placeShape>

/** The text of a GeoJSON file; the database says exactly what is wrong with it. */
const file = z.string().max(8 * 1024 * 1024)
/** Which property of the features is the name; null: the one by which most neighbourhoods are found. */
const nameProperty = z.string().max(200).nullable()

export const mapPreview = z.object({
  featureCount: z.int(),
  nameProperty: z.string(),
  properties: z.array(z.string()),
  /** Names of the file that no neighbourhood has. */
  unknownNames: z.array(z.string()),
  /** Features that have no such property. */
  namelessCount: z.int(),
  shapes: z.array(placeShape),
})
export type MapPreview = z.infer<typeof mapPreview>

export const map = {
  /** Where the neighbourhoods lie; none until an administrator has imported a file. */
  read: procedure.output(
    z.object({
      shapes: z.array(placeShape),
      /** What is in use came from; null where nothing is. */
      source: z.object({ fileName: z.string(), importedById: id, importedAt: instant, places: z.int() }).nullable(),
    }),
  ),
  /** What a file holds, for administrators; changes nothing. */
  preview: query('preview_map', z.object({ file, nameProperty }), mapPreview),
  /** Takes the file's shapes over in place of all former ones, or none of them. */
  import: command(
    'import_map',
    z.object({ commandId, fileName: z.string().trim().min(1).max(200), file, nameProperty }),
    z.object({ places: z.int() }),
  ),
  remove: command('remove_map', z.object({ commandId }), z.object({ places: z.int() })),
}
