import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import type { DeadlinePiece } from '#shared/contract/clock.ts'
import { orpc } from '#renderer/lib/client.ts'
import { useFormats } from '#renderer/lib/formats.ts'
import { hoursAndMinutes } from '#renderer/lib/working-time.ts'
import { whyLines } from '../why-lines.ts'
import classes from './RequestPanel.module.css'

interface WhyThisDateProps {
  requestId: number
  /** Read anew when the request changes. */
  version: number
}

/** The arithmetic of the deadline, day by day, in words that can be read out to a citizen. */
export function WhyThisDate({ requestId, version }: WhyThisDateProps) {
  const t = useTranslations('requests.why')
  const formats = useFormats()
  const read = useQuery({
    ...orpc.clock.explain.queryOptions({ input: { requestId } }),
    queryKey: [...orpc.clock.explain.queryKey({ input: { requestId } }), version],
  })
  const lines = whyLines(read.data ?? [])
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
            <td>{formats.date(line.day)}</td>
            <td>
              {line.counted.map((piece) => (
                <div key={piece.since}>{`${formats.time(piece.since)}–${formats.time(piece.until)}`}</div>
              ))}
              {line.skipped.map((piece) => (
                <div key={piece.since} className={classes.faint}>
                  <Skipped piece={piece} />
                </div>
              ))}
            </td>
            <td>{line.counted.length > 0 && hoursAndMinutes(line.sum)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Skipped({ piece }: { piece: DeadlinePiece }) {
  const t = useTranslations('requests.why')
  switch (piece.kind) {
    case 'weekend':
      return t('weekend')
    case 'hold':
      return t('hold', { reason: piece.name ?? '' })
    case 'administrative_leave':
      return t('leave', { name: piece.name ?? '' })
    case 'holiday':
      return piece.name
    case 'work':
    case 'off_hours':
      return null
  }
}
