import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { useLocation } from 'wouter'
import type { Me } from '#shared/contract/session.ts'
import { periodOf } from '#shared/period.ts'
import { digestNoticeId as id, rememberDigest, thisWeek } from '#renderer/screens/digest/digest-seen.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { live, useLive } from '#renderer/host/live-query.ts'
import { now } from '#renderer/host/now.ts'
import { queries } from '#renderer/host/queries.ts'
import { hideNote, showNote } from './Frame/show-note.tsx'

/** On the first sign-in of a week a quiet note tells a director that the digest waits; opened or closed, it stays away, on every PC. */
export function useDigestNotice(me: Me): void {
  const t = useTranslations('digest.notice')
  const formats = useFormats()
  const [, navigate] = useLocation()
  const seen = useLive({
    ...live(queries.oversight.digestSeen.queryOptions({ input: {} }), { hears: ['session'] }),
    enabled: me.post === 'director',
  })
  const isUntold = seen.data !== undefined && (seen.data.week ?? '') < thisWeek()
  useEffect(() => {
    if (!isUntold) return undefined
    const { since, until } = periodOf('last_week', now())
    let isLeaving = false
    showNote({
      id,
      title: t('title'),
      message: t('message', { first: formats.date(since), last: formats.date(until - 1) }),
      closeWord: t('close'),
      open: () => navigate('/digest'),
      // Who signs out has not seen it.
      onClose: () => {
        if (!isLeaving) void rememberDigest()
      },
    })
    return () => {
      isLeaving = true
      hideNote(id)
    }
  }, [isUntold, t, formats, navigate])
}
