import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { InboxRow } from '#shared/contract/inbox.ts'
import type { Message } from '#shared/contract/messages.ts'
import { KeyHint } from '#renderer/components/KeyHint/KeyHint.tsx'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { calls } from '#renderer/host/calls.ts'
import { failureOf } from '#renderer/host/failures.ts'
import { useCall } from '#renderer/host/use-call.ts'
import { useShortcuts } from '#renderer/ui/shortcuts.ts'
import { useFailureSentence } from '#renderer/words/refusals.ts'
import { attachableOf } from './chosen-at-first.ts'

interface PutMessagesProps {
  row: InboxRow
  chosen: readonly Message[]
  onPut: () => void
  /** The first in the list has the keys. */
  hasKeys?: boolean
}

/** What was written goes to a request that is open; one that is closed or resolved is taken up again, if it is the same matter. */
export function PutMessages({ row, chosen, onPut, hasKeys = false }: PutMessagesProps) {
  const t = useTranslations('messages')
  const sentence = useFailureSentence()
  // Once for this row and these messages: pressed twice it happens once.
  const [commandId, setCommandId] = useState(() => crypto.randomUUID())
  const then = () => {
    setCommandId(crypto.randomUUID())
    onPut()
  }
  const add = useCall({ call: calls.messages.addToRequest, onDone: then })
  const reopen = useCall({ call: calls.messages.reopen, onDone: then })
  const isDone = row.state === 'closed' || row.state === 'resolved'
  const canPut = chosen.length > 0 && !add.isPending && !reopen.isPending
  const put = () => {
    if (!canPut) return
    const those = {
      ...{ commandId, requestId: row.id, messageIds: chosen.map(({ id }) => id) },
      mediaIds: attachableOf(chosen).map(({ id }) => id),
    }
    if (isDone) reopen.mutate({ ...those, seenVersion: row.version })
    else add.mutate(those)
  }
  const key = isDone ? 's' : 'e'
  const label = t(isDone ? 'sameMatter' : 'addHere')
  useShortcuts(hasKeys ? [{ key, label, run: put }] : [])
  const error = add.error ?? reopen.error
  return (
    <>
      <Button
        size="compact-xs"
        variant="light"
        disabled={!canPut}
        loading={add.isPending || reopen.isPending}
        rightSection={hasKeys ? <KeyHint keyName={key} /> : undefined}
        onClick={put}
      >
        {label}
      </Button>
      {error && <RefusalNote>{sentence(failureOf(error))}</RefusalNote>}
    </>
  )
}
