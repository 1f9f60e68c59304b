import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { PaperDefinitions } from '#renderer/components/PaperDefinitions/PaperDefinitions.tsx'
import { PastPeriod } from '#renderer/components/PastPeriod/PastPeriod.tsx'
import { ReportNote, ReportPage } from '#renderer/components/ReportPage/ReportPage.tsx'
import { definitionsOf } from '#renderer/export/use-export.ts'
import { useMeasures } from '#renderer/figures/measures.ts'
import { seeDigest } from './digest-seen.ts'
import { presentMeasures, weekMeasures } from './digest-figures.ts'
import { DigestHead } from './DigestHead.tsx'
import classes from './DigestPage.module.css'
import { DigestTitle } from './DigestTitle.tsx'
import { OldestTable } from './OldestTable.tsx'
import { OwedExplanations } from './OwedExplanations.tsx'
import { PresentTable } from './PresentTable.tsx'
import { SealLine } from './SealLine.tsx'
import { useDigest } from './use-digest.ts'
import { WeekTable } from './WeekTable.tsx'

/** What a director has waiting on Monday morning: one page of the week that is over. */
export function DigestPage() {
  const digest = useDigest()
  useEffect(seeDigest, [])
  const measures = useMeasures()
  const t = useTranslations('digest')
  return (
    <ReportPage
      read={digest.read}
      head={<DigestHead digest={digest} />}
      notes={
        <>
          {digest.isUnreadable && <ReportNote>{t('unreadable')}</ReportNote>}
          {digest.read.shown && <PastPeriod period={digest.read.shown.about.week} at={digest.read.shown.at} />}
        </>
      }
    >
      {(shown) => (
        <div className={classes.paper}>
          <DigestTitle digest={digest} />
          <div className={classes.columns}>
            <WeekTable shown={shown} />
            <PresentTable shown={shown} />
          </div>
          <OwedExplanations scope={shown.about.scope} />
          <OldestTable scope={shown.about.scope} />
          <SealLine />
          <PaperDefinitions
            definitions={definitionsOf([...weekMeasures, ...presentMeasures], measures)}
            at={shown.at}
          />
        </div>
      )}
    </ReportPage>
  )
}
