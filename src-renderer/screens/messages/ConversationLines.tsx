import { UnstyledButton } from '@mantine/core'
import { Fragment, useLayoutEffect, useRef, type KeyboardEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { Message } from '#shared/contract/messages.ts'
import { ChatLine } from '#renderer/request/chat/ChatLine.tsx'
import { useFormats } from '#renderer/words/formats.ts'
import classes from './MessagesPage.module.css'
import { useNumberOf, type OpenConversation } from './use-desk.ts'

interface ConversationLinesProps {
  opened: OpenConversation
  chosen: readonly Message[]
  onToggle: (messageId: number) => void
}

/** The messages under their days, the newest at the foot; each of the citizen's can be chosen for a request. */
export function ConversationLines({ opened, chosen, onToggle }: ConversationLinesProps) {
  const t = useTranslations('messages')
  const formats = useFormats()
  const numberOf = useNumberOf(opened)
  const pane = useRef<HTMLOListElement>(null)
  const { messages, hasEarlier } = opened
  const lastId = messages.at(-1)?.id
  useLayoutEffect(() => {
    if (lastId !== undefined) pane.current?.scrollTo({ top: pane.current.scrollHeight })
  }, [lastId])
  const chosenIds = new Set(chosen.map(({ id }) => id))
  const stop = chosen.at(-1)?.id ?? messages.findLast(({ direction }) => direction === 'in')?.id
  const handleKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const all = [...(pane.current?.querySelectorAll<HTMLElement>('[role="checkbox"]') ?? [])]
    const here = all.findIndex((each) => each === document.activeElement)
    if (step === undefined || here < 0) return
    event.preventDefault()
    all[here + step]?.focus()
  }
  return (
    // The list takes the arrows of its checkboxes.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ol ref={pane} className={classes.lines} data-region onKeyDown={handleKeyDown}>
      {hasEarlier && <li className={classes.day}>{t('earlier')}</li>}
      {messages.map((message, index) => {
        const day = formats.date(message.at)
        const previous = messages[index - 1]
        return (
          <Fragment key={message.id}>
            {(previous === undefined || formats.date(previous.at) !== day) && <li className={classes.day}>{day}</li>}
            <li className={classes.line} data-chosen={chosenIds.has(message.id)}>
              {message.direction === 'in' && message.kind !== 'system' && (
                <UnstyledButton
                  role="checkbox"
                  className={classes.tick}
                  aria-checked={chosenIds.has(message.id)}
                  aria-label={t('chooseMessage', { at: formats.time(message.at) })}
                  tabIndex={message.id === stop ? 0 : -1}
                  onClick={() => onToggle(message.id)}
                />
              )}
              <ChatLine message={message} numberOf={numberOf} />
            </li>
          </Fragment>
        )
      })}
    </ol>
  )
}
