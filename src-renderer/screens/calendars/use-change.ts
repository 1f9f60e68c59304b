import { useState } from 'react'
import type { Moves } from '#shared/contract/clock.ts'
import { queries } from '#renderer/host/queries.ts'
import { useCall } from '#renderer/host/use-call.ts'
import { failureOf } from '#renderer/host/failures.ts'
import type { Failure } from '#renderer/words/refusals.ts'

/** A change on its way: shown first what it moves, then made, once. */
export interface Change {
  /** What would move; null until it was asked, or after something was changed. */
  readonly moves: Moves | null
  /** How many moved when it was last made. */
  readonly moved: number | null
  /** Whether what was saved waits for a second person. */
  readonly waits: boolean
  readonly isBusy: boolean
  readonly failure: Failure | null
  readonly preview: () => void
  readonly save: () => void
  /** What was typed has changed: what was shown no longer holds. */
  readonly forget: () => void
}

interface Ways<Told> {
  readonly preview: (input: Told) => Promise<Moves>
  readonly save: (input: Told & { commandId: string }) => Promise<{ moved: number; proposalId?: number | undefined }>
  readonly onSaved?: () => void
}

export function useChange<Told extends object>(input: Told, { preview, save, onSaved }: Ways<Told>): Change {
  const [commandId, setCommandId] = useState(() => crypto.randomUUID())
  const looking = useCall({ call: preview })
  const saving = useCall({
    call: save,
    renews: queries.clock.key(),
    onDone: () => {
      setCommandId(crypto.randomUUID())
      looking.reset()
      onSaved?.()
    },
  })
  const error = looking.error ?? saving.error
  return {
    moves: looking.data ?? null,
    moved: saving.data?.moved ?? null,
    waits: saving.data?.proposalId !== undefined,
    isBusy: looking.isPending || saving.isPending,
    failure: error === null ? null : failureOf(error),
    preview: () => {
      saving.reset()
      looking.mutate(input)
    },
    save: () => saving.mutate({ ...input, commandId }),
    forget: () => {
      looking.reset()
      saving.reset()
    },
  }
}
