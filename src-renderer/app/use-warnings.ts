import { notifications } from '@mantine/notifications'
import { useCallback, useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useLocation } from 'wouter'
import type { ReachedWarning } from '#shared/contract/clock.ts'
import type { Me } from '#shared/contract/session.ts'
import type { Post } from '#shared/contract/values.ts'
import { chooseDue } from '#renderer/areas/inbox/use-due-filter.ts'
import { client } from '#renderer/lib/client.ts'
import { now } from '#renderer/lib/now.ts'
import { keep, readKept } from '#renderer/lib/storage.ts'
import { noteOf, type WarningNote } from './warning-note.ts'

const toldUntil = 'warnings/toldUntil'
/** Who signs in on a PC for the first time hears of the last half day. */
const firstLookMs = 12 * 3_600_000
const lookEveryMs = 60_000
const warnedPosts: ReadonlySet<Post> = new Set(['clerk', 'director', 'overseer'])

function readToldUntil(): number {
  const kept = readKept(localStorage, toldUntil)
  return typeof kept === 'number' ? kept : now() - firstLookMs
}

/** Looks once a minute which warnings came due for this person, and tells each once on this PC, many of them in one note. */
export function useWarnings(me: Me): void {
  const tell = useTell()
  const isWarned = warnedPosts.has(me.post)
  // Across effects: a change of language begins a new one while a look is under way, and both would tell the same.
  const isLooking = useRef(false)
  useEffect(() => {
    if (!isWarned) return undefined
    const look = async () => {
      if (isLooking.current) return
      isLooking.current = true
      try {
        const { at, warnings } = await client.clock.reachedWarnings({ since: Math.floor(readToldUntil()) })
        keep(localStorage, toldUntil, at)
        if (warnings.length > 0) tell(warnings)
      } catch {
        // The line is gone: what came due meanwhile is told when it is back.
      } finally {
        isLooking.current = false
      }
    }
    void look()
    const timer = setInterval(() => void look(), lookEveryMs)
    return () => clearInterval(timer)
  }, [isWarned, tell])
}

/** On the desktop where the program may, else in the window; a click opens the request, or the list of many. */
function useTell(): (warnings: readonly ReachedWarning[]) => void {
  const t = useTranslations('frame.warnings')
  const [, navigate] = useLocation()
  return useCallback(
    (warnings) => {
      const note = noteOf(warnings, (said) =>
        'count' in said ? t(said.word, { count: String(said.count) }) : t(said.word),
      )
      if (note === null) return
      const open = () => {
        window.focus()
        if (note.narrowedTo !== null) chooseDue(note.narrowedTo)
        navigate(note.path)
      }
      void showNote(note, open, t('close'))
    },
    [t, navigate],
  )
}

async function showNote({ title, body }: WarningNote, open: () => void, closeWord: string): Promise<void> {
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
    closeButtonProps: { 'aria-label': closeWord },
    onClick: () => {
      open()
      notifications.hide(id)
    },
  })
}
