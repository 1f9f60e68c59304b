import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useLocation } from 'wouter'
import { useNotices, useNoticeSentence, useSeeNotices } from '#renderer/screens/account/use-notices.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { hideNote, showNote } from './Frame/show-note.tsx'

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
    showNote({
      id,
      message,
      title: t('noteTitle'),
      closeWord: t('see'),
      open: () => navigate('/account'),
      onClose: () => isLeaving.current || see(),
    })
    return () => {
      isLeaving.current = true
      hideNote(id)
    }
  }, [message, t, navigate, see])
}
