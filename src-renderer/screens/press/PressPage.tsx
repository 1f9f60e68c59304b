import { useTranslations } from 'use-intl'
import { PastPeriod } from '#renderer/components/PastPeriod/PastPeriod.tsx'
import { PaperDefinitions } from '#renderer/components/PaperDefinitions/PaperDefinitions.tsx'
import { PeriodPicker } from '#renderer/components/PeriodPicker/PeriodPicker.tsx'
import { ReportNote, ReportPage } from '#renderer/components/ReportPage/ReportPage.tsx'
import { definitionsOf } from '#renderer/export/use-export.ts'
import { useMeasures } from '#renderer/figures/measures.ts'
import { now } from '#renderer/host/now.ts'
import { PressCharts } from './PressCharts.tsx'
import { PressExport } from './PressExport.tsx'
import { pressMeasures } from './press-facts.ts'
import classes from './PressPage.module.css'
import { Statement } from './Statement.tsx'
import { usePress, useStatement, type Press } from './use-press.ts'

/** Basın özeti: a period in the sentences that the municipality publishes, with what stands behind them. */
export function PressPage() {
  const press = usePress()
  const statement = useStatement(press.read)
  const measures = useMeasures()
  return (
    <ReportPage
      read={press.read}
      head={
        <>
          <PeriodPicker choice={press.choice} period={press.period} onPick={press.pick} />
          <div className={classes.ways}>
            {press.read.shown && statement && <PressExport shown={press.read.shown} {...statement} />}
          </div>
        </>
      }
      notes={<Notes press={press} />}
    >
      {(shown) =>
        statement && (
          <div className={classes.paper}>
            <Statement sentences={statement.sentences} shown={shown} />
            <PressCharts period={shown.about} facts={statement.facts} />
            <PaperDefinitions definitions={definitionsOf(pressMeasures, measures)} at={shown.at} />
          </div>
        )
      }
    </ReportPage>
  )
}

function Notes({ press: { isUnreadable, period, read } }: { press: Press }) {
  const t = useTranslations('press')
  return (
    <>
      {isUnreadable && <ReportNote>{t('unreadable')}</ReportNote>}
      {read.shown && <PastPeriod period={read.shown.about} at={read.shown.at} />}
      {period.since > now() && <ReportNote>{t('future')}</ReportNote>}
    </>
  )
}
