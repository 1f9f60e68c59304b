import type { MessageReading } from '#shared/contract/messages.ts'
import { live, useLive } from '#renderer/host/live-query.ts'
import { queries } from '#renderer/host/queries.ts'
import type { Draft } from './draft.ts'

/** A field that was read out of what the citizen wrote, and his own words that speak for it. */
export interface Reason {
  readonly field: 'subject' | 'neighbourhood' | 'elsewhere' | 'street' | 'door'
  readonly words: string
}

export interface Prefill {
  readonly draft: Partial<Draft>
  readonly reasons: readonly Reason[]
}

const nothing: Prefill = { draft: {}, reasons: [] }

/** What the words say of subject and place, to stand in the form until somebody saves it; null while they are read. */
export function usePrefill(words: string): Prefill | null {
  const read = useLive(
    live(queries.messages.read.queryOptions({ input: { words: words.slice(0, 20_000) }, staleTime: Infinity }), {
      hears: ['catalogue', 'session'],
    }),
  )
  if (read.isError) return nothing
  return read.data === undefined ? null : prefillOf(read.data)
}

function prefillOf({ subject, neighbourhood, elsewhere, street, door }: MessageReading): Prefill {
  const said = (field: Reason['field'], words: string | undefined): Reason[] =>
    words === undefined || words === '' ? [] : [{ field, words }]
  return {
    draft: {
      ...(subject !== null && { subjectId: subject.id }),
      ...(neighbourhood !== null && { neighbourhoodId: neighbourhood.id }),
      ...(street !== null && { streetId: street.id }),
      ...(door !== null && { plain: { door: door.door } }),
    },
    reasons: [
      ...said('subject', subject?.said),
      ...said('neighbourhood', neighbourhood?.said),
      ...said('elsewhere', elsewhere),
      ...said('street', street?.said),
      ...said('door', door?.said),
    ],
  }
}
