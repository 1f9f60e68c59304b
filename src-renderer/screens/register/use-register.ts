import { useState } from 'react'
import { calls } from '#renderer/host/calls.ts'
import { emptyDraft } from '#renderer/request/register/draft.ts'
import { useNewRequest, type Register } from '#renderer/request/register/use-new-request.ts'
import { useChannel } from './use-channel.ts'

/** The form of one caller. */
export function useRegister(): Register {
  const [initial] = useState(emptyDraft)
  return useNewRequest({ name: 'register', initial, channel: useChannel(), send: calls.requests.register })
}
