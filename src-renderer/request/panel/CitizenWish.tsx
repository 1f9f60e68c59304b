import type { RequestDetail, Wish } from '#shared/contract/requests.ts'
import { calls } from '#renderer/host/calls.ts'
import { live, useLive } from '#renderer/host/live-query.ts'
import { queries } from '#renderer/host/queries.ts'
import { useCall } from '#renderer/host/use-call.ts'
import { WishPart } from '../wishes/WishPart.tsx'

type WishOfOne = Wish & { citizenId: number }

/** What those who ask on a request said of being written to; null until it is read. */
export function useWishes(requestId: number): readonly WishOfOne[] | null {
  const read = useLive(
    live(queries.messages.wishes.queryOptions({ input: { requestId } }), { hears: ['messages', 'session'] }),
  )
  return read.data ?? null
}

interface CitizenWishProps {
  detail: RequestDetail
  citizenId: number
  wishes: readonly WishOfOne[] | null
}

/** Whether one who asks wants to be written to; told by whoever may write a note on his request. */
export function CitizenWish({ detail, citizenId, wishes }: CitizenWishProps) {
  const set = useCall({ call: calls.messages.setCitizenWish })
  if (wishes === null) return null
  return (
    <WishPart
      wishes={wishes.filter((wish) => wish.citizenId === citizenId)}
      isReadOnly={!detail.acts.some(({ act, refusal }) => act === 'add_note' && refusal === null)}
      isBusy={set.isPending}
      error={set.error}
      onSave={(told, then) => set.mutate({ ...told, requestId: detail.id, citizenId }, { onSuccess: then })}
    />
  )
}
