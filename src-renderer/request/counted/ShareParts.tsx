import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { Link } from 'wouter'
import type { MeasureCode, Scope } from '#shared/contract/oversight.ts'
import { MeasureName } from '#renderer/components/MeasureName/MeasureName.tsx'
import { useMeasures } from '#renderer/figures/measures.ts'
import { rowsPath } from '#renderer/figures/rows-path.ts'
import { sharePartsOf } from '#renderer/figures/share-parts.ts'
import { useFigures } from '#renderer/figures/use-figures.ts'
import classes from './counted.module.css'

interface SharePartsProps {
  share: MeasureCode
  /** Whose requests are listed below. */
  shown: MeasureCode
  scope: Scope
}

const places = ['part', 'rest', 'whole'] as const

/** "Gecikme oranı %22,8": what it is a share of what, each with its name and number, each a list. */
export function ShareParts({ share, shown, scope }: SharePartsProps) {
  const t = useTranslations('requests.counted.share')
  const measures = useMeasures()
  const parts = sharePartsOf(share)
  const told = useMemo(() => [share, ...Object.values(sharePartsOf(share) ?? {})], [share])
  const read = useFigures(
    share,
    useMemo(() => [{ scope, measures: told }], [scope, told]),
  )
  if (parts === undefined) return null
  const figures = read.shown?.answers[0]?.[0]?.figures ?? {}
  const value = figures[share]?.value ?? null
  return (
    <nav className={classes.share} aria-label={t('label', { name: measures.name(share) })}>
      <strong className={classes.shareName}>
        <MeasureName measure={share} /> {value === null ? t('few') : measures.text(share, value)}
      </strong>
      {places.map((place) => (
        <Link
          key={place}
          className={classes.sharePart}
          href={rowsPath(parts[place], scope, null, share)}
          // In place of the one before: one step back leads to where the share stood.
          replace
          aria-current={parts[place] === shown ? 'true' : undefined}
        >
          <span className={classes.sharePlace}>{t(place)}</span> {measures.name(parts[place])}{' '}
          <strong>
            {read.shown === undefined ? '·' : measures.text(parts[place], figures[parts[place]]?.value ?? 0)}
          </strong>
        </Link>
      ))}
    </nav>
  )
}
