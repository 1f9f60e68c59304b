import { UnstyledButton } from '@mantine/core'
import {
  IconBrandFacebook,
  IconBrandInstagram,
  IconBrandWhatsapp,
  IconBrandX,
  IconDeviceMobileMessage,
  IconMail,
  IconPhone,
  IconWorld,
  type TablerIcon,
} from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslations } from 'use-intl'
import { messageKind, type AccountKind, type Conversation, type Message } from '#shared/contract/messages.ts'
import { useNames } from '#renderer/host/catalogue.ts'
import { useMe } from '#renderer/host/me.ts'
import { useNow } from '#renderer/host/now.ts'
import { useFormats } from '#renderer/words/formats.ts'
import classes from './MessagesPage.module.css'
import { presentOther } from './use-presence.ts'

const icons: Readonly<Record<AccountKind, TablerIcon>> = {
  whatsapp: IconBrandWhatsapp,
  facebook: IconBrandFacebook,
  instagram: IconBrandInstagram,
  x: IconBrandX,
  sms: IconDeviceMobileMessage,
  email: IconMail,
  web: IconWorld,
  telephone: IconPhone,
}

/** The sign of a channel; its name stands beside it. */
export function KindIcon({ kind }: { kind: AccountKind }) {
  const Icon = icons[kind]
  return <Icon size={14} stroke={1.8} aria-hidden />
}

/** From when on it is said that the window is closing. */
export const closingMs = 4 * 3600_000

interface ConversationRowProps {
  conversation: Conversation
  isOpen: boolean
  isStop: boolean
  onFocus: (conversationId: number) => void
  onOpen: (conversationId: number) => void
}

export const ConversationRow = memo(function ConversationRow(props: ConversationRowProps) {
  const { conversation, isOpen, isStop, onFocus, onOpen } = props
  const { id, kind, shownName, maskedPhone, unread, lastWords, lastAt, waitsSince, windowUntil, state } = conversation
  const t = useTranslations('messages')
  const word = useTranslations('chat')
  const formats = useFormats()
  const { names } = useNames()
  const me = useMe()
  const now = useNow()
  const otherId = presentOther(conversation, me.id)
  const left = windowUntil === null ? null : windowUntil - now
  return (
    <li>
      <UnstyledButton
        className={classes.row}
        data-unread={unread > 0}
        aria-current={isOpen ? 'true' : undefined}
        tabIndex={isStop ? 0 : -1}
        onFocus={() => onFocus(id)}
        onClick={() => onOpen(id)}
      >
        <span className={classes.rowHead}>
          <strong>{shownName ?? maskedPhone ?? t('nameless')}</strong>
          {unread > 0 && (
            <span className={classes.unread} title={t('unread', { count: String(unread) })}>
              {unread}
            </span>
          )}
          <span className={classes.when}>
            {waitsSince === null ? formats.time(lastAt) : <Waits milliseconds={now - waitsSince} />}
          </span>
        </span>
        <span className={classes.last}>{inWords(lastWords, (bare) => word(`kind.${bare}`))}</span>
        <span className={classes.rowFoot}>
          <KindIcon kind={kind} /> {t(`accountKind.${kind}`)}
          {state !== 'closed' && left !== null && left < closingMs && (
            <span className={classes.closing} data-near={left > 0}>
              {left <= 0 ? t('windowOver') : t('windowLeft', { time: formats.span(left) })}
            </span>
          )}
          {otherId !== null && <span className={classes.taken}>{t('taken', { name: names.person(otherId) })}</span>}
        </span>
      </UnstyledButton>
    </li>
  )
})

// By its greatest part: who reads it compares rows, and a clock's time it is not.
function Waits({ milliseconds }: { milliseconds: number }) {
  const t = useTranslations('messages.waits')
  const minutes = Math.floor(milliseconds / 60_000)
  if (minutes < 1) return t('now')
  if (minutes < 60) return t('minutes', { count: String(minutes) })
  const hours = Math.floor(minutes / 60)
  return hours < 24 ? t('hours', { count: String(hours) }) : t('days', { count: String(Math.floor(hours / 24)) })
}

type Kind = Message['kind']

/** The last words; of a message without any its kind stands there in brackets. */
function inWords(lastWords: string | null, word: (kind: Kind) => string): string {
  const { data: kind } = messageKind.safeParse(/^\[([a-z]+)\]$/u.exec(lastWords ?? '')?.[1])
  return kind === undefined ? (lastWords ?? '') : word(kind)
}
