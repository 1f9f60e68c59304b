import { useTranslations } from 'use-intl'
import { Link, useLocation } from 'wouter'
import type { Screen } from '../screens.tsx'
import classes from './Frame.module.css'

/** The screen the address stands in. */
export function useCurrentScreen(screens: readonly Screen[]): Screen | undefined {
  const [location] = useLocation()
  const first = location.split('/')[1] ?? ''
  return screens.find((screen) => screen.path.split('/')[1] === first)
}

// Where the rail is longer than the window, what is marked in it is in sight.
const bringIntoSight = (item: HTMLElement | null) => item?.scrollIntoView({ block: 'nearest' })

export function Rail({ screens }: { screens: readonly Screen[] }) {
  const t = useTranslations('frame.screens')
  const current = useCurrentScreen(screens)
  return (
    <nav className={classes.rail} data-region aria-label={t('label')}>
      <Sign />
      {screens.map(
        ({ id, start, icon: Icon, badge: Badge }) =>
          Icon && (
            <Link
              key={id}
              href={start}
              className={classes.item}
              ref={id === current?.id ? bringIntoSight : null}
              aria-current={id === current?.id ? 'page' : undefined}
              // Whoever goes to a screen goes into it: the focus, too.
              onClick={(event) => event.currentTarget.blur()}
            >
              <Icon size={22} stroke={1.6} aria-hidden />
              <span>{t(id)}</span>
              {Badge && <Badge />}
            </Link>
          ),
      )}
    </nav>
  )
}

// Our sign: two arrows of the custody band, one handing over to the other.
function Sign() {
  return (
    <svg className={classes.sign} viewBox="0 0 28 20" aria-hidden>
      <path d="M0 0h9l5 10-5 10H0l5-10z" opacity={0.45} />
      <path d="M12 0h11l5 10-5 10H12l5-10z" />
    </svg>
  )
}
