import { useRef, useState, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { ShortcutHelp } from '#renderer/components/ShortcutHelp/ShortcutHelp.tsx'
import type { Screen } from '../screens.tsx'
import { usePaperFrame } from '#renderer/export/paper-frame.ts'
import type { ConnectionShown } from '#renderer/host/connection.ts'
import { useFocusHome, useFocusKeeper } from '#renderer/ui/focus-home.ts'
import { useLocation } from 'wouter'
import { nextRegion, previousRegion } from '#renderer/ui/regions.ts'
import { useShortcuts } from '#renderer/ui/shortcuts.ts'
import { CallCards } from '../CallCards/CallCards.tsx'
import { HelpDrawer } from '../Help/HelpDrawer.tsx'
import classes from './Frame.module.css'
import { Notes } from './Notes.tsx'
import { Rail, useCurrentScreen } from './Rail.tsx'
import { TopBar } from './TopBar.tsx'

interface FrameProps {
  screens: readonly Screen[]
  connection: ConnectionShown
  onSignOut: () => void
  children: ReactNode
}

/** What stands around every screen: the rail, one top bar, the connection, who I am. */
export function Frame({ screens, connection, onSignOut, children }: FrameProps) {
  const t = useTranslations('frame.me')
  const [isHelpOpen, setIsHelpOpen] = useState(false)
  const [areKeysOpen, setAreKeysOpen] = useState(false)
  const screen = useTranslations('frame.screens')
  const [, navigate] = useLocation()
  const current = useCurrentScreen(screens)
  const page = useRef<HTMLElement>(null)
  useFocusKeeper()
  usePaperFrame()
  useFocusHome('screen', () => {
    page.current?.focus({ preventScroll: true })
    return true
  })
  useShortcuts([
    { key: 'F1', label: t('help'), inFields: true, run: () => setIsHelpOpen((isOpen) => !isOpen) },
    { key: '?', label: t('shortcuts'), run: () => setAreKeysOpen(true) },
    { key: 'F6', label: t('nextRegion'), inFields: true, run: nextRegion },
    { key: 'shift+F6', label: t('previousRegion'), inFields: true, run: previousRegion },
    ...(screens.some(({ id }) => id === 'register')
      ? [{ key: 'alt+n', label: screen('register'), inFields: true, run: () => navigate('/register') }]
      : []),
  ])
  return (
    <div className={classes.frame}>
      <Rail screens={screens} />
      <div className={classes.desk}>
        <TopBar
          screens={screens}
          connection={connection}
          onHelp={() => setIsHelpOpen(true)}
          onKeys={() => setAreKeysOpen(true)}
          onSignOut={onSignOut}
        />
        <main ref={page} tabIndex={-1} className={classes.page}>
          {children}
        </main>
        {screens.some(({ id }) => id === 'register') && <CallCards />}
        <Notes />
      </div>
      <ShortcutHelp opened={areKeysOpen} onClose={() => setAreKeysOpen(false)} />
      <HelpDrawer screens={screens} current={current} opened={isHelpOpen} onClose={() => setIsHelpOpen(false)} />
    </div>
  )
}
