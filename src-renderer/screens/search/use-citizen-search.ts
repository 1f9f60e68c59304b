import { useMemo, useState } from 'react'
import type { InboxRow } from '#shared/contract/inbox.ts'
import { useCitizens } from '#renderer/host/found-requests.ts'
import { useMe } from '#renderer/host/me.ts'

/** What the words may be of a citizen: a name of three letters at least, or the last four digits of a phone. */
export type CitizenKind = 'name' | 'digits'

const nothing: readonly InboxRow[] = []

export function citizenKind(words: string): CitizenKind | null {
  if (/^\d{4}$/u.test(words)) return 'digits'
  return /^[\p{L}\p{M}'’ .-]+$/u.test(words) && /\p{L}{3}/u.test(words) ? 'name' : null
}

/** Looking for citizens is on record and limited: never done by itself, only for whoever asks for it by these words. */
export function useCitizenSearch(words: string) {
  const { post } = useMe()
  const [asked, setAsked] = useState<string | null>(null)
  const mayAsk = post === 'agent' || post === 'overseer'
  const kind = mayAsk ? citizenKind(words) : null
  const isAsked = kind !== null && asked === words
  const found = useCitizens(isAsked ? words : null)
  const rows = useMemo(() => rowsOf(found.data ?? []), [found.data])
  return { kind, isAsked, found, rows, ask: () => setAsked(words), leave: () => setAsked(null) }
}

// Somebody may ask for one thing together with somebody else who was found.
function rowsOf(citizens: readonly { requests: readonly InboxRow[] }[]): readonly InboxRow[] {
  if (citizens.length === 0) return nothing
  const rows = new Map(citizens.flatMap(({ requests }) => requests).map((row) => [row.id, row]))
  return [...rows.values()].toSorted((one, other) => other.registeredAt - one.registeredAt || other.id - one.id)
}
