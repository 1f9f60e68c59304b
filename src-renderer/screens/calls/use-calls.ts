import { live, useLive } from '#renderer/host/live-query.ts'
import { queries } from '#renderer/host/queries.ts'

/** Requests whose citizens are to be called. */
export const useCalls = () =>
  useLive(live(queries.resolution.toCall.queryOptions(), { hears: ['requests', 'messages', 'session'] }))
