import { useTranslations } from 'use-intl'
import type { Screen } from '../screens.tsx'
import type { ConnectionShown } from '#renderer/host/connection.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { usePcClockError } from '#renderer/host/now.ts'
import { usePlaceShown } from '#renderer/ui/place.ts'
import classes from './Frame.module.css'
import { MeMenu } from './MeMenu.tsx'
import { useIsBehind } from '#renderer/host/use-is-behind.ts'
import { useCurrentScreen } from './Rail.tsx'
import { SearchField } from './SearchField.tsx'

interface TopBarProps {
  screens: readonly Screen[]
  connection: ConnectionShown
  onHelp: () => void
  onKeys: () => void
  onSignOut: () => void
}

export function TopBar({ screens, connection, onHelp, onKeys, onSignOut }: TopBarProps) {
  const t = useTranslations('frame.screens')
  const current = useCurrentScreen(screens)
  const place = usePlaceShown()
  return (
    <header className={classes.bar} data-region>
      <h1 className={classes.where}>
        {current && t(current.id)}
        {place && <span className={classes.place}> · {place}</span>}
      </h1>
      {/* Who sees no requests has none to look for. */}
      {screens.some(({ id }) => id === 'search') && <SearchField />}
      <WrongClock />
      <ConnectionSign connection={connection} />
      <MeMenu onHelp={onHelp} onKeys={onKeys} onSignOut={onSignOut} />
    </header>
  )
}

// Deadlines are counted by the server's clock whatever this PC shows; who reads the wrong time from the taskbar is told.
function WrongClock() {
  const t = useTranslations('frame.connection')
  const minutes = usePcClockError()
  if (minutes === 0) return null
  return (
    <small role="status" className={classes.wrongClock}>
      {t(minutes > 0 ? 'clockFast' : 'clockSlow', { minutes: String(Math.abs(minutes)) })}
    </small>
  )
}

function ConnectionSign({ connection }: { connection: ConnectionShown }) {
  const t = useTranslations('frame.connection')
  const formats = useFormats()
  const isBehind = useIsBehind()
  const state = connection.state === 'connected' && isBehind ? 'behind' : connection.state
  return (
    <div className={classes.connection} data-state={state} role="status">
      <span className={classes.dot} aria-hidden />
      {t(state)}
      {connection.state !== 'connected' && (
        <small>
          {t('since', { time: formats.time(connection.since) })} · {t('kept')}
        </small>
      )}
    </div>
  )
}
