import { useTranslations } from 'use-intl'
import { Link, useLocation } from 'wouter'
import type { Area } from '#renderer/lib/area.ts'
import classes from './Frame.module.css'

/** The area the address stands in. */
export function useCurrentArea(areas: readonly Area[]): Area | undefined {
  const [location] = useLocation()
  const first = location.split('/')[1] ?? ''
  return areas.find((area) => area.path.split('/')[1] === first)
}

export function Rail({ areas }: { areas: readonly Area[] }) {
  const t = useTranslations('frame.areas')
  const current = useCurrentArea(areas)
  return (
    <nav className={classes.rail} aria-label={t('label')}>
      <Sign />
      {areas.map(
        ({ id, start, icon: Icon }) =>
          Icon && (
            <Link key={id} href={start} className={classes.item} aria-current={id === current?.id ? 'page' : undefined}>
              <Icon size={22} stroke={1.6} aria-hidden />
              <span>{t(id)}</span>
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
