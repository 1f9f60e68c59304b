import { useTranslations } from 'use-intl'
import type { Scope } from '#shared/contract/oversight.ts'
import type { Period } from '#shared/period.ts'
import { Bars } from '#renderer/components/charts/Bars.tsx'
import { FigureLink } from '#renderer/components/FigureLink/FigureLink.tsx'
import { useGroupSizes } from '#renderer/host/catalogue.ts'
import { useMeasures } from '#renderer/figures/measures.ts'
import { breakdowns, type Breakdown, type PressFacts } from './press-facts.ts'
import classes from './PressPage.module.css'

/** So many of each fit the page that goes to the press. */
const mostBars = 6

const scopeOf: Record<Breakdown, (id: number) => Scope> = {
  directorate: (id) => ({ directorateIds: [id] }),
  subject: (id) => ({ subjectIds: [id] }),
  neighbourhood: (id) => ({ neighbourhoodIds: [id] }),
}

interface PressChartsProps {
  period: Period
  facts: PressFacts
}

/** Where most came from, drawn; nothing below as many requests, as in the text. */
export function PressCharts({ period, facts }: PressChartsProps) {
  const t = useTranslations('press')
  const measures = useMeasures()
  const { people: least } = useGroupSizes()
  if (facts.registered < least) return null
  return (
    <div className={classes.charts}>
      {breakdowns.map(({ dimension }) => (
        <Bars
          key={dimension}
          title={t(`charts.${dimension}`)}
          series={[{ name: 'registered', label: measures.name('registered') }]}
          rows={facts.ranked[dimension].slice(0, mostBars).map(({ id, name, count, figure }) => ({
            ...{ key: id, label: name, values: { registered: count } },
            figure,
          }))}
          keyLabel={t(dimension)}
          empty={t('empty')}
          renderCell={({ key, label, figure }) => (
            <FigureLink
              measure="registered"
              figure={figure}
              scope={{ ...period, ...scopeOf[dimension](key) }}
              of={label}
            />
          )}
        />
      ))}
    </div>
  )
}
