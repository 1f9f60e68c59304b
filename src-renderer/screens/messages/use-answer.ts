import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { QuickText } from '#shared/contract/catalogue.ts'
import type { Rung, Way } from '#shared/contract/messages.ts'
import { says } from '#shared/visible.ts'
import { useNames } from '#renderer/host/catalogue.ts'
import { calls } from '#renderer/host/calls.ts'
import { failureOf } from '#renderer/host/failures.ts'
import { useNow } from '#renderer/host/now.ts'
import { useCall } from '#renderer/host/use-call.ts'
import { useDraft } from '#renderer/host/use-draft.ts'
import type { Registered } from '#renderer/request/register/use-new-request.ts'
import { useFormats } from '#renderer/words/formats.ts'
import type { Failure } from '#renderer/words/refusals.ts'
import { compareTurkish } from '#renderer/words/turkish-order.ts'
import { fillIn, greetingAt, missingFields, parametersOf, type AnswerFields } from './answer-fields.ts'
import type { OpenConversation } from './use-desk.ts'

interface Draft {
  commandId: string
  /** Of the message that goes out: sent twice it is one. */
  outgoingId: string
  text: string
  /** As chosen; null: the first that is open. */
  way: Way | null
  quickTextId: number | null
}

const emptyDraft = (): Draft => ({
  commandId: crypto.randomUUID(),
  outgoingId: crypto.randomUUID(),
  text: '',
  way: null,
  quickTextId: null,
})

/** What a refusal can be sent over. */
const asked: ReadonlySet<string> = new Set(['ZM147', 'ZM148'])

/** An answer: typed, kept, sent once, by the way that is chosen or the first that is open. */
export function useAnswer(opened: OpenConversation, registered: Registered | null) {
  const { conversation, messages, ladder } = opened
  const [initial] = useState(emptyDraft)
  const { draft, setDraft, clearDraft } = useDraft<Draft>(`answer/${conversation.id}`, initial, { personal: true })
  const answer = useCall({
    call: calls.messages.answer,
    onDone: () => {
      clearDraft()
      setDraft(emptyDraft())
    },
  })
  const fields = useAnswerFields(opened, registered)
  const isOpen = (way: Way | null) => ladder.some((rung) => rung.way === way && rung.closedBecause === null)
  const way = isOpen(draft.way) ? draft.way : firstOpen(ladder)
  const texts = useAnswerTexts(way)
  const template = texts.find(({ id }) => id === draft.quickTextId)
  const missing = missingFields(draft.text)
  const canSend =
    way !== null &&
    says(draft.text) &&
    missing.length === 0 &&
    (way !== 'template' || template !== undefined) &&
    isWanted(opened) &&
    !answer.isPending
  const seenMessageId = messages.findLast(({ direction }) => direction === 'in')?.id ?? 0
  const send = (anyway = false) => {
    if (!canSend || way === null) return
    const content =
      way === 'template' && template !== undefined
        ? { text: draft.text, quickTextId: template.id, parameters: parametersOf(template.words, fields) }
        : { text: draft.text }
    const { commandId, outgoingId } = draft
    answer.mutate({ commandId, outgoingId, conversationId: conversation.id, content, way, seenMessageId, anyway })
  }
  const take = (text: QuickText) => {
    const filled = fillIn(text.words, fields)
    const before = way === 'template' ? '' : draft.text.trim()
    setDraft({ ...draft, text: [before, filled].filter(Boolean).join('\n').slice(0, 4000), quickTextId: text.id })
  }
  const failure: Failure | null = answer.error === null ? null : failureOf(answer.error)
  return {
    ...{ draft, way, texts, missing, canSend, send, take, failure, isBusy: answer.isPending },
    setText: (text: string) => setDraft({ ...draft, text }),
    // An approved text goes out as it was approved: nothing that was typed stays in it.
    setWay: (next: Way) =>
      setDraft({ ...draft, way: next, ...(next === 'template' ? { text: '', quickTextId: null } : {}) }),
    isAsking: failure?.kind === 'refused' && asked.has(failure.code),
  }
}
export type Answer = ReturnType<typeof useAnswer>

/** Whether who writes lets the house write to him, as he said last. */
export const isWanted = ({ wishes }: OpenConversation): boolean => wishes[0]?.isWrittenTo !== false

/** What began in private goes on for everybody only where somebody chooses that. */
function firstOpen(ladder: readonly Rung[]): Way | null {
  const isPrivate = ladder.some(({ closedBecause }) => closedBecause === 'answered_privately')
  const open = ladder.find(({ way, closedBecause }) => closedBecause === null && !(isPrivate && way === 'public'))
  return open?.way ?? null
}

/** What the named fields mean here and now: the number is that of the newest request of the conversation. */
function useAnswerFields({ requests }: OpenConversation, registered: Registered | null): AnswerFields {
  const t = useTranslations('messages.greeting')
  const { names } = useNames()
  const formats = useFormats()
  const hour = Number(formats.time(useNow()).slice(0, 2))
  const request = registered ?? requests[0]
  return useMemo(
    () => ({
      selam: t(greetingAt(hour)),
      ...(request && { numara: request.number, mudurluk: names.directorate(request.directorateId) }),
    }),
    [t, hour, request, names],
  )
}

/** The house's texts for citizens; by template only those that the channel has approved. */
function useAnswerTexts(way: Way | null): readonly QuickText[] {
  const { names } = useNames()
  return useMemo(
    () =>
      names.all.quickTexts
        .filter(
          ({ kind, isActive, template }) => kind === 'answer' && isActive && (way !== 'template' || template !== null),
        )
        .toSorted((one, other) => compareTurkish(one.name, other.name)),
    [names, way],
  )
}
