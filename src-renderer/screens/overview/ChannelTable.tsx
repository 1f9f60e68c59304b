import { useTranslations } from 'use-intl'
import type { Scope } from '#shared/contract/oversight.ts'
import { FigureLink } from '#renderer/components/FigureLink/FigureLink.tsx'
import { MeasureName } from '#renderer/components/MeasureName/MeasureName.tsx'
import { useNames } from '#renderer/host/catalogue.ts'
import { useFormats } from '#renderer/words/formats.ts'
import type { Answered } from '#renderer/figures/use-figures.ts'
import {
  countOf,
  earlierTimes,
  figuresByKey,
  hasRecords,
  totalsOf,
  type About,
  type Answers,
  type Figures,
} from './answers.ts'
import { DifferenceCell } from './DifferenceCell.tsx'
import { ChannelExport } from './OverviewExport.tsx'
import classes from './OverviewPage.module.css'

const nothing: Figures = {}

interface Channel {
  readonly id: number
  readonly present: Figures
  readonly before: Figures
  readonly yearAgo: Figures
}

/** The ways requests came in by, the busiest first. */
function channelsOf(answers: Answers): Channel[] {
  const present = figuresByKey(answers, 'drawn', 1)
  const before = figuresByKey(answers, 'channelsBefore', 0)
  const yearAgo = figuresByKey(answers, 'channelsYearAgo', 0)
  return [...new Set([...present.keys(), ...before.keys(), ...yearAgo.keys()])]
    .map((id) => ({
      id,
      present: present.get(id) ?? nothing,
      before: before.get(id) ?? nothing,
      yearAgo: yearAgo.get(id) ?? nothing,
    }))
    .toSorted(
      (one, other) =>
        countOf(other.present, 'registered') - countOf(one.present, 'registered') ||
        countOf(other.before, 'registered') - countOf(one.before, 'registered') ||
        one.id - other.id,
    )
}

/** By which way requests came in, beside the period before and a year ago. */
export function ChannelTable({ shown }: { shown: Answered<About> }) {
  const t = useTranslations('overview')
  const channels = channelsOf(shown.answers)
  return (
    <section className={classes.section} aria-label={t('channels')}>
      <div className={classes.tableHead}>
        <h2>{t('channels')}</h2>
        <ChannelExport shown={shown} ids={channels.map(({ id }) => id)} />
      </div>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('channel')}</th>
            <th scope="col" className={classes.number}>
              <MeasureName measure="registered" />
            </th>
            <th scope="col" className={classes.number}>
              {t('share')}
            </th>
            <th scope="col" className={classes.number}>
              <MeasureName measure="solved" />
            </th>
            {earlierTimes(shown.about.period).map(({ place }) => (
              <EarlierHead key={place} name={t(place)} />
            ))}
          </tr>
        </thead>
        <tbody>
          {channels.map((channel) => (
            <ChannelRow key={channel.id} channel={channel} shown={shown} />
          ))}
        </tbody>
      </table>
      {channels.length === 0 && <p className={classes.nothing}>{t('noChannel')}</p>}
    </section>
  )
}

function EarlierHead({ name }: { name: string }) {
  const t = useTranslations('overview')
  return (
    <>
      <th scope="col" className={classes.number}>
        {name}
      </th>
      <th scope="col" className={classes.number}>
        <span className={classes.unseen}>{name}: </span>
        {t('difference')}
      </th>
    </>
  )
}

function ChannelRow({ channel, shown: { about, answers } }: { channel: Channel; shown: Answered<About> }) {
  const t = useTranslations('overview')
  const { percent } = useFormats()
  const { names } = useNames()
  const { id, present } = channel
  const name = names.channel(id)
  const scope: Scope = { ...about.scope, channelIds: [id] }
  const within = { ...scope, ...about.period }
  const total = countOf(totalsOf(answers, 'period'), 'registered')
  const share = total === 0 ? 0 : countOf(present, 'registered') / total
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className={`${classes.number} ${classes.main}`}>
        <FigureLink measure="registered" figure={present.registered} scope={within} of={name} />
      </td>
      <td className={classes.shareCell} style={{ '--share': share }}>
        {percent(share)}
      </td>
      <td className={classes.number}>
        <FigureLink
          measure="solved"
          figure={present.solved}
          scope={within}
          of={name}
          waiting={present.solved_waiting}
        />
      </td>
      {earlierTimes(about.period).map(({ place, period }) => (
        <EarlierCells
          key={place}
          present={present}
          earlier={channel[place]}
          isOfRecords={total > 0 && hasRecords(totalsOf(answers, place))}
          scope={{ ...scope, ...period }}
          of={`${name}, ${t(place)}`}
        />
      ))}
    </tr>
  )
}

interface EarlierCellsProps {
  present: Figures
  earlier: Figures
  /** Whether anything is known of both times. */
  isOfRecords: boolean
  scope: Scope
  of: string
}

function EarlierCells({ present, earlier, isOfRecords, scope, of }: EarlierCellsProps) {
  return (
    <>
      <td className={classes.number}>
        <FigureLink measure="registered" figure={earlier.registered} scope={scope} of={of} />
      </td>
      <DifferenceCell measure="registered" present={present} earlier={earlier} isOfRecords={isOfRecords} isShort />
    </>
  )
}
