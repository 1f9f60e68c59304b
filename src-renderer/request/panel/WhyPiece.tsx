import { useTranslations } from 'use-intl'
import type { DeadlinePiece } from '#shared/contract/clock.ts'
import { useFormats } from '#renderer/words/formats.ts'
import classes from './RequestPanel.module.css'

const hourMs = 3_600_000

interface WhyPieceProps {
  piece: DeadlinePiece
  /** The local midnight of the line in which it stands. */
  day: number
  /** Whether hours of that day counted. */
  isPartly: boolean
}

/** One stretch of a day: the hours that counted, or why they did not. */
export function WhyPiece({ piece, day, isPartly }: WhyPieceProps) {
  const t = useTranslations('requests.why')
  const formats = useFormats()
  const hours = `${formats.time(piece.since)}–${formats.time(piece.until)}`
  if (piece.counted)
    return <span>{piece.kind === 'extra_work' ? `${hours} ${t('extra', { name: piece.name ?? '' })}` : hours}</span>
  return <span className={classes.faint}>{skippedWords()}</span>

  function skippedWords(): string {
    switch (piece.kind) {
      case 'weekend':
        return t([6, 0].includes(new Date(day + 12 * hourMs).getUTCDay()) ? 'weekend' : 'freeDay')
      case 'hold':
        return [isPartly && hours, t('hold', { reason: piece.name ?? '' })].filter(Boolean).join(' ')
      case 'administrative_leave':
        return t('leave', { name: piece.name ?? '' })
      case 'holiday':
        return t('holiday', { name: piece.name ?? '' })
      case 'off_hours': {
        const isNoon = piece.since <= day + 12.5 * hourMs && piece.until > day + 12 * hourMs
        return t(isNoon ? 'lunch' : 'break')
      }
      case 'work':
      case 'extra_work':
        return hours
    }
  }
}
