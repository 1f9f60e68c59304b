import { useState } from 'react'
import type { NewRequest } from '#shared/contract/requests.ts'
import { useNames } from '#renderer/host/catalogue.ts'
import { useCall } from '#renderer/host/use-call.ts'
import { failureOf } from '#renderer/host/failures.ts'
import type { Failure } from '#renderer/words/refusals.ts'
import { useDraft } from '#renderer/host/use-draft.ts'
import { useUses } from '#renderer/host/use-uses.ts'
import { answersOf, citizenOf, emptyDraft, missingOf, plainOf, type Draft, type Missing } from './draft.ts'

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
  /** An empty form for the next one. */
  readonly next: () => void
}

interface Origin {
  /** Under which what is typed is kept until it is saved. */
  readonly name: string
  /** What stands in the form while nobody has typed anything. */
  readonly initial: Draft
  readonly channel: readonly [channelId: number | null, choose: (channelId: number) => void]
  readonly send: (input: { commandId: string; request: NewRequest }) => Promise<Registered>
}

/** The form of one request: typed, kept, sent once. */
export function useNewRequest({ name, initial, channel: [channelId, chooseChannel], send }: Origin): Register {
  const { draft: typed, setDraft, clearDraft, isTouched } = useDraft<Draft>(name, initial, { personal: true })
  const draft = useStillThere(typed)
  const [hasTried, setHasTried] = useState(false)
  // Written down: whoever comes back from the request finds an empty form, not the last caller under a used id.
  const { note } = useUses('subjects')
  const register = useCall({
    call: send,
    onDone: (_done, { request }) => {
      if (request.subjectId !== null) note(request.subjectId)
      clearDraft()
    },
  })

  const { names } = useNames()
  const { questions } = names.all
  // The first touch keeps all that stood there with it.
  const change = (next: Partial<Draft>) =>
    setDraft(isTouched ? { commandId: draft.commandId, ...next } : { ...draft, ...next })
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
