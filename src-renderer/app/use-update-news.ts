import { notifications } from '@mantine/notifications'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useLocation } from 'wouter'
import { useSeeNews, useUpdateState } from '#renderer/screens/updates/use-updates.ts'

const id = 'update-news'

/** After an update, once: what is new. Closed, it was read; a click shows it beside the version. */
export function useUpdateNews(): void {
  const t = useTranslations('updates')
  const [location, navigate] = useLocation()
  const see = useSeeNews()
  const news = useUpdateState()?.news ?? null
  const isElsewhere = location === '/updates'
  const title = news === null || news.notes.length === 0 ? '' : t('news', { version: news.version })
  const message = news?.notes.map((note) => `• ${note}`).join('\n') ?? ''
  // Who signs out has not read it.
  const isLeaving = useRef(false)
  useEffect(() => {
    if (title === '' || isElsewhere) return undefined
    isLeaving.current = false
    notifications.show({
      ...{ id, title, message, autoClose: false },
      style: { whiteSpace: 'pre-line' },
      closeButtonProps: { 'aria-label': t('newsRead') },
      onClick: () => navigate('/updates'),
      onClose: () => isLeaving.current || see(),
    })
    return () => {
      isLeaving.current = true
      notifications.hide(id)
    }
  }, [title, message, isElsewhere, t, navigate, see])
}
