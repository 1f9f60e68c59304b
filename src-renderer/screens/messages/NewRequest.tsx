import { Button, Checkbox } from '@mantine/core'
import { useEffect, useState, type KeyboardEvent } from 'react'
import { useTranslations } from 'use-intl'
import { useLocation } from 'wouter'
import type { Message } from '#shared/contract/messages.ts'
import { calls } from '#renderer/host/calls.ts'
import { WhoFields } from '#renderer/request/register/CallerFields.tsx'
import { emptyDraft } from '#renderer/request/register/draft.ts'
import { EarlierRequests } from '#renderer/request/register/EarlierRequests.tsx'
import { MatterFields } from '#renderer/request/register/MatterFields.tsx'
import { PlaceFields } from '#renderer/request/register/PlaceFields.tsx'
import { PlainInputs } from '#renderer/request/register/PlainInput.tsx'
import fields from '#renderer/request/register/register.module.css'
import { SaveBar } from '#renderer/request/register/SaveBar.tsx'
import { callerOf, type Caller } from '#renderer/request/register/use-caller.ts'
import { useNewRequest, type Registered } from '#renderer/request/register/use-new-request.ts'
import { usePrefill, type Prefill, type Reason } from '#renderer/request/register/use-prefill.ts'
import { attachableOf, wordsOf } from './chosen-at-first.ts'
import classes from './MessagesPage.module.css'
import { PutMessages } from './PutMessages.tsx'
import { usePeople, type OpenConversation } from './use-desk.ts'

interface NewRequestProps {
  opened: OpenConversation
  chosen: readonly Message[]
  onClose: () => void
  onDone: (registered: Registered) => void
}

/** A request of the chosen messages, beside them: their words, their photos, who wrote them. */
export function NewRequest(props: NewRequestProps) {
  const prefill = usePrefill(wordsOf(props.chosen))
  return prefill === null ? null : <ReadRequest {...props} prefill={prefill} />
}

function ReadRequest({ opened, chosen, prefill, onClose, onDone }: NewRequestProps & { prefill: Prefill }) {
  const t = useTranslations('messages')
  const { conversation } = opened
  const [, navigate] = useLocation()
  const people = usePeople(conversation.id)
  const caller = callerOf(people)
  const files = useFiles(chosen)
  const { register, reasons } = useRequestOf({ opened, chosen, prefill, caller, mediaIds: files.mediaIds })
  useEffect(() => {
    if (register.done !== null) onDone(register.done)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, when it is done
  }, [register.done])
  const handleEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onClose()
  }
  // Before the field that has the focus: an open list would take it for a choice.
  const handleSaving = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.stopPropagation()
    register.save()
  }
  return (
    // Ctrl and Enter save from any of its fields.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className={classes.form}
      aria-label={t('form')}
      onKeyDown={handleEscape}
      onKeyDownCapture={handleSaving}
      onSubmit={(event) => {
        event.preventDefault()
        register.save()
      }}
    >
      <h3 className={classes.sideTitle}>
        {t('form')} <span className={classes.faint}>{t('chosen', { count: String(chosen.length) })}</span>
      </h3>
      <MatterFields register={register} isFirst />
      <PlaceFields register={register} />
      <Reasons reasons={reasons} />
      <div className={fields.caller}>
        <WhoFields register={register} caller={caller} />
      </div>
      {conversation.maskedPhone !== null && (
        <p className={classes.faint}>{t('phoneOfConversation', { phone: conversation.maskedPhone })}</p>
      )}
      <PlainInputs register={register} />
      <Files files={files} />
      <SaveBar register={register}>
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t('cancel')}
        </Button>
      </SaveBar>
      <EarlierRequests
        register={register}
        caller={caller}
        onShow={(id) => navigate(`/inbox/open/${id}`)}
        renderActs={(row) => <PutMessages row={row} chosen={chosen} onPut={onClose} />}
      />
    </form>
  )
}

type OfProps = Pick<NewRequestProps, 'opened' | 'chosen'> & { prefill: Prefill; caller: Caller; mediaIds: number[] }

function useRequestOf({ opened: { conversation }, chosen, prefill, caller, mediaIds }: OfProps) {
  const [empty] = useState(emptyDraft)
  const words = wordsOf(chosen)
  // Where one person alone is known by the conversation's phone, it is he.
  const [known, ...others] = caller.known
  const register = useNewRequest({
    name: `messages/${conversation.id}`,
    initial: {
      ...empty,
      description: words,
      citizenId: others.length === 0 ? (known?.id ?? null) : null,
      fullName: known === undefined ? (conversation.shownName ?? '') : '',
      ...prefill.draft,
    },
    channel: [conversation.channelId, () => undefined],
    send: async (input) =>
      await calls.messages.register({ ...input, messageIds: chosen.map(({ id }) => id), mediaIds }),
  })
  return { register, reasons: prefill.reasons }
}

/** The photos and documents of the chosen messages, all of them unless somebody leaves one out. */
function useFiles(chosen: readonly Message[]) {
  const [leftOut, setLeftOut] = useState<ReadonlySet<number>>(new Set())
  const media = attachableOf(chosen)
  const toggle = (id: number) => {
    const next = new Set(leftOut)
    if (!next.delete(id)) next.add(id)
    setLeftOut(next)
  }
  return { media, leftOut, toggle, mediaIds: media.map(({ id }) => id).filter((id) => !leftOut.has(id)) }
}

function Files({ files: { media, leftOut, toggle } }: { files: ReturnType<typeof useFiles> }) {
  const t = useTranslations('messages')
  const kind = useTranslations('chat.kind')
  if (media.length === 0) return null
  return (
    <fieldset className={classes.files}>
      <legend>{t('files')}</legend>
      {media.map(({ id, name, mediaType }) => (
        <Checkbox
          key={id}
          size="xs"
          label={t('file', { name: name ?? kind(mediaType === 'application/pdf' ? 'document' : 'image') })}
          checked={!leftOut.has(id)}
          onChange={() => toggle(id)}
        />
      ))}
    </fieldset>
  )
}

function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  const t = useTranslations('messages.prefillWhy')
  return reasons.map(({ field, words }) => (
    <p key={field} className={field === 'elsewhere' ? classes.doubt : classes.faint}>
      {t(field)}: “{words}”
    </p>
  ))
}
