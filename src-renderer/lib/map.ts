import { useQuery } from '@tanstack/react-query'
import { orpc } from './client.ts'

/** Where the neighbourhoods lie, as the administrators' file says; undefined until it is read. */
export function useMap() {
  return useQuery(orpc.map.read.queryOptions())
}
