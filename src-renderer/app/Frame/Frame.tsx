import { useState, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { ShortcutHelp } from '#renderer/components/ShortcutHelp/ShortcutHelp.tsx'
import type { Area } from '#renderer/lib/area.ts'
import type { ConnectionShown } from '#renderer/lib/connection.ts'
import { useShortcuts } from '#renderer/lib/shortcuts.ts'
import classes from './Frame.module.css'
import { Rail } from './Rail.tsx'
import { TopBar } from './TopBar.tsx'

interface FrameProps {
  areas: readonly Area[]
  connection: ConnectionShown
  onSignOut: () => void
  children: ReactNode
}

/** What stands around every screen: the rail, one top bar, the connection, who I am. */
export function Frame({ areas, connection, onSignOut, children }: FrameProps) {
  const t = useTranslations('frame.me')
  const [isHelpOpen, setIsHelpOpen] = useState(false)
  useShortcuts([{ key: '?', label: t('shortcuts'), run: () => setIsHelpOpen(true) }])
  return (
    <div className={classes.frame}>
      <Rail areas={areas} />
      <div className={classes.desk}>
        <TopBar areas={areas} connection={connection} onHelp={() => setIsHelpOpen(true)} onSignOut={onSignOut} />
        <main className={classes.page}>{children}</main>
      </div>
      <ShortcutHelp opened={isHelpOpen} onClose={() => setIsHelpOpen(false)} />
    </div>
  )
}
