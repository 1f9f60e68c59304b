import { useTranslations } from 'use-intl'
import type { WhichClock } from '#shared/contract/clock.ts'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { useNames } from '#renderer/host/catalogue.ts'
import { queries } from '#renderer/host/queries.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { isAbout, live, useLive } from '#renderer/host/live-query.ts'
import { failureOf } from '#renderer/host/failures.ts'
import { useFailureSentence } from '#renderer/words/refusals.ts'
import { hoursAndMinutes } from '#shared/working-time.ts'
import { whyLines, type WhyLine, type WhySum } from './why-lines.ts'
import classes from './RequestPanel.module.css'
import { WhyInShort } from './WhyInShort.tsx'
import { WhyPiece } from './WhyPiece.tsx'

interface WhyThisDateProps {
  requestId: number
  clock: WhichClock
  /** Read anew when the request changes. */
  version: number
}

/** The arithmetic of a deadline: in short, then day by day, in words that can be read out to a citizen. */
export function WhyThisDate({ requestId, clock, version }: WhyThisDateProps) {
  const t = useTranslations('requests.why')
  const sentence = useFailureSentence()
  const { names } = useNames()
  const input = { requestId, clock }
  const read = useLive(
    live(
      {
        ...queries.clock.explain.queryOptions({ input }),
        queryKey: [...queries.clock.explain.queryKey({ input }), version],
      },
      { hears: ['requests', 'clocks', 'session'], concerns: isAbout(requestId) },
    ),
  )
  if (read.error) return <RefusalNote>{sentence(failureOf(read.error))}</RefusalNote>
  if (!read.data) return null
  const lines = whyLines(read.data)
  const calendar = names.all.calendars.find(({ id }) => id === read.data?.calendarId)?.name ?? '–'
  return (
    <>
      <WhyInShort reason={read.data} clock={clock} />
      {lines.length > 0 && <Lines lines={lines} />}
      {read.data.unit !== 'calendar_days' && <p className={classes.faint}>{t('offHours', { calendar })}</p>}
    </>
  )
}

function Lines({ lines }: { lines: readonly WhyLine[] }) {
  const t = useTranslations('requests.why')
  const formats = useFormats()
  return (
    <table className={classes.why} aria-label={t('label')}>
      <thead>
        <tr>
          <th>{t('day')}</th>
          <th>{t('what')}</th>
          <th>{t('sum')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.day}>
            <td>{`${formats.date(line.day)} ${formats.weekday(line.day)}`}</td>
            <td>
              <div className={classes.whyPieces}>
                {[...line.counted, ...line.skipped]
                  .toSorted((one, other) => one.since - other.since)
                  .map((piece) => (
                    <WhyPiece
                      key={`${piece.kind} ${piece.since}`}
                      piece={piece}
                      day={line.day}
                      isPartly={line.counted.length > 0}
                    />
                  ))}
              </div>
            </td>
            <td>{line.sum && <Sum sum={line.sum} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Sum({ sum }: { sum: WhySum }) {
  const t = useTranslations('requests.why')
  switch (sum.kind) {
    case 'hours':
      return hoursAndMinutes(sum.seconds)
    case 'day':
      return t('nthDay', { number: String(sum.number) })
    case 'firstDay':
      return <span className={classes.faint}>{t('firstDay')}</span>
    case 'added':
      return `+${hoursAndMinutes(sum.seconds)}`
  }
}
