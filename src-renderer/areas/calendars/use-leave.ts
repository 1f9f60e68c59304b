import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Moves } from '#shared/contract/clock.ts'
import { orpc } from '#renderer/lib/client.ts'
import { failureOf, type Failure } from '#renderer/lib/refusals.ts'

export interface LeaveDraft {
  readonly name: string
  /** As a date-time field writes it, in the office's time: 2026-11-25T13:00. */
  readonly since: string
  readonly until: string
  readonly calendarIds: readonly number[]
}

const empty: LeaveDraft = { name: '', since: '', until: '', calendarIds: [] }

/** Turkey keeps UTC+3 all year. */
const instantOf = (local: string) => Date.parse(`${local}:00+03:00`)

export interface Leave {
  readonly draft: LeaveDraft
  readonly change: (next: Partial<LeaveDraft>) => void
  readonly canSend: boolean
  readonly isBusy: boolean
  /** What would move; null until it was asked, or after something was changed. */
  readonly moves: Moves | null
  /** How many moved at the last declaration. */
  readonly moved: number | null
  readonly failure: Failure | null
  readonly preview: () => void
  readonly declare: () => void
}

/** An idari izin on its way: shown first what it moves, then declared, once. */
export function useLeave(): Leave {
  const queryClient = useQueryClient()
  const [draft, setDraft] = useState(empty)
  const [commandId, setCommandId] = useState(() => crypto.randomUUID())
  const preview = useMutation(orpc.clock.previewLeave.mutationOptions())
  const declare = useMutation(
    orpc.clock.declareLeave.mutationOptions({
      onSuccess: async () => {
        setDraft(empty)
        setCommandId(crypto.randomUUID())
        preview.reset()
        await queryClient.invalidateQueries({ queryKey: orpc.clock.key() })
      },
    }),
  )
  const told = {
    name: draft.name,
    since: instantOf(draft.since),
    until: instantOf(draft.until),
    calendarIds: draft.calendarIds.length === 0 ? null : [...draft.calendarIds],
  }
  const error = preview.error ?? declare.error
  return {
    draft,
    change: (next) => {
      setDraft({ ...draft, ...next })
      preview.reset()
      declare.reset()
    },
    canSend: draft.name.trim() !== '' && draft.since !== '' && draft.until !== '',
    isBusy: preview.isPending || declare.isPending,
    moves: preview.data ?? null,
    moved: declare.data?.moved ?? null,
    failure: error === null ? null : failureOf(error),
    preview: () => preview.mutate(told),
    declare: () => declare.mutate({ ...told, commandId }),
  }
}
