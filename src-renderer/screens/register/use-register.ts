import { useState } from 'react'
import { useNames } from '#renderer/host/catalogue.ts'
import { calls } from '#renderer/host/calls.ts'
import { useCall } from '#renderer/host/use-call.ts'
import { failureOf } from '#renderer/host/failures.ts'
import type { Failure } from '#renderer/words/refusals.ts'
import { useDraft } from '#renderer/host/use-draft.ts'
import { useUses } from '#renderer/host/use-uses.ts'
import { answersOf, citizenOf, emptyDraft, missingOf, plainOf, type Draft, type Missing } from './draft.ts'
import { useChannel } from './use-channel.ts'

export interface Registered {
  readonly requestId: number
  readonly number: string
  readonly directorateId: number
}

export interface Register {
  readonly draft: Draft
  readonly setDraft: (next: Partial<Draft>) => void
  /** No part of what is typed for one caller: nothing but a choice changes it. */
  readonly channelId: number | null
  readonly chooseChannel: (channelId: number) => void
  /** What is missing; told only after somebody tried to save. */
  readonly missing: readonly Missing[]
  readonly failure: Failure | null
  readonly isBusy: boolean
  readonly done: Registered | null
  readonly save: () => void
  /** An empty form for the next caller. */
  readonly next: () => void
}

/** The form of one caller: typed, kept, sent once. */
export function useRegister(): Register {
  const [channelId, chooseChannel] = useChannel()
  const [initial] = useState(emptyDraft)
  const { draft: typed, setDraft, clearDraft } = useDraft<Draft>('register', initial, { personal: true })
  const draft = useStillThere(typed)
  const [hasTried, setHasTried] = useState(false)
  // Written down: whoever comes back from the request finds an empty form, not the last caller under a used id.
  const { note } = useUses('subjects')
  const register = useCall({
    call: calls.requests.register,
    onDone: (_done, { request }) => {
      if (request.subjectId !== null) note(request.subjectId)
      clearDraft()
    },
  })

  const { names } = useNames()
  const { questions } = names.all
  const change = (next: Partial<Draft>) => setDraft({ commandId: draft.commandId, ...next })
  const save = () => {
    setHasTried(true)
    if (missingOf(draft, channelId, questions).length > 0 || channelId === null || register.isPending) return
    register.mutate({
      commandId: draft.commandId,
      request: {
        channelId,
        subjectId: draft.isUnsorted ? null : draft.subjectId,
        neighbourhoodId: draft.neighbourhoodId,
        streetId: draft.streetId,
        description: draft.description,
        priority: draft.priority,
        citizen: citizenOf(draft),
        answers: answersOf(draft, questions),
        ...plainOf(draft),
      },
    })
  }
  const next = () => {
    clearDraft()
    setDraft(emptyDraft())
    setHasTried(false)
    register.reset()
  }
  return {
    draft,
    setDraft: change,
    channelId,
    chooseChannel,
    missing: hasTried ? missingOf(draft, channelId, questions) : [],
    failure: register.error === null ? null : failureOf(register.error),
    isBusy: register.isPending,
    done: register.data ?? null,
    save,
    next,
  }
}

// What was chosen and is retired meanwhile is no choice any more: the field says so before it is sent, not after.
function useStillThere(draft: Draft): Draft {
  const { names, areRead } = useNames()
  if (!areRead) return draft
  const isThere = (entries: readonly { id: number; isActive: boolean }[], id: number | null) =>
    entries.some((entry) => entry.id === id && entry.isActive)
  const { subjects, neighbourhoods, streets } = names.all
  return {
    ...draft,
    subjectId: isThere(subjects, draft.subjectId) ? draft.subjectId : null,
    streetId: isThere(streets, draft.streetId) ? draft.streetId : null,
    neighbourhoodId: isThere(neighbourhoods, draft.neighbourhoodId) ? draft.neighbourhoodId : null,
  }
}
