import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { orpc } from '#renderer/lib/client.ts'
import { now, setServerNow } from '#renderer/lib/now.ts'
import type { ConnectionShown } from './Frame/TopBar.tsx'

/** The state of the way to the database as the top bar shows it; sets this PC's clock by the database's on the way. */
export function useConnectionShown(): ConnectionShown {
  const told = useQuery(orpc.session.connection.experimental_liveOptions())
  const [cutAt, setCutAt] = useState<number | null>(null)
  const { data, isError } = told
  useEffect(() => {
    if (data?.serverNow != null) setServerNow(data.serverNow)
  }, [data])
  // The stream itself ended: not the database but this window's own host is out of reach.
  useEffect(() => setCutAt(isError ? now() : null), [isError])
  if (cutAt !== null) return { state: 'reconnecting', since: cutAt }
  return data ?? { state: 'connected', since: now() }
}
