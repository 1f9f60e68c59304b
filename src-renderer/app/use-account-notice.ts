import { notifications } from '@mantine/notifications'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useLocation } from 'wouter'
import { useNotices, useNoticeSentence, useSeeNotices } from '#renderer/areas/account/use-notices.ts'
import { useFormats } from '#renderer/lib/formats.ts'

const id = 'account-notice'

/** Tells once what others did to the account of whoever signed in. Closed, it has been read; a click shows it among all. */
export function useAccountNotice(): void {
  const t = useTranslations('account.notices')
  const sentence = useNoticeSentence()
  const formats = useFormats()
  const [location, navigate] = useLocation()
  const { see } = useSeeNotices()
  const notices = useNotices()
  // Where all of them stand on the screen, they need not stand on it twice.
  const unseen = location === '/account' ? [] : (notices ?? []).filter(({ seenAt }) => seenAt === null)
  const message = unseen.map((notice) => `${formats.dateTime(notice.at)} · ${sentence(notice)}`).join('\n')
  // The note closes by being read elsewhere, too; only whoever closes it himself says so here.
  const isLeaving = useRef(false)
  useEffect(() => {
    if (message === '') return undefined
    isLeaving.current = false
    notifications.show({
      ...{ id, message, autoClose: false, title: t('noteTitle') },
      style: { whiteSpace: 'pre-line' },
      closeButtonProps: { 'aria-label': t('see') },
      onClick: () => navigate('/account'),
      onClose: () => isLeaving.current || see(),
    })
    return () => {
      isLeaving.current = true
      notifications.hide(id)
    }
  }, [message, t, navigate, see])
}
