import { notifications } from '@mantine/notifications'
import { useCallback, useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useLocation } from 'wouter'
import type { ReachedWarning } from '#shared/contract/clock.ts'
import type { Me } from '#shared/contract/session.ts'
import { client } from '#renderer/lib/client.ts'
import { now, useNow } from '#renderer/lib/now.ts'
import { keep, readKept } from '#renderer/lib/storage.ts'

const toldUntil = 'warnings/toldUntil'
/** Who signs in on a PC for the first time hears of the last half day. */
const firstLookMs = 12 * 3_600_000

function readToldUntil(): number {
  const kept = readKept(localStorage, toldUntil)
  return typeof kept === 'number' ? kept : now() - firstLookMs
}

/** Looks once a minute which warnings came due for this person, and tells each once on this PC, many of them in one note. */
export function useWarnings(me: Me): void {
  const tell = useTell()
  const minute = useNow()
  const isLooking = useRef(false)
  useEffect(() => {
    if (!['clerk', 'director', 'overseer'].includes(me.post) || isLooking.current) return
    isLooking.current = true
    client.clock
      .reachedWarnings({ since: Math.floor(readToldUntil()) })
      .then(({ at, warnings }) => {
        keep(localStorage, toldUntil, at)
        if (warnings.length > 0) tell(warnings)
      })
      // The line is gone: what came due meanwhile is told when it is back.
      .catch(() => undefined)
      .finally(() => {
        isLooking.current = false
      })
  }, [me.post, minute, tell])
}

/** On the desktop where the program may, else in the window; a click opens the request, or the list of many. */
function useTell(): (warnings: readonly ReachedWarning[]) => void {
  const t = useTranslations('frame.warnings')
  const [, navigate] = useLocation()
  return useCallback(
    (warnings) => {
      const [first] = warnings
      if (first === undefined) return
      const note = noteOf(warnings, t)
      const open = () => {
        window.focus()
        navigate(warnings.length === 1 ? `/inbox/open/${first.requestId}` : '/inbox/open')
      }
      void showNote(note, open)
    },
    [t, navigate],
  )
}

type Word = ReturnType<typeof useTranslations<'frame.warnings'>>

interface Note {
  readonly title: string
  readonly body: string
}

function noteOf(warnings: readonly ReachedWarning[], t: Word): Note {
  const [first] = warnings
  if (first !== undefined && warnings.length === 1)
    return { title: first.number, body: t(first.level === 1 ? 'near' : first.level === 2 ? 'overdue' : 'office') }
  const near = warnings.filter(({ level }) => level === 1).length
  const parts = [
    near > 0 && t('manyNear', { count: String(near) }),
    near < warnings.length && t('manyOverdue', { count: String(warnings.length - near) }),
  ]
  return { title: t('many', { count: String(warnings.length) }), body: parts.filter(Boolean).join(' · ') }
}

async function showNote({ title, body }: Note, open: () => void): Promise<void> {
  const end = await client.session.notify({ title, body }).catch(() => 'unavailable' as const)
  if (end === 'clicked') open()
  if (end !== 'unavailable') return
  // The browser host has no desktop of its own, but the browser may have been allowed its.
  if ('Notification' in window && Notification.permission === 'granted') {
    new Notification(title, { body, tag: title }).addEventListener('click', open)
    return
  }
  const id = notifications.show({
    title,
    message: body,
    autoClose: false,
    onClick: () => {
      open()
      notifications.hide(id)
    },
  })
}
