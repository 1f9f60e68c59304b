import { notifications } from '@mantine/notifications'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useMovedServer } from '#renderer/host/connection.ts'
import { useFormats } from '#renderer/words/formats.ts'

const id = 'moved-server'

/** Tells once that this PC works with another server now, and what to look at then. */
export function useMovedServerNotice(): void {
  const t = useTranslations('frame.moved')
  const formats = useFormats()
  const moved = useMovedServer()
  const told = useRef<number | null>(null)
  useEffect(() => {
    if (moved === null || told.current === moved.at) return
    told.current = moved.at
    notifications.show({
      ...{ id, autoClose: false, title: t('title') },
      message: t(moved.isOtherHistory ? 'promoted' : 'moved', { host: moved.host, time: formats.time(moved.at) }),
      closeButtonProps: { 'aria-label': t('close') },
    })
  }, [moved, t, formats])
}
