import { useTranslations } from 'use-intl'
import type { Message } from '#shared/contract/messages.ts'
import classes from './chat.module.css'

const signs = {
  ...{ waiting: '◷', sending: '◷', doubtful: '?', failed: '✕', cancelled: '✕' },
  ...{ sent: '✓', delivered: '✓✓', seen: '✓✓' },
} as const

type Stage = keyof typeof signs

/** How far one of ours has come; reports may leave a step out. */
function stageOf({ sendingState, deliveredAt, seenAt }: Message): Stage | null {
  if (sendingState !== 'sent') return sendingState
  if (seenAt !== null) return 'seen'
  return deliveredAt === null ? 'sent' : 'delivered'
}

/** A sign and its word: how far an answer has come, and why it did not go; what the channel itself said of that is a tooltip for IT. */
export function SendingMark({ message }: { message: Message }) {
  const t = useTranslations('chat')
  const stage = stageOf(message)
  if (stage === null) return null
  const isAmiss = stage === 'failed' || stage === 'doubtful'
  return (
    <span className={classes.mark} data-stage={stage} title={t(`sending.${stage}`)}>
      <span aria-hidden>{signs[stage]}</span>{' '}
      <span className={isAmiss ? undefined : classes.unseen}>{t(`sending.${stage}`)}</span>
      {isAmiss && message.faultClass !== null && (
        <span title={message.faultText ?? undefined}> · {t(`fault.${message.faultClass}`)}</span>
      )}
      {message.followedBy !== null && <span> · {t('followed')}</span>}
    </span>
  )
}
