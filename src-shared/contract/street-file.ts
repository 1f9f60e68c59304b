// A file of streets: how it is read, and what it would add.
import * as z from 'zod'
import { fileProblem } from './import.ts'

/** A row that cannot be taken, as a spreadsheet numbers it, and the column to look at. */
export const refusedStreet = z.object({
  row: z.int(),
  column: z.string(),
  why: z.enum(['neighbourhood_missing', 'street_missing', 'kind_missing', 'too_long', 'row_unreadable']),
})
export type RefusedStreet = z.infer<typeof refusedStreet>

/** What is added, and how many streets were there already. */
export const streetsAdded = z.object({ neighbourhoods: z.int(), streets: z.int(), known: z.int() })
export type StreetsAdded = z.infer<typeof streetsAdded>

export const streetFileLook = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('table'),
    /** The columns that are read; the others are passed over. */
    columns: z.array(z.string()),
    /** The districts that the file names; of several one is chosen first. */
    districts: z.array(z.string()),
    /** How many streets it names, each once, and in how many rows. */
    streets: z.int(),
    rows: z.int(),
    /** So many that they are added part by part. */
    isInParts: z.boolean(),
    /** The first of those that cannot be taken, and how many they are: while there is one, nothing is taken. */
    refused: z.array(refusedStreet),
    refusedCount: z.int(),
    /** Null where nothing can be taken yet. */
    effect: streetsAdded.nullable(),
  }),
  z.object({ kind: z.literal('unreadable'), problem: fileProblem }),
  z.object({ kind: z.literal('too_many'), most: z.int(), districts: z.array(z.string()) }),
])
export type StreetFileLook = z.infer<typeof streetFileLook>
