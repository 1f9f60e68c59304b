import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { PaperDefinitions } from '#renderer/components/PaperDefinitions/PaperDefinitions.tsx'
import { PastPeriod } from '#renderer/components/PastPeriod/PastPeriod.tsx'
import { PaperHead } from '#renderer/components/PaperHead/PaperHead.tsx'
import { ReportNote, ReportPage } from '#renderer/components/ReportPage/ReportPage.tsx'
import { definitionsOf } from '#renderer/export/use-export.ts'
import { useScopeLines } from '#renderer/export/use-scope-lines.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { useMe } from '#renderer/host/me.ts'
import { useMeasures } from '#renderer/figures/measures.ts'
import { useGroupSizes } from '#renderer/host/catalogue.ts'
import { now } from '#renderer/host/now.ts'
import { usePlace } from '#renderer/ui/place.ts'
import type { Answered } from '#renderer/figures/use-figures.ts'
import { Demographics } from './Demographics.tsx'
import { PivotTable } from './PivotTable.tsx'
import { MapPart } from './MapPart.tsx'
import { DaysOfPlace, GreatestRows } from './PlaceCharts.tsx'
import { PlacesHead } from './PlacesHead.tsx'
import classes from './PlacesPage.module.css'
import { RisingSubjects } from './RisingSubjects.tsx'
import { useStepNames } from './use-key-names.ts'
import { scopeWithin, usePlaces, type About, type Places } from './use-places.ts'
import { useWhole, Breadcrumbs } from './Breadcrumbs.tsx'

/** Konum Analizi: which figure stands where, down to the street, and what is rising there. */
export function PlacesPage() {
  const places = usePlaces()
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
    <ReportPage
      className={classes.page}
      ref={page}
      read={places.read}
      head={<PlacesHead places={places} />}
      notes={<Notes places={places} />}
      path={<Breadcrumbs about={places} />}
    >
      {(shown) => (
        <>
          <WhatOnPaper about={shown.about} />
          <div className={classes.columns}>
            <PivotTable key={keyOf(shown.about)} shown={shown} />
            <Side shown={shown} />
          </div>
          <Below shown={shown} />
          <Foot shown={shown} />
        </>
      )}
    </ReportPage>
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
  const own = useTranslations('places.rising')
  const { number } = useFormats()
  const { figures: least } = useGroupSizes()
  const measures = useMeasures()
  const definitions = [
    ...definitionsOf([about.view.measure, 'registered', 'solved'], measures),
    { name: own('title'), definition: own('definition', { least: number(least) }) },
  ]
  return (
    <div className={classes.foot}>
      <PaperDefinitions definitions={definitions} at={at} />
    </div>
  )
}

function Notes({ places: { isUnreadable, period, read } }: { places: Places }) {
  const t = useTranslations('places')
  const formats = useFormats()
  return (
    <>
      {isUnreadable && <ReportNote>{t('unreadable')}</ReportNote>}
      {read.shown && <PastPeriod period={read.shown.about.period} at={read.shown.at} isRecounted />}
      {period.since > now() && <ReportNote>{t('notYet', { day: formats.date(period.since) })}</ReportNote>}
    </>
  )
}
