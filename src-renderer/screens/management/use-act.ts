import { useState } from 'react'
import { queries } from '#renderer/host/queries.ts'
import { useCall } from '#renderer/host/use-call.ts'
import { failureOf } from '#renderer/host/failures.ts'
import type { Failure } from '#renderer/words/refusals.ts'

/** An act of an administrator on its way: looked at first where it has an effect to be seen, then done, once. */
export interface Act<Told, Seen, Done> {
  /** What it would do; null until it was asked, or after something was changed. */
  readonly seen: Seen | null
  readonly done: Done | null
  readonly isBusy: boolean
  readonly failure: Failure | null
  readonly look: (input: Told) => void
  readonly save: (input: Told) => void
  /** What was typed has changed: what was shown no longer holds. */
  readonly forget: () => void
}

interface Ways<Input, Seen, Done> {
  readonly preview?: (input: Omit<Input, 'commandId'>) => Promise<Seen>
  readonly save: (input: Input) => Promise<Done>
  readonly onSaved?: (done: Done) => void
  readonly isSecret?: boolean
}

const nothingToSee = async (): Promise<never> => await Promise.reject(new Error('this act has no preview'))

export function useAct<Input extends { commandId: string }, Seen, Done>({
  preview = nothingToSee,
  save,
  onSaved,
  isSecret = false,
}: Ways<Input, Seen, Done>): Act<Omit<Input, 'commandId'>, Seen, Done> {
  const [commandId, setCommandId] = useState(() => crypto.randomUUID())
  const looking = useCall({ call: preview })
  const saving = useCall({
    call: save,
    isSecret,
    renews: queries.staff.key(),
    onDone: (done) => {
      setCommandId(crypto.randomUUID())
      looking.reset()
      onSaved?.(done)
    },
  })
  const error = looking.error ?? saving.error
  return {
    seen: looking.data ?? null,
    done: saving.data ?? null,
    isBusy: looking.isPending || saving.isPending,
    failure: error === null ? null : failureOf(error),
    look: (input) => {
      saving.reset()
      looking.mutate(input)
    },
    save: (input) => saving.mutate({ ...input, commandId } as Input),
    forget: () => {
      looking.reset()
      saving.reset()
      setCommandId(crypto.randomUUID())
    },
  }
}
