import type { z } from 'zod'
import type { RequestDetail } from '#shared/contract/requests.ts'
import { seenRequest, type Act } from '#shared/contract/values.ts'
import { keep, readKept } from '#renderer/host/storage.ts'

type Intention = z.infer<typeof seenRequest>

const storageKeyOf = (requestId: number, act: Act) => `intention/${requestId}/${act}`

/**
 * The intention to act: a new one, or the one whose answer got lost. The lost one is repeated to the letter, with the
 * version it was made on, since the database takes anything else under its id for another command. It is kept like a
 * draft, so that closing the panel or reloading the window does not make a second one of it.
 */
export function intentionOf(
  storage: Storage,
  { id, version }: Pick<RequestDetail, 'id' | 'version'>,
  act: Act,
  isWritten: boolean,
): Intention {
  const { data: lost } = seenRequest.safeParse(readKept(storage, storageKeyOf(id, act)))
  // An act of one key is wanted anew once the request has moved on; a form still holds the same words.
  if (lost !== undefined && (isWritten || lost.seenVersion === version)) return lost
  const intention = { commandId: crypto.randomUUID(), requestId: id, seenVersion: version }
  keep(storage, storageKeyOf(id, act), intention)
  return intention
}

/** Forgets an intention of which it is known whether it happened. */
export function settleIntention(storage: Storage, requestId: number, act: Act): void {
  keep(storage, storageKeyOf(requestId, act), undefined)
}
