import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Registered } from '#renderer/request/register/use-new-request.ts'
import { useShortcuts } from '#renderer/ui/shortcuts.ts'
import { chosenAtFirst } from './chosen-at-first.ts'
import { ConversationPane } from './ConversationPane.tsx'
import classes from './MessagesPage.module.css'
import { NewRequest } from './NewRequest.tsx'
import { RequestsPane } from './RequestsPane.tsx'
import { useConversation, type OpenConversation } from './use-desk.ts'

interface ConversationDeskProps {
  conversationId: number
  onBack: () => void
}

/** An open conversation and, beside it, what becomes of it. */
export function ConversationDesk({ conversationId, onBack }: ConversationDeskProps) {
  const opened = useConversation(conversationId)
  const [wish, setWish] = useState<Wish | null>(null)
  if (opened === null) return <NotYetRead onWish={setWish} />
  return <Opened opened={opened} wish={wish} onBack={onBack} />
}

/** What somebody wants who is faster than the line: it is there when the conversation is. */
type Wish = 'request' | 'answer'

function NotYetRead({ onWish }: { onWish: (wish: Wish) => void }) {
  const t = useTranslations('messages')
  useShortcuts([
    { key: 'n', label: t('newRequest'), run: () => onWish('request') },
    { key: 'y', label: t('answerKey'), run: () => onWish('answer') },
  ])
  return <div className={classes.nothing} aria-busy />
}

/** Which messages are meant; until somebody chooses, those that a request would most likely be of. */
function useChosen({ messages }: OpenConversation) {
  const [picked, setPicked] = useState<ReadonlySet<number> | null>(null)
  const chosenIds = useMemo(() => picked ?? new Set(chosenAtFirst(messages)), [picked, messages])
  const chosen = useMemo(() => messages.filter(({ id }) => chosenIds.has(id)), [messages, chosenIds])
  const toggle = (id: number) => {
    const next = new Set(chosenIds)
    if (!next.delete(id)) next.add(id)
    setPicked(next)
  }
  return { chosen, toggle, choose: (ids: ReadonlySet<number> | null) => setPicked(ids) }
}

interface OpenedProps {
  opened: OpenConversation
  wish: Wish | null
  onBack: () => void
}

function Opened({ opened, wish, onBack }: OpenedProps) {
  const t = useTranslations('messages')
  const { chosen, toggle, choose } = useChosen(opened)
  const [isRegistering, setIsRegistering] = useState(wish === 'request' && chosen.length > 0)
  const [registered, setRegistered] = useState<Registered | null>(null)
  const begin = () => {
    if (chosen.length === 0) return
    setRegistered(null)
    setIsRegistering(true)
  }
  useShortcuts([
    { key: 'Escape', label: t('back'), run: isRegistering ? () => setIsRegistering(false) : onBack },
    { key: 'n', label: t('newRequest'), run: begin },
  ])
  return (
    <>
      <ConversationPane {...{ opened, chosen, registered }} onToggle={toggle} isAnswering={wish === 'answer'} />
      <section className={classes.side} data-region aria-label={t('side')}>
        {isRegistering ? (
          <NewRequest
            opened={opened}
            chosen={chosen}
            onClose={() => setIsRegistering(false)}
            onDone={(done) => {
              setRegistered(done)
              setIsRegistering(false)
              choose(null)
            }}
          />
        ) : (
          <RequestsPane
            opened={opened}
            chosen={chosen}
            registered={registered}
            onNew={begin}
            onPut={() => choose(null)}
          />
        )}
      </section>
    </>
  )
}
