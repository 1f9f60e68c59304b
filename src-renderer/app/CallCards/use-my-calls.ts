import { useEffect, useState } from 'react'
import type { PhoneCall } from '#shared/contract/messages.ts'
import { isAbout, live, useLive } from '#renderer/host/live-query.ts'
import { useNow } from '#renderer/host/now.ts'
import { queries } from '#renderer/host/queries.ts'
import { offerPhone } from '#renderer/request/register/offered-phone.ts'

const places = { answered: 0, ringing: 1, missed: 2 }
const none: PhoneCall[] = []

/** The calls at one's own telephone that were not closed here: first the one on the line, then what rings, then what nobody took. */
export function useMyCalls(): { calls: readonly PhoneCall[]; close: (call: PhoneCall) => void } {
  const read = useLive(
    live(queries.messages.ringing.queryOptions(), {
      // A colleague may have got this extension.
      hears: ['messages', 'requests', 'staff', 'session'],
      concerns: (changes, calls: PhoneCall[]) =>
        calls.some(({ requests }) => requests.some(({ id }) => isAbout(id)(changes))),
    }),
  )
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const now = useNow(1000)
  // Who sits here next is not offered the last one's caller.
  useEffect(() => () => offerPhone(null), [])
  const calls = (read.data ?? none).filter((call) => call.shownUntil > now && !closed.has(nameOf(call)))
  return {
    calls: calls.toSorted((one, other) => places[one.state] - places[other.state] || other.rangAt - one.rangAt),
    close: (call) => setClosed((before) => new Set([...before, nameOf(call)])),
  }
}

// Closed while it rang, it is there again once it is answered here.
const nameOf = ({ id, state }: PhoneCall): string => `${id}/${state}`
