import { calls } from '#renderer/host/calls.ts'
import { live, useLiveAlways } from '#renderer/host/live-query.ts'
import { queries } from '#renderer/host/queries.ts'
import { useCall } from '#renderer/host/use-call.ts'
import type { UpdateState } from '#shared/contract/updates.ts'

/** What this PC knows of newer programs; null until it is read. */
export function useUpdateState(): UpdateState | null {
  const read = useLiveAlways(live(queries.updates.state.queryOptions(), { hears: ['updates', 'session'] }))
  return read.data ?? null
}

/** Looks now, whatever hour this PC was given. */
export function useLook(): { look: () => void; isBusy: boolean } {
  const { mutate, isPending } = useCall({
    call: async () => await calls.updates.look(),
    renews: queries.updates.state.key(),
  })
  return { look: () => mutate(), isBusy: isPending }
}

/** What is new was read. */
export function useSeeNews(): () => void {
  const { mutate } = useCall({ call: async () => await calls.updates.seeNews(), renews: queries.updates.state.key() })
  return mutate
}
