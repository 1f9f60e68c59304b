import { ActionIcon, Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import type { Message } from '#shared/contract/messages.ts'
import { KeyHint } from '#renderer/components/KeyHint/KeyHint.tsx'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { useNames } from '#renderer/host/catalogue.ts'
import { calls } from '#renderer/host/calls.ts'
import { failureOf } from '#renderer/host/failures.ts'
import { useNow } from '#renderer/host/now.ts'
import { useCall } from '#renderer/host/use-call.ts'
import { WishPart } from '#renderer/request/wishes/WishPart.tsx'
import type { Registered } from '#renderer/request/register/use-new-request.ts'
import { useShortcuts } from '#renderer/ui/shortcuts.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { useFailureSentence } from '#renderer/words/refusals.ts'
import { AnswerBox } from './AnswerBox.tsx'
import { ConversationLines } from './ConversationLines.tsx'
import { closingMs, KindIcon } from './ConversationRow.tsx'
import classes from './MessagesPage.module.css'
import type { OpenConversation } from './use-desk.ts'
import { usePresence } from './use-presence.ts'

interface ConversationPaneProps {
  opened: OpenConversation
  chosen: readonly Message[]
  onToggle: (messageId: number) => void
  registered: Registered | null
  /** Begins with the answer. */
  isAnswering: boolean
}

/** What was said, and where one answers. */
export function ConversationPane({ opened, chosen, onToggle, registered, isAnswering }: ConversationPaneProps) {
  const t = useTranslations('messages')
  const { conversation } = opened
  const name = conversation.shownName ?? conversation.maskedPhone ?? t('nameless')
  const presence = usePresence(conversation)
  return (
    <section className={classes.conversation} data-region aria-label={t('conversation', { name })}>
      <Head opened={opened} name={name} />
      <ConversationWish opened={opened} />
      <Presence opened={opened} {...presence} />
      <ConversationLines opened={opened} chosen={chosen} onToggle={onToggle} />
      <AnswerBox opened={opened} registered={registered} isFirst={isAnswering} />
    </section>
  )
}

function Head({ opened: { conversation, messages }, name }: { opened: OpenConversation; name: string }) {
  const t = useTranslations('messages')
  const formats = useFormats()
  const sentence = useFailureSentence()
  const now = useNow()
  const close = useCall({ call: calls.messages.close })
  const { id, kind, account, maskedPhone, windowUntil, state } = conversation
  const seenMessageId = messages.findLast(({ direction }) => direction === 'in')?.id
  const isClosed = state === 'closed'
  const run = () => {
    if (isClosed || seenMessageId === undefined || close.isPending) return
    close.mutate({ commandId: crypto.randomUUID(), conversationId: id, seenMessageId })
  }
  useShortcuts([{ key: 'k', label: t('close'), run }])
  return (
    <header className={classes.head}>
      <div className={classes.headWords}>
        <h2 className={classes.name}>{name}</h2>
        <p className={classes.faint}>
          <span>
            <KindIcon kind={kind} /> {[t(`accountKind.${kind}`), account, maskedPhone].filter(Boolean).join(' · ')}
          </span>
          {windowUntil !== null && !isClosed && (
            <span className={classes.closing} data-near={windowUntil > now && windowUntil < now + closingMs}>
              {windowUntil > now ? t('windowOpen', { time: formats.span(windowUntil - now) }) : t('windowOver')}
            </span>
          )}
        </p>
      </div>
      {isClosed ? (
        <span className={classes.faint}>{t('reopenHint')}</span>
      ) : (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconCheck size={15} aria-hidden />}
          rightSection={<KeyHint keyName="k" />}
          loading={close.isPending}
          onClick={run}
        >
          {t('close')}
        </Button>
      )}
      {close.error && <RefusalNote>{sentence(failureOf(close.error))}</RefusalNote>}
    </header>
  )
}

// Whether he wants to be written to stands over what is written to him.
function ConversationWish({ opened: { conversation, wishes } }: { opened: OpenConversation }) {
  const set = useCall({ call: calls.messages.setWish })
  return (
    <div className={classes.wish}>
      <WishPart
        wishes={wishes}
        isBusy={set.isPending}
        error={set.error}
        onSave={(told, then) => set.mutate({ ...told, conversationId: conversation.id }, { onSuccess: then })}
      />
    </div>
  )
}

interface PresenceProps {
  opened: OpenConversation
  otherId: number | null
  take: () => void
}

function Presence({ opened: { conversation }, otherId, take }: PresenceProps) {
  const t = useTranslations('messages')
  const formats = useFormats()
  const { names } = useNames()
  useShortcuts(otherId === null ? [] : [{ key: 'u', label: t('take'), run: take }])
  if (otherId === null) return null
  return (
    <div className={classes.presence} role="status">
      {t('takenBy', { name: names.person(otherId), at: formats.time(conversation.takenAt ?? 0) })}
      <ActionIcon.Group>
        <Button size="compact-xs" variant="light" rightSection={<KeyHint keyName="u" />} onClick={take}>
          {t('take')}
        </Button>
      </ActionIcon.Group>
    </div>
  )
}
