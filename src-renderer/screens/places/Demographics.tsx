import { useTranslations } from 'use-intl'
import { ageBand, sex, type Scope } from '#shared/contract/oversight.ts'
import { Bars } from '#renderer/components/charts/Bars.tsx'
import { useGroupSizes } from '#renderer/host/catalogue.ts'
import { queries } from '#renderer/host/queries.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { keepPreviousData, everything, live, useLive } from '#renderer/host/live-query.ts'
import classes from './PlacesPage.module.css'
import { useKeyNames } from './use-key-names.ts'
import type { About } from './use-places.ts'
import { scopeOf } from './view.ts'

const oldestMs = 60_000

/** Who asked in the quarter that is published, by age and sex, for overseers; what would tell of too few is missing. */
export function Demographics({ about }: { about: About }) {
  const t = useTranslations('places.people')
  const formats = useFormats()
  const nameOf = useKeyNames()
  const { people: least } = useGroupSizes()
  const { streetIds, ...narrowed } = scopeOf(about.steps)
  const scope: Scope = { ...narrowed, ...about.period }
  const { data } = useLive(
    live(
      queries.oversight.demographics.queryOptions({
        ...{ input: { scope }, refetchInterval: oldestMs, staleTime: oldestMs, placeholderData: keepPreviousData },
      }),
      { hears: everything, throttleMs: oldestMs },
    ),
  )
  if (data === undefined) return null
  const { cells, quarter, part, partId } = data
  const peopleOf = (band: string, of: string) =>
    cells.find((cell) => cell.ageBand === band && cell.sex === of)?.people ?? null
  const bands = ageBand.options.filter((band) => cells.some((cell) => cell.ageBand === band))
  const sexes = sex.options.filter((each) => cells.some((cell) => cell.sex === each))
  return (
    <section className={classes.part} aria-label={t('title')}>
      <Bars
        title={t('title')}
        series={sexes.map((name) => ({ name, label: t(`sex.${name}`) }))}
        rows={bands.map((band, key) => ({
          ...{ key, label: t(`band.${band}`) },
          values: {
            female: peopleOf(band, 'female'),
            male: peopleOf(band, 'male'),
            unknown: peopleOf(band, 'unknown'),
          },
        }))}
        keyLabel={t('age')}
        empty={t('none')}
      />
      <p className={classes.note}>
        {t('about', {
          since: formats.date(quarter.since),
          last: formats.date(quarter.until - 1),
          part: part === 'all' ? t('all') : nameOf(part, partId),
        })}{' '}
        {t('rule', { least: formats.number(least) })} {streetIds && t('noStreet')}
      </p>
    </section>
  )
}
