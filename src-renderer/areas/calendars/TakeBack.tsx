import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { orpc } from '#renderer/lib/client.ts'
import { failureOf, useFailureSentence } from '#renderer/lib/refusals.ts'

/** Takes a declared time back, once; the deadlines return to where they were. */
export function TakeBack({ undo }: { undo: (commandId: string) => Promise<{ moved: number }> }) {
  const t = useTranslations('calendars')
  const sentence = useFailureSentence()
  const queryClient = useQueryClient()
  const [commandId] = useState(() => crypto.randomUUID())
  const undoing = useMutation({
    mutationFn: undo,
    onSuccess: async () => await queryClient.invalidateQueries({ queryKey: orpc.clock.key() }),
  })
  return (
    <>
      <Button
        size="compact-xs"
        variant="light"
        loading={undoing.isPending}
        onClick={() => {
          undoing.mutate(commandId)
        }}
      >
        {t('undo')}
      </Button>
      {undoing.error && <RefusalNote>{sentence(failureOf(undoing.error))}</RefusalNote>}
    </>
  )
}
