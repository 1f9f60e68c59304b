import { useTranslations } from 'use-intl'
import { Link } from 'wouter'
import type { Figure, MeasureCode, Scope } from '#shared/contract/oversight.ts'
import { useGroupSizes } from '#renderer/host/catalogue.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { unitOf } from '#shared/measure-units.ts'
import { useMeasures } from '#renderer/figures/measures.ts'
import { rowsPath } from '#renderer/figures/rows-path.ts'
import { countedThings, sharePartsOf } from '#renderer/figures/share-parts.ts'
import { useCountedWords } from '#renderer/figures/use-counted-words.ts'
import { useDifferenceText } from '#renderer/figures/use-difference-text.ts'
import classes from './FigureLink.module.css'

interface FigureLinkProps {
  measure: MeasureCode
  /** As the database answered; a count that is missing from the answer is 0. */
  figure: Figure | undefined
  /** Exactly what the figure was asked for, the keys of its row with it. */
  scope: Scope
  /** What it is a figure of, where the place does not say it to a screen reader: "Temizlik İşleri". */
  of?: string
  /** Of solved ones: how many of them wait to be confirmed. */
  waiting?: Figure | undefined
  /** Where its rows are shown, where that is not the list of the figure itself. */
  href?: string
}

/** A figure that opens exactly the requests it counts; of a share its part, the rest and the whole. */
export function FigureLink({ waiting, ...props }: FigureLinkProps) {
  const { measure, figure, scope, of } = props
  return (
    <>
      <Value {...props} />
      {figure?.recount && <Since measure={measure} figure={figure} />}
      {(waiting?.value ?? 0) > 0 && <Waiting figure={waiting} scope={scope} of={of ?? null} />}
    </>
  )
}

function Value({ measure, figure, scope, of, href }: Omit<FigureLinkProps, 'waiting'>) {
  const t = useTranslations('components.figure')
  const measures = useMeasures()
  const wordsOf = useFigureWords()
  const { number } = useFormats()
  const { figures: least } = useGroupSizes()
  const told: Figure = figure ?? { value: unitOf(measure) === 'requests' ? 0 : null, base: 0 }
  const { value } = told
  // What a closed figure opens is counted now.
  const opened: Figure = told.recount ?? told
  const name = of === undefined ? measures.name(measure) : `${of}: ${measures.name(measure)}`
  const words = wordsOf(measure, opened)
  if (value === null)
    return (
      <span className={classes.none} title={t('fewBut', { counted: words.counted, least: number(least) })}>
        <span aria-hidden>–</span>
        <span className={classes.unseen}>{t('few', { name })}</span>
      </span>
    )
  const text = measures.text(measure, value)
  if (opened.base === 0) return <span className={classes.zero}>{text}</span>
  return (
    <Link
      className={classes.link}
      href={href ?? rowsPath(measure, scope)}
      aria-label={t(words.opens, { ...words, name, value: text })}
      title={t('counts', words)}
    >
      {text}
    </Link>
  )
}

// What was closed stays; what a recount would say now is told, and opens nothing.
function Since({ measure, figure: { value, recount } }: { measure: MeasureCode; figure: Figure }) {
  const t = useTranslations('components.figure')
  const { text } = useMeasures()
  const differenceText = useDifferenceText()
  const now = recount?.value ?? null
  const written = (one: number | null) => (one === null ? '–' : text(measure, one))
  const isSeen = value !== null && now !== null && written(value) !== written(now)
  if (!isSeen && (value === null) === (now === null)) return null
  return (
    <small className={classes.since} title={t('sinceLong', { was: written(value), now: written(now) })}>
      {t('since', { difference: isSeen ? differenceText(measure, now - value) : written(now) })}
    </small>
  )
}

function Waiting({ figure, scope, of }: Pick<FigureLinkProps, 'figure' | 'scope'> & { of: string | null }) {
  const t = useTranslations('components.figure')
  const measures = useMeasures()
  const { number } = useFormats()
  const count = number(figure?.value ?? 0)
  return (
    <Link
      className={classes.waiting}
      href={rowsPath('solved_waiting', scope)}
      aria-label={t('waitingOf', { name: of ?? measures.name('solved'), count })}
    >
      {t('waiting', { count })}
    </Link>
  )
}

interface FigureWords extends Record<'count' | 'counted' | 'requests' | 'parts', string> {
  readonly opens: 'open' | 'openOf' | 'openShare'
}

/** What a figure stands on, and which way its link says what it opens. */
function useFigureWords() {
  const measures = useMeasures()
  const { number } = useFormats()
  const countedWords = useCountedWords()
  return (measure: MeasureCode, { value, base, requests = base }: Figure): FigureWords => {
    const words = { count: number(base), requests: number(requests), counted: countedWords(measure, base, requests) }
    const parts = sharePartsOf(measure)
    if (parts === undefined || value === null)
      return { ...words, parts: '', opens: countedThings(measure) === 'requests' ? 'open' : 'openOf' }
    const part = Math.round(value * base)
    const told = [
      { name: measures.name(parts.part), count: part },
      { name: measures.name(parts.rest), count: base - part },
      { name: measures.name(parts.whole), count: base },
    ].map(({ name, count }) => `${name} ${number(count)}`)
    return { ...words, counted: told.join(' · '), parts: told.join(', '), opens: 'openShare' }
  }
}
