import { useMemo } from 'react'
import { useLocation, useParams } from 'wouter'
import { useTranslations } from 'use-intl'
import { periodOf, periodText, readPeriod, startOfDay, type Period, type PeriodChoice } from '#shared/period.ts'
import { useGroupSizes, useNames } from '#renderer/host/catalogue.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { useLanguage } from '#renderer/words/language.tsx'
import { useNow } from '#renderer/host/now.ts'
import { useClosedMonth } from '#renderer/figures/use-closed-month.ts'
import { useFigures, type FiguresRead } from '#renderer/figures/use-figures.ts'
import { factsOf, pressQuestions, type PressFacts } from './press-facts.ts'
import { noValues, pressSentences, standingSentence, type PressWord } from './press-text.ts'

const defaultPeriod: PeriodChoice = 'last_5_weeks'
const nothing: Period = { since: 0, until: 0 }

export interface Press {
  readonly choice: PeriodChoice | null
  readonly period: Period
  /** Whether the address named a period that is none. */
  readonly isUnreadable: boolean
  readonly read: FiguresRead<Period>
  readonly pick: (picked: PeriodChoice | Period) => void
}

/** Which period the address asks for, and its figures. */
export function usePress(): Press {
  const params = useParams<{ period?: string }>()
  const [, navigate] = useLocation()
  const today = startOfDay(useNow(60_000))
  const parsed = useMemo(() => readPeriod(params.period ?? defaultPeriod, today), [params.period, today])
  const { choice, period } = parsed ?? { choice: defaultPeriod, period: periodOf(defaultPeriod, today) }
  const { since, until } = period
  const about = useMemo<Period>(() => ({ since, until }), [since, until])
  const questions = useMemo(() => pressQuestions(about), [about])
  return {
    choice,
    period,
    isUnreadable: parsed === undefined,
    read: useFigures(about, questions),
    pick: (picked) => navigate(`/press/${periodText(picked)}`),
  }
}

/** The facts of what is shown, and the statement they make. */
export function useStatement(read: FiguresRead<Period>): { facts: PressFacts; sentences: string[] } | null {
  const t = useTranslations('press.text')
  const formats = useFormats()
  const { language } = useLanguage()
  const { names, areRead } = useNames()
  const { people: least } = useGroupSizes()
  const { shown } = read
  const closed = useClosedMonth(shown?.about ?? nothing)
  return useMemo(() => {
    if (shown === undefined || !areRead || closed === undefined) return null
    const word: PressWord = (key, values) => t(key, { ...noValues, ...values })
    const facts = factsOf(shown.answers, names)
    const teller = { word, language, formats, least }
    const standing = standingSentence(closed?.closedAt ?? shown.at, closed !== null, teller)
    return { facts, sentences: [...pressSentences(shown.about, facts, teller), standing] }
  }, [shown, areRead, closed, names, t, language, formats, least])
}
