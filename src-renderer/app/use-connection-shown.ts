import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { orpc } from '#renderer/lib/client.ts'
import { setServerNow } from '#renderer/lib/now.ts'
import type { ConnectionShown } from './Frame/TopBar.tsx'

/** The state of the way to the database as the top bar shows it; sets this PC's clock by the database's on the way. */
export function useConnectionShown(): ConnectionShown {
  const { data, isError, errorUpdatedAt } = useQuery(orpc.session.connection.experimental_liveOptions())
  const serverNow = data?.serverNow ?? null
  useEffect(() => {
    if (serverNow !== null) setServerNow(serverNow)
  }, [serverNow])
  // The stream itself ended: not the database but this window's own host is out of reach.
  if (isError) return { state: 'reconnecting', since: errorUpdatedAt }
  return data ?? { state: 'connected', since: 0 }
}
