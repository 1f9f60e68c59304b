import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { isNumber, usePreference } from '#renderer/host/use-preference.ts'
import '#renderer/theme/css-properties.ts'
import classes from './SplitPane.module.css'

interface SplitPaneProps {
  /** Under which the width is remembered for this person. */
  name: string
  list: ReactNode
  /** Null: nothing is open and the list has all the width. */
  panel: ReactNode | null
  /** The panel takes all the width; the list stays mounted, so that it comes back as it was. */
  isFull?: boolean
}

/** Beside it a list of requests shows whole columns at 1366: from the number to how long it has been in custody. */
const defaultWidth = 456
const narrowest = 380
const listKeeps = 420
const step = 24

/** The list and what is open beside it: resizable by mouse and by arrow keys, the width remembered. */
export function SplitPane({ name, list, panel, isFull = false }: SplitPaneProps) {
  const t = useTranslations('components.splitPane')
  const frame = useRef<HTMLDivElement>(null)
  const [width, setWidth] = usePreference(`split/${name}`, defaultWidth, isNumber)

  const resize = (wanted: number) => {
    const most = (frame.current?.clientWidth ?? 1366) - listKeeps
    setWidth(Math.round(Math.max(narrowest, Math.min(wanted, most))))
  }
  const handlePointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    resize((frame.current?.getBoundingClientRect().right ?? 0) - event.clientX)
  }
  const handleKeyDown = (event: KeyboardEvent) => {
    const change = { ArrowLeft: step, ArrowRight: -step }[event.key]
    if (change === undefined) return
    event.preventDefault()
    resize(width + change)
  }
  const isOpen = panel !== null
  return (
    <div ref={frame} className={classes.frame} data-full={isOpen && isFull}>
      <div className={classes.list} inert={isOpen && isFull}>
        {list}
      </div>
      {isOpen && (
        <>
          {!isFull && (
            <div
              className={classes.divider}
              role="separator"
              aria-orientation="vertical"
              aria-label={t('divider')}
              aria-valuenow={width}
              aria-valuemin={narrowest}
              tabIndex={0}
              onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
              onPointerMove={handlePointerMove}
              onKeyDown={handleKeyDown}
            />
          )}
          <div className={classes.panel} style={{ '--panel-width': `${width}px` }}>
            {panel}
          </div>
        </>
      )}
    </div>
  )
}
