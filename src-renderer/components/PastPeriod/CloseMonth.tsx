import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { calls } from '#renderer/host/calls.ts'
import { failureOf } from '#renderer/host/failures.ts'
import { queries } from '#renderer/host/queries.ts'
import { useCall } from '#renderer/host/use-call.ts'
import { useFailureSentence } from '#renderer/words/refusals.ts'

/** Ayı kesinleştir: asked once more in its place, for nobody opens a closed month again. */
export function CloseMonth({ firstDay, month }: { firstDay: string; month: string }) {
  const t = useTranslations('components.past')
  const sentence = useFailureSentence()
  const [commandId, setCommandId] = useState<string | null>(null)
  const closing = useCall({
    call: async (id: string) => await calls.oversight.closeMonth({ commandId: id, month: firstDay }),
    renews: queries.oversight.key(),
  })
  if (commandId === null)
    return (
      <Button size="compact-xs" variant="default" onClick={() => setCommandId(crypto.randomUUID())}>
        {t('close')}
      </Button>
    )
  const cancel = () => {
    closing.reset()
    setCommandId(null)
  }
  return (
    <span role="group" aria-label={t('close')}>
      <strong>{t('confirm', { month })}</strong>{' '}
      <Button
        size="compact-xs"
        // The question stands where the button stood.
        autoFocus
        loading={closing.isPending}
        onKeyDown={(event) => event.key === 'Escape' && cancel()}
        onClick={() => closing.mutate(commandId)}
      >
        {t('confirmed')}
      </Button>{' '}
      <Button size="compact-xs" variant="default" onClick={cancel}>
        {t('cancel')}
      </Button>
      {closing.isError && <span role="alert"> {sentence(failureOf(closing.error))}</span>}
    </span>
  )
}
