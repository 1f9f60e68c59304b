import { useTranslations } from 'use-intl'
import { PastPeriod } from '#renderer/components/PastPeriod/PastPeriod.tsx'
import { useStanding } from '#renderer/components/PastPeriod/use-standing.ts'
import { PaperHead } from '#renderer/components/PaperHead/PaperHead.tsx'
import { ReportNote, ReportPage } from '#renderer/components/ReportPage/ReportPage.tsx'
import { useScopeLines } from '#renderer/export/use-scope-lines.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { useMe } from '#renderer/host/me.ts'
import { now } from '#renderer/host/now.ts'
import type { Answered } from '#renderer/figures/use-figures.ts'
import { ChannelTable } from './ChannelTable.tsx'
import { ComparisonTable } from './ComparisonTable.tsx'
import { Definitions } from './Definitions.tsx'
import { DirectorateTable } from './DirectorateTable.tsx'
import { OverTime } from './OverTime.tsx'
import { OverviewHead } from './OverviewHead.tsx'
import classes from './OverviewPage.module.css'
import { PresentFigures } from './PresentFigures.tsx'
import { countOf, totalsOf, type About } from './answers.ts'
import { UnusualReading } from './UnusualReading.tsx'
import { useOverview, type Overview } from './use-overview.ts'

/** The municipality, or a director's own part of it, in figures: a period beside the one before and a year ago. */
export function OverviewPage() {
  const overview = useOverview()
  return (
    <ReportPage
      className={classes.page}
      read={overview.read}
      head={<OverviewHead overview={overview} />}
      notes={<Notes overview={overview} />}
    >
      {(shown) => <Figures shown={shown} overview={overview} />}
    </ReportPage>
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
  const lines = [...linesOf({ ...about.scope, ...about.period }), useStanding(about.period, at)]
  return <PaperHead title={t('export.overview')} lines={[...lines, { label: t('now'), value: formats.dateTime(at) }]} />
}

function Notes({ overview: { isUnreadable, read } }: { overview: Overview }) {
  const t = useTranslations('overview')
  const formats = useFormats()
  const me = useMe()
  const { shown } = read
  const totals = shown && totalsOf(shown.answers, 'period')
  const isEmpty = totals && countOf(totals, 'registered') + (totals.solve_median?.base ?? 0) === 0
  const { since } = shown?.about.period ?? { since: 0 }
  return (
    <>
      {isUnreadable && <ReportNote>{t('unreadable')}</ReportNote>}
      {isEmpty && <ReportNote>{since > now() ? t('notYet', { day: formats.date(since) }) : t('nothing')}</ReportNote>}
      {shown && <PastPeriod period={shown.about.period} at={shown.at} />}
      {me.post === 'overseer' && <UnusualReading />}
    </>
  )
}
