import { orpc } from './client.ts'
import { live, useLive } from './live-query.ts'

/** Where the neighbourhoods lie, as the administrators' file says; undefined until it is read. */
export function useMap() {
  return useLive(live(orpc.map.read.queryOptions(), { hears: ['map', 'catalogue', 'session'] }))
}
