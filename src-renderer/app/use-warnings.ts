import { useCallback, useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useLocation } from 'wouter'
import type { ReachedWarning } from '#shared/contract/clock.ts'
import type { Me } from '#shared/contract/session.ts'
import type { Post } from '#shared/contract/values.ts'
import { lookAtTold } from '#renderer/screens/inbox/use-due-filter.ts'
import { calls } from '#renderer/host/calls.ts'
import { showNote } from './Frame/show-note.tsx'
import { noteOf, type WarningNote } from './warning-note.ts'

const lookEveryMs = 60_000
const warnedPosts: ReadonlySet<Post> = new Set(['clerk', 'director', 'overseer'])

/** Looks once a minute which warnings came due for this person, and tells each once, whichever PC he sits at, many of them in one note. */
export function useWarnings(me: Me): void {
  const tell = useTell()
  const isWarned = warnedPosts.has(me.post)
  // Across effects: a change of language begins a new one while a look is under way, and both would tell the same.
  const isLooking = useRef(false)
  const toldHere = useRef(new Set<string>())
  useEffect(() => {
    if (!isWarned) return undefined
    const look = async () => {
      if (isLooking.current) return
      isLooking.current = true
      try {
        const { at, warnings } = await calls.clock.untoldWarnings()
        // Where the line went before it was kept that they were told, they come again.
        const untold = warnings.filter((warning) => !toldHere.current.has(keyOf(warning)))
        for (const warning of untold) toldHere.current.add(keyOf(warning))
        if (untold.length > 0) tell(untold)
        if (warnings.length > 0) await calls.clock.keepToldWarnings({ commandId: crypto.randomUUID(), until: at })
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

const keyOf = ({ requestId, level }: ReachedWarning): string => `${requestId}/${level}`

/** On the desktop where the program may, else in the window; a click opens the request, or the list of exactly those many. */
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
        lookAtTold(note.requestIds)
        navigate(note.path)
      }
      void sayNote(note, open, t('close'))
    },
    [t, navigate],
  )
}

async function sayNote({ title, body }: WarningNote, open: () => void, closeWord: string): Promise<void> {
  const end = await calls.session.notify({ title, body }).catch(() => 'unavailable' as const)
  if (end === 'clicked') open()
  if (end !== 'unavailable') return
  // The browser host has no desktop of its own, but the browser may have been allowed its.
  if ('Notification' in window && Notification.permission === 'granted') {
    new Notification(title, { body, tag: title }).addEventListener('click', open)
    return
  }
  showNote({ title, message: body, closeWord, open })
}
