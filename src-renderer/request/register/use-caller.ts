import { parsePhone } from '#shared/phone.ts'
import type { InboxRow } from '#shared/contract/inbox.ts'
import { useCitizens } from '#renderer/host/found-requests.ts'
import { failureOf } from '#renderer/host/failures.ts'
import type { Failure } from '#renderer/words/refusals.ts'

export interface KnownCitizen {
  readonly id: number
  /** Masked. */
  readonly name: string
  readonly isWrittenTo: boolean
  readonly requests: readonly InboxRow[]
}

export interface Caller {
  /** none: no phone yet · wrong: cannot be one · searching · read · failed: nobody was looked up */
  readonly state: 'none' | 'wrong' | 'searching' | 'read' | 'failed'
  /** Why nobody was looked up. */
  readonly failure?: Failure
  readonly known: readonly KnownCitizen[]
}

const nobody: readonly KnownCitizen[] = []
/** Fewer digits are still being typed. */
const fewestDigits = 7

/** Who is known by a phone as it is being typed, with their earlier requests, open ones first. */
export function useCaller(phoneTyped: string): Caller {
  const phone = parsePhone(phoneTyped)
  const found = useCitizens(phone)
  if (phone === null) {
    const digits = phoneTyped.replaceAll(/\D/gu, '').length
    return { state: digits > fewestDigits + 3 ? 'wrong' : 'none', known: nobody }
  }
  return callerOf(found)
}

/** What a look at citizens tells of who asks. */
export function callerOf({ data, error }: { data: readonly KnownCitizen[] | undefined; error: Error | null }): Caller {
  if (error !== null) return { state: 'failed', known: nobody, failure: failureOf(error) }
  if (data === undefined) return { state: 'searching', known: nobody }
  return { state: 'read', known: data.map((citizen) => ({ ...citizen, requests: openFirst(citizen.requests) })) }
}

function openFirst(requests: readonly InboxRow[]): readonly InboxRow[] {
  return requests.toSorted(
    (one, other) =>
      Number(one.state === 'closed') - Number(other.state === 'closed') || other.registeredAt - one.registeredAt,
  )
}
