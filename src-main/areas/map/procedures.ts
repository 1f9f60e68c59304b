import { signedIn } from '../implementer.ts'
import { importMap, previewMap, readMap, removeMap } from './queries.ts'

export const map = {
  read: signedIn.map.read.handler(({ context }) => readMap(context.database)),
  preview: signedIn.map.preview.handler(({ context, input }) => previewMap(context.database, input)),
  import: signedIn.map.import.handler(({ context, input }) => importMap(context.database, input)),
  remove: signedIn.map.remove.handler(({ context, input }) => removeMap(context.database, input.commandId)),
}
