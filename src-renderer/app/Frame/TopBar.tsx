import { useTranslations } from 'use-intl'
import type { Area } from '#renderer/lib/area.ts'
import type { ConnectionShown } from '#renderer/lib/connection.ts'
import { useFormats } from '#renderer/lib/formats.ts'
import { usePcClockError } from '#renderer/lib/now.ts'
import { usePlaceShown } from '#renderer/lib/place.ts'
import classes from './Frame.module.css'
import { MeMenu } from './MeMenu.tsx'
import { useIsBehind } from './use-is-behind.ts'
import { useCurrentArea } from './Rail.tsx'
import { SearchField } from './SearchField.tsx'

interface TopBarProps {
  areas: readonly Area[]
  connection: ConnectionShown
  onHelp: () => void
  onSignOut: () => void
}

export function TopBar({ areas, connection, onHelp, onSignOut }: TopBarProps) {
  const t = useTranslations('frame.areas')
  const current = useCurrentArea(areas)
  const place = usePlaceShown()
  return (
    <header className={classes.bar}>
      <h1 className={classes.where}>
        {current && t(current.id)}
        {place && <span className={classes.place}> · {place}</span>}
      </h1>
      {/* Who sees no requests has none to look for. */}
      {areas.some(({ id }) => id === 'search') && <SearchField />}
      <WrongClock />
      <ConnectionSign connection={connection} />
      <MeMenu onHelp={onHelp} onSignOut={onSignOut} />
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
