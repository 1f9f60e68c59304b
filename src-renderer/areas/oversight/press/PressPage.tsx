import { Button } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { PaperDefinitions } from '#renderer/components/PaperDefinitions/PaperDefinitions.tsx'
import { PeriodPicker } from '#renderer/components/PeriodPicker/PeriodPicker.tsx'
import { definitionsOf } from '#renderer/lib/export/use-export.ts'
import { useFormats } from '#renderer/lib/formats.ts'
import { useMe } from '#renderer/lib/me.ts'
import { useMeasures } from '#renderer/lib/measures.ts'
import { now } from '#renderer/lib/now.ts'
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
  const { shown, isLeaving } = press.read
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <PeriodPicker choice={press.choice} period={press.period} onPick={press.pick} />
        {shown && statement && <PressExport shown={shown} facts={statement.facts} />}
      </header>
      <Notes press={press} />
      {shown && statement && (
        <article className={classes.body} inert={isLeaving} data-leaving={isLeaving}>
          <Statement sentences={statement.sentences} shown={shown} />
          <PressCharts period={shown.about} facts={statement.facts} />
          <Foot at={shown.at} />
        </article>
      )}
    </div>
  )
}

function Foot({ at }: { at: number }) {
  const t = useTranslations('export')
  const formats = useFormats()
  const measures = useMeasures()
  const me = useMe()
  return (
    <PaperDefinitions
      definitions={definitionsOf(pressMeasures, measures)}
      made={t('made', { at: formats.dateTime(at), by: me.fullName })}
    />
  )
}

function Notes({ press: { isUnreadable, period, read } }: { press: Press }) {
  const t = useTranslations('press')
  return (
    <div className={classes.notes} role="status">
      {isUnreadable && <p>{t('unreadable')}</p>}
      {period.since > now() && <p>{t('future')}</p>}
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
