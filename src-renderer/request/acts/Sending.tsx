import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Act } from '#shared/contract/values.ts'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { useConnection } from '#renderer/host/connection.ts'

/** Nothing is said of what takes less than a blink. */
const blinkMs = 300

/** An act that is on its way: said at once where the line is gone, else when it takes its time. */
export function Sending({ act }: { act: Act }) {
  const t = useTranslations('requests.sending')
  const word = useTranslations('words.act')
  const { state } = useConnection()
  const [isSlow, setIsSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsSlow(true), blinkMs)
    return () => clearTimeout(timer)
  }, [])
  if (state === 'connected' && !isSlow) return null
  return <RefusalNote kind="hint">{t(state === 'connected' ? 'slow' : 'lost', { act: word(act) })}</RefusalNote>
}
