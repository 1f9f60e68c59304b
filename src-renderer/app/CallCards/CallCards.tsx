import { Button, CloseButton, UnstyledButton } from '@mantine/core'
import { IconPhoneCall, IconPhoneIncoming, IconPhoneX } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { useLocation } from 'wouter'
import type { InboxRow } from '#shared/contract/inbox.ts'
import type { PhoneCall } from '#shared/contract/messages.ts'
import { showPhone } from '#shared/phone.ts'
import { KeyHint } from '#renderer/components/KeyHint/KeyHint.tsx'
import { useNames } from '#renderer/host/catalogue.ts'
import { offerPhone } from '#renderer/request/register/offered-phone.ts'
import { useShortcuts } from '#renderer/ui/shortcuts.ts'
import { useFormats } from '#renderer/words/formats.ts'
import classes from './CallCards.module.css'
import { useMyCalls } from './use-my-calls.ts'

const icons = { ringing: IconPhoneIncoming, answered: IconPhoneCall, missed: IconPhoneX }

/** The calls at one's own telephone, on whatever screen one stands. They take room at the foot, as notes do, and never the focus. */
export function CallCards() {
  const t = useTranslations('callCards')
  const { calls, close } = useMyCalls()
  const [, navigate] = useLocation()
  const open = ({ phone }: PhoneCall) => {
    offerPhone(phone)
    navigate('/register')
  }
  const [first] = calls
  useShortcuts(first === undefined ? [] : [{ key: 'alt+a', label: t('open'), inFields: true, run: () => open(first) }])
  return (
    <section className={classes.cards} data-region aria-label={t('calls')} aria-live="polite">
      {calls.map((call) => (
        <CallCard key={call.id} call={call} isFirst={call === first} onOpen={open} onClose={close} />
      ))}
    </section>
  )
}

interface CallCardProps {
  call: PhoneCall
  isFirst: boolean
  onOpen: (call: PhoneCall) => void
  onClose: (call: PhoneCall) => void
}

function CallCard({ call, isFirst, onOpen, onClose }: CallCardProps) {
  const t = useTranslations('callCards')
  const formats = useFormats()
  const { phone, state, rangAt, requestCount, requests } = call
  const Icon = icons[state]
  return (
    <article className={classes.card} data-state={state}>
      <Icon size={20} stroke={1.6} aria-hidden className={classes.icon} />
      <span className={classes.state}>{t(`state.${state}`)}</span>
      <strong className={classes.phone}>{phone === null ? t('withheld') : showPhone(phone)}</strong>
      <span className={classes.soft}>{t('at', { time: formats.time(rangAt) })}</span>
      <span className={classes.earlier}>
        {phone !== null && (requestCount === 0 ? t('none') : t('earlier', { count: formats.number(requestCount) }))}
        {requests.map((row) => (
          <EarlierRequest key={row.id} row={row} />
        ))}
      </span>
      <Button
        size="compact-sm"
        variant={isFirst ? 'filled' : 'default'}
        rightSection={isFirst && <KeyHint keyName="Alt A" />}
        aria-keyshortcuts={isFirst ? 'Alt+A' : undefined}
        onClick={() => onOpen(call)}
      >
        {t('open')}
      </Button>
      <CloseButton size="sm" aria-label={t('close')} onClick={() => onClose(call)} />
    </article>
  )
}

function EarlierRequest({ row: { id, number, subjectId, state } }: { row: InboxRow }) {
  const t = useTranslations('callCards')
  const word = useTranslations('words.state')
  const { names } = useNames()
  const [, navigate] = useLocation()
  return (
    <UnstyledButton className={classes.request} onClick={() => navigate(`/inbox/open/${id}`)}>
      {t('request', { number, subject: names.subject(subjectId), state: word(state) })}
    </UnstyledButton>
  )
}
