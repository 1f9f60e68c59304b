import { IconChevronRight } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { Link } from 'wouter'
import { useNames } from '#renderer/host/catalogue.ts'
import { useMe } from '#renderer/host/me.ts'
import classes from './PlacesPage.module.css'
import { useStepNames } from './use-key-names.ts'
import { pathBackTo, type About } from './use-places.ts'

/** What is the whole for the person: the municipality, or their own directorates. */
export function useWhole(): string {
  const t = useTranslations('places')
  const me = useMe()
  const { names } = useNames()
  if (me.post === 'overseer') return t('municipality')
  return me.directorateIds.map((id) => names.directorate(id)).join(', ')
}

/** The way down: "Belediye › Dilmen › Karaca Sk."; each step leads back to where it was taken. */
export function Breadcrumbs({ about }: { about: About }) {
  const t = useTranslations('places')
  const nameOf = useStepNames()
  const whole = useWhole()
  const { steps } = about
  const stops = [whole, ...steps.map(nameOf)]
  return (
    <nav className={classes.way} aria-label={t('way')}>
      <ol>
        {stops.map((name, index) => (
          <li key={index === 0 ? 'whole' : steps[index - 1]?.dimension}>
            {index > 0 && <IconChevronRight size={14} aria-hidden />}
            {index === stops.length - 1 ? (
              <strong aria-current="location">{name}</strong>
            ) : (
              <Link href={pathBackTo(about, index)}>{name}</Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
