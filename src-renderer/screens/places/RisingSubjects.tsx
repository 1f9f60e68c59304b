import { useTranslations } from 'use-intl'
import type { Rising, Scope } from '#shared/contract/oversight.ts'
import { FigureLink } from '#renderer/components/FigureLink/FigureLink.tsx'
import { useGroupSizes, useNames } from '#renderer/host/catalogue.ts'
import { queries } from '#renderer/host/queries.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { keepPreviousData, everything, live, useLive } from '#renderer/host/live-query.ts'
import classes from './PlacesPage.module.css'
import type { About } from './use-places.ts'
import { scopeOf } from './view.ts'

const oldestMs = 60_000

/** Subjects of which more came in the last seven days than they usually do. */
export function RisingSubjects({ about }: { about: About }) {
  const t = useTranslations('places.rising')
  const formats = useFormats()
  const { figures: least } = useGroupSizes()
  const scope = { ...scopeOf(about.steps), until: about.period.until }
  const { data, isPlaceholderData } = useLive(
    live(
      queries.oversight.rising.queryOptions({
        ...{ input: { scope }, refetchInterval: oldestMs, staleTime: oldestMs, placeholderData: keepPreviousData },
      }),
      { hears: everything, throttleMs: oldestMs },
    ),
  )
  const days = ({ since, until }: Rising['week']) => `${formats.date(since)} – ${formats.date(until - 1)}`
  return (
    <section className={classes.part} aria-label={t('title')}>
      <h3>
        {t('title')}
        {data && <span className={classes.days}>{days(data.week)}</span>}
      </h3>
      {data && (
        <div inert={isPlaceholderData}>
          <Told rising={data} scope={scopeOf(about.steps)} />
        </div>
      )}
      <details className={classes.definition}>
        <summary>{t('how')}</summary>
        <p>{t('definition', { least: formats.number(least) })}</p>
      </details>
    </section>
  )
}

interface ToldProps {
  rising: Rising
  scope: Scope
}

function Told({ rising, scope }: ToldProps) {
  const t = useTranslations('places.rising')
  const { names } = useNames()
  const { weeks, subjects, total } = rising
  if (weeks < 4) return <p className={classes.note}>{t('shortHistory', { weeks: String(weeks) })}</p>
  return (
    <>
      {subjects.length === 0 && <p className={classes.note}>{t('none')}</p>}
      <table className={classes.small}>
        <thead>
          <tr>
            <th scope="col">{t('subject')}</th>
            <th scope="col">{t('recent')}</th>
            <th scope="col">{t('usual', { weeks: String(weeks) })}</th>
            <th scope="col">{t('times')}</th>
          </tr>
        </thead>
        <tbody>
          {subjects.map(({ subjectId, ...counted }) => (
            <Line
              key={subjectId}
              {...{ rising, counted }}
              name={names.subject(subjectId)}
              scope={{ ...scope, subjectIds: [subjectId] }}
            />
          ))}
          <Line {...{ rising, scope }} counted={total} name={t('all')} />
        </tbody>
      </table>
    </>
  )
}

interface LineProps extends ToldProps {
  name: string
  counted: { recent: number; before: number }
}

function Line({ rising: { week, before, weeks }, scope, name, counted }: LineProps) {
  const t = useTranslations('places.rising')
  const { decimal } = useFormats()
  const usual = counted.before / weeks
  const oneDecimal = (value: number) => Math.round(value * 10) / 10
  const timesOf = (recent: number, mean: number): string => {
    if (mean > 0) return t('factor', { factor: decimal(recent / mean) })
    return recent === 0 ? '–' : t('new')
  }
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <FigureLink
          measure="registered"
          figure={{ value: counted.recent, base: counted.recent }}
          scope={{ ...scope, ...week }}
          of={name}
        />
      </td>
      <td>
        <FigureLink
          measure="registered"
          figure={{ value: oneDecimal(usual), base: counted.before }}
          scope={{ ...scope, ...before }}
          of={`${name}, ${t('usual', { weeks: String(weeks) })}`}
        />
      </td>
      <td>{timesOf(counted.recent, usual)}</td>
    </tr>
  )
}
