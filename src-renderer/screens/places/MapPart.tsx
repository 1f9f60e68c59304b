import { useCallback, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { FigureLink } from '#renderer/components/FigureLink/FigureLink.tsx'
import { PlaceMap, type MapPlace } from '#renderer/components/PlaceMap/PlaceMap.tsx'
import { useNames } from '#renderer/host/catalogue.ts'
import { useMap } from '#renderer/host/map.ts'
import { useMeasures } from '#renderer/figures/measures.ts'
import { shadesOf } from '#renderer/figures/shades.ts'
import type { Answered } from '#renderer/figures/use-figures.ts'
import { isCount, pivotOf } from './pivot.ts'
import classes from './PlacesPage.module.css'
import { ShadeLegend } from './ShadeLegend.tsx'
import { useKeyNames } from './use-key-names.ts'
import { ofMap, pathToNeighbourhood, scopeOfMap, type About } from './use-places.ts'

/** The neighbourhoods as they lie, shaded by the figure; each leads to where its row leads. */
export function MapPart({ shown }: { shown: Answered<About> }) {
  const t = useTranslations('places')
  const measures = useMeasures()
  const { data: map } = useMap()
  const { names } = useNames()
  const { about, answers } = shown
  const { measure } = about.view
  const figures = useMemo(() => {
    // The question of the map has one breakdown; as rows it is laid out like any other.
    const rows = (answers[ofMap] ?? []).map((row) => ({ ...row, breakdown: 1 }))
    return new Map(pivotOf(rows, measure).rows.map(({ key, total }) => [key, total]))
  }, [answers, measure])
  const shades = useMemo(() => {
    const values = [...figures].filter(([key]) => key !== 0).map(([, figure]) => figure?.value ?? null)
    return shadesOf(values.filter((value) => value !== null))
  }, [figures])
  const here = about.steps.find((step) => step.dimension === 'neighbourhood')?.ids
  const placeOf = useCallback(
    (id: number): MapPlace => {
      const value = figures.get(id)?.value ?? (isCount(measure) ? 0 : null)
      const text = value === null ? null : measures.text(measure, value)
      const name = names.neighbourhood(id)
      return {
        ...{ name, text, shade: shades.of(figures.get(id)?.value), isHere: here?.includes(id) ?? false },
        href: pathToNeighbourhood(about, id),
        label: `${name}: ${measures.name(measure)} ${text ?? t('few')}`,
      }
    },
    [figures, shades, names, measures, measure, about, here, t],
  )
  if (map === undefined) return null
  if (map.shapes.length === 0) return <p className={`${classes.note} ${classes.onScreen}`}>{t('noMap')}</p>
  const placed = new Set(map.shapes.map(({ neighbourhoodId }) => neighbourhoodId))
  return (
    <section className={classes.part} aria-label={t('map')}>
      <h3>{t('mapOf', { measure: measures.name(measure) })}</h3>
      <PlaceMap label={t('map')} shapes={map.shapes} placeOf={placeOf} />
      <ShadeLegend shades={shades} measure={measure} />
      <Unplaced about={about} ids={[...figures.keys()].filter((id) => !placed.has(id))} figures={figures} />
    </section>
  )
}

interface UnplacedProps {
  about: About
  ids: readonly number[]
  figures: ReadonlyMap<number, Parameters<typeof FigureLink>[0]['figure']>
}

/** What the map cannot show: requests without a neighbourhood, and neighbourhoods that the file does not have. */
function Unplaced({ about, ids, figures }: UnplacedProps) {
  const t = useTranslations('places')
  const name = useKeyNames()
  if (ids.length === 0) return null
  return (
    <p className={classes.note}>
      {t('unplaced')}{' '}
      {ids.map((id, index) => (
        <span key={id}>
          {index > 0 && ', '}
          {name('neighbourhood', id)}{' '}
          <FigureLink
            measure={about.view.measure}
            figure={figures.get(id)}
            scope={{ ...scopeOfMap(about), neighbourhoodIds: [id] }}
            of={name('neighbourhood', id)}
          />
        </span>
      ))}
    </p>
  )
}
