import { useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { mostShown } from './arrange-actions.ts'

/** How many buttons stand in one line without one that is cut; `acts`: what is offered, for their words are of all lengths. */
export function useRoom(acts: string): { room: number; line: RefObject<HTMLDivElement | null> } {
  const line = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  const [tried, setTried] = useState({ acts, width, room: mostShown })
  useLayoutEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0))
    if (line.current) observer.observe(line.current)
    return () => observer.disconnect()
  }, [])
  if (tried.acts !== acts || tried.width !== width) setTried({ acts, width, room: mostShown })
  // Before anything is painted: one fewer, until none is cut.
  useLayoutEffect(() => {
    const isCut = line.current !== null && line.current.scrollWidth > line.current.clientWidth
    if (isCut && tried.room > 1) setTried({ ...tried, room: tried.room - 1 })
  }, [tried])
  return { room: tried.room, line }
}
