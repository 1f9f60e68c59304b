import { useTranslations } from 'use-intl'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { useNames } from '#renderer/host/catalogue.ts'
import { calls } from '#renderer/host/calls.ts'
import type { ActFormProps } from './act-form.ts'
import { FormFrame } from './FormFrame.tsx'

/** Somebody else is at work on it: asked before it is taken from him. */
export function TakeOverForm({ detail, command, onClose }: ActFormProps) {
  const word = useTranslations('words.act')
  const t = useTranslations('requests.form')
  const { names } = useNames()
  const send = () => command.send('take', async (seen) => await calls.custody.take(seen), onClose)
  return (
    <FormFrame
      title={word('take')}
      send={word('take')}
      canSend
      isBusy={command.busyAct !== null}
      onSend={send}
      onCancel={onClose}
    >
      <RefusalNote kind="hint">{t('takeOver', { who: names.person(detail.clerkId) })}</RefusalNote>
    </FormFrame>
  )
}

interface TakeManyProps {
  title: string
  /** How many of them are somebody else's, and whose. */
  count: number
  who: readonly number[]
  onAgree: () => void
  onCancel: () => void
}

/** Several that others are at work on: said once, before the act asks for anything. */
export function OthersAsk({ title, count, who, onAgree, onCancel }: TakeManyProps) {
  const t = useTranslations('requests.form')
  const { names } = useNames()
  return (
    <FormFrame title={title} send={t('goOn')} canSend onSend={onAgree} onCancel={onCancel}>
      <RefusalNote kind="hint">
        {t('ofOthers', { count: String(count), who: who.map((id) => names.person(id)).join(', ') })}
      </RefusalNote>
    </FormFrame>
  )
}
