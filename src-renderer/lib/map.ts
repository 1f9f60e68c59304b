import { useQuery } from '@tanstack/react-query'
import { orpc } from './client.ts'

/** An import reaches the other PCs when a screen with the map is opened anew. */
const oldestMs = 60_000

/** Where the neighbourhoods lie, as the administrators' file says; undefined until it is read. */
export function useMap() {
  return useQuery(orpc.map.read.queryOptions({ staleTime: oldestMs }))
}
