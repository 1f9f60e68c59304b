import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { orpc, useTransportState } from '#renderer/lib/client.ts'
import { setServerNow } from '#renderer/lib/now.ts'
import type { ConnectionShown } from './Frame/TopBar.tsx'

/** The state of the way to the database as the top bar shows it; sets this PC's clock by the database's on the way. */
export function useConnectionShown(): ConnectionShown {
  const transport = useTransportState()
  const { data } = useQuery(orpc.session.connection.experimental_liveOptions({ retry: true, retryDelay: 500 }))
  const serverNow = data?.serverNow ?? null
  useEffect(() => {
    if (serverNow !== null) setServerNow(serverNow)
  }, [serverNow])
  // Not the database but this window's own host is out of reach; the stream opens anew when it is back.
  if (transport.state === 'reconnecting') return transport
  return data ?? { state: 'connected', since: 0 }
}
