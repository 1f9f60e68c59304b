import { Button, Loader } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { PaperHead } from '#renderer/components/PaperHead/PaperHead.tsx'
import { useScopeLines } from '#renderer/lib/export/use-scope-lines.ts'
import { useFormats } from '#renderer/lib/formats.ts'
import { useLightPaper } from '#renderer/lib/light-paper.ts'
import { now } from '#renderer/lib/now.ts'
import type { Answered } from '#renderer/lib/use-figures.ts'
import { ChannelTable } from './ChannelTable.tsx'
import { ComparisonTable } from './ComparisonTable.tsx'
import { Definitions } from './Definitions.tsx'
import { DirectorateTable } from './DirectorateTable.tsx'
import { OverTime } from './OverTime.tsx'
import { OverviewHead } from './OverviewHead.tsx'
import classes from './OverviewPage.module.css'
import { PresentFigures } from './PresentFigures.tsx'
import { countOf, totalsOf, type About } from './answers.ts'
import { useOverview, type Overview } from './use-overview.ts'

/** The municipality, or a director's own part of it, in figures: a period beside the one before and a year ago. */
export function OverviewPage() {
  const overview = useOverview()
  useLightPaper()
  const { shown, isLeaving } = overview.read
  return (
    <div className={classes.page}>
      <OverviewHead overview={overview} />
      <Notes overview={overview} />
      {shown === undefined ? (
        <Waiting isFailed={overview.read.isFailed} />
      ) : (
        // What leaves keeps its place until the next answer, but opens nothing any more.
        <div className={classes.body} inert={isLeaving} data-leaving={isLeaving}>
          <Figures shown={shown} overview={overview} />
        </div>
      )}
    </div>
  )
}

function Figures({ shown, overview }: { shown: Answered<About>; overview: Overview }) {
  return (
    <>
      <WhatOnPaper shown={shown} />
      <PresentFigures shown={shown} />
      <div className={classes.columns}>
        <ComparisonTable shown={shown} />
        <div className={classes.side}>
          <OverTime shown={shown} />
          <ChannelTable shown={shown} />
        </div>
      </div>
      <DirectorateTable shown={shown} onLookAt={overview.directorateId === null ? overview.pickDirectorate : null} />
      <Definitions />
    </>
  )
}

function WhatOnPaper({ shown: { about, at } }: { shown: Answered<About> }) {
  const t = useTranslations('overview')
  const formats = useFormats()
  const linesOf = useScopeLines()
  const lines = linesOf({ ...about.scope, ...about.period })
  return <PaperHead title={t('export.overview')} lines={[...lines, { label: t('now'), value: formats.dateTime(at) }]} />
}

/** What has to be said before the figures are believed. */
function Notes({ overview: { isUnreadable, read } }: { overview: Overview }) {
  const t = useTranslations('overview')
  const formats = useFormats()
  const { shown } = read
  const totals = shown && totalsOf(shown.answers, 'period')
  const isEmpty = totals && countOf(totals, 'registered') + (totals.solve_median?.base ?? 0) === 0
  const { since } = shown?.about.period ?? { since: 0 }
  return (
    <div className={classes.notes} role="status">
      {isUnreadable && <p>{t('unreadable')}</p>}
      {isEmpty && <p>{since > now() ? t('notYet', { day: formats.date(since) }) : t('nothing')}</p>}
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

function Waiting({ isFailed }: { isFailed: boolean }) {
  return <div className={classes.waiting}>{!isFailed && <Loader size="sm" />}</div>
}
