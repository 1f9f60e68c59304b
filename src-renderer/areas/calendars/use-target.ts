import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Moves, Target } from '#shared/contract/clock.ts'
import { orpc } from '#renderer/lib/client.ts'
import { failureOf, type Failure } from '#renderer/lib/refusals.ts'

const first: Target = { kind: 'resolution', subjectId: null, priority: 'normal', unit: 'days', amount: 7 }

export interface TargetChange {
  readonly targets: readonly Target[]
  readonly draft: Target
  readonly movesOpen: boolean
  readonly change: (next: Partial<Target>) => void
  readonly setMovesOpen: (next: boolean) => void
  readonly isBusy: boolean
  readonly moves: Moves | null
  readonly moved: number | null
  readonly failure: Failure | null
  readonly preview: () => void
  readonly save: () => void
}

/** A target on its way: for what comes, and for what is open only where the person says so after seeing what moves. */
export function useTarget(): TargetChange {
  const queryClient = useQueryClient()
  const [draft, setDraft] = useState(first)
  const [movesOpen, setMovesOpen] = useState(false)
  const [commandId, setCommandId] = useState(() => crypto.randomUUID())
  const read = useQuery(orpc.clock.targets.queryOptions())
  const preview = useMutation(orpc.clock.previewTarget.mutationOptions())
  const save = useMutation(
    orpc.clock.setTarget.mutationOptions({
      onSuccess: async () => {
        setCommandId(crypto.randomUUID())
        preview.reset()
        await queryClient.invalidateQueries({ queryKey: orpc.clock.targets.key() })
      },
    }),
  )
  const targets = read.data ?? []
  const change = (next: Partial<Target>) => {
    const wanted = { ...draft, ...next }
    // Another line of the table begins with what it says now.
    const isOther = 'kind' in next || 'priority' in next || 'subjectId' in next
    const known = isOther ? targets.find((each) => isSame(each, wanted)) : undefined
    setDraft(known ?? wanted)
    preview.reset()
    save.reset()
  }
  const error = preview.error ?? save.error
  return {
    ...{ targets, draft, movesOpen, change, setMovesOpen },
    isBusy: preview.isPending || save.isPending,
    moves: preview.data ?? null,
    moved: save.data?.moved ?? null,
    failure: error === null ? null : failureOf(error),
    preview: () => preview.mutate(draft),
    save: () => save.mutate({ ...draft, movesOpen, commandId }),
  }
}

const isSame = (one: Target, other: Target) =>
  one.kind === other.kind && one.priority === other.priority && one.subjectId === other.subjectId
