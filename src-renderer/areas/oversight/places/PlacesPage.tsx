import { Button, Loader } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { PaperDefinitions } from '#renderer/components/PaperDefinitions/PaperDefinitions.tsx'
import { PaperHead } from '#renderer/components/PaperHead/PaperHead.tsx'
import { definitionsOf } from '#renderer/lib/export/use-export.ts'
import { useScopeLines } from '#renderer/lib/export/use-scope-lines.ts'
import { useFormats } from '#renderer/lib/formats.ts'
import { useMe } from '#renderer/lib/me.ts'
import { useMeasures } from '#renderer/lib/measures.ts'
import { now } from '#renderer/lib/now.ts'
import { usePlace } from '#renderer/lib/place.ts'
import type { Answered } from '#renderer/lib/use-figures.ts'
import { Demographics } from './Demographics.tsx'
import { HeatTable } from './HeatTable.tsx'
import { MapPart } from './MapPart.tsx'
import { DaysOfPlace, GreatestRows } from './PlaceCharts.tsx'
import { PlacesHead } from './PlacesHead.tsx'
import classes from './PlacesPage.module.css'
import { RisingSubjects } from './RisingSubjects.tsx'
import { useStepNames } from './use-key-names.ts'
import { scopeWithin, usePlaces, type About, type Places } from './use-places.ts'
import { useWhole, Way } from './Way.tsx'

/** Nerede ne: which figure stands where, down to the street, and what is rising there. */
export function PlacesPage() {
  const places = usePlaces()
  const { shown, isLeaving, isFailed } = places.read
  const nameOf = useStepNames()
  const whole = useWhole()
  const last = places.steps.at(-1)
  usePlace(last === undefined ? whole : nameOf(last))
  const page = useRef<HTMLDivElement>(null)
  const way = JSON.stringify(places.steps)
  // Another place begins at its top, however far down its row stood.
  useEffect(() => {
    page.current?.scrollTo(0, 0)
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- it is the place that changes
  }, [way])
  return (
    <div className={classes.page} ref={page}>
      <PlacesHead places={places} />
      <Notes places={places} />
      <Way about={places} />
      {shown === undefined ? (
        <div className={classes.waiting}>{!isFailed && <Loader size="sm" />}</div>
      ) : (
        // What leaves keeps its place until the next answer, but opens nothing any more.
        <div className={classes.body} inert={isLeaving} data-leaving={isLeaving}>
          <WhatOnPaper about={shown.about} />
          <div className={classes.columns}>
            <HeatTable key={keyOf(shown.about)} shown={shown} />
            <Side shown={shown} />
          </div>
          <Below shown={shown} />
          <Foot shown={shown} />
        </div>
      )}
    </div>
  )
}

/** Another table begins in its usual order. */
const keyOf = ({ view, steps }: About): string => JSON.stringify([view, steps])

function Side({ shown }: { shown: Answered<About> }) {
  return (
    <div className={classes.side}>
      <MapPart shown={shown} />
      <RisingSubjects about={shown.about} />
      <DaysOfPlace shown={shown} />
    </div>
  )
}

function Below({ shown }: { shown: Answered<About> }) {
  const me = useMe()
  return (
    <div className={classes.below}>
      <GreatestRows shown={shown} />
      {me.post === 'overseer' && <Demographics about={shown.about} />}
    </div>
  )
}

function WhatOnPaper({ about }: { about: About }) {
  const measures = useMeasures()
  const linesOf = useScopeLines()
  const t = useTranslations('places')
  const lines = [{ label: t('measure'), value: measures.name(about.view.measure) }, ...linesOf(scopeWithin(about))]
  return <PaperHead title={t('title')} lines={lines} />
}

function Foot({ shown: { about, at } }: { shown: Answered<About> }) {
  const t = useTranslations('export')
  const own = useTranslations('places.rising')
  const formats = useFormats()
  const measures = useMeasures()
  const me = useMe()
  const definitions = [
    ...definitionsOf([about.view.measure, 'registered', 'solved'], measures),
    { name: own('title'), definition: own('definition') },
  ]
  return (
    <div className={classes.foot}>
      <PaperDefinitions definitions={definitions} made={t('made', { at: formats.dateTime(at), by: me.fullName })} />
    </div>
  )
}

/** What has to be said before the figures are believed. */
function Notes({ places: { isUnreadable, period, read } }: { places: Places }) {
  const t = useTranslations('places')
  const formats = useFormats()
  return (
    <div className={classes.notes} role="status">
      {isUnreadable && <p>{t('unreadable')}</p>}
      {period.since > now() && <p>{t('notYet', { day: formats.date(period.since) })}</p>}
      {read.isFailed && (
        <p>
          {t('failed')}{' '}
          <Button size="compact-xs" variant="default" onClick={read.readAgain}>
            {t('readAgain')}
          </Button>
        </p>
      )}
    </div>
  )
}
