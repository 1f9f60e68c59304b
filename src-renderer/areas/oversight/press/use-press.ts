import { useMemo } from 'react'
import { useLocation, useParams } from 'wouter'
import { useTranslations } from 'use-intl'
import { periodOf, periodText, readPeriod, startOfDay, type Period, type PeriodChoice } from '#shared/period.ts'
import { useNames } from '#renderer/lib/catalogue.ts'
import { useFormats } from '#renderer/lib/formats.ts'
import { useLanguage } from '#renderer/lib/language.tsx'
import { useNow } from '#renderer/lib/now.ts'
import { useFigures, type FiguresRead } from '#renderer/lib/use-figures.ts'
import { factsOf, pressQuestions, type PressFacts } from './press-facts.ts'
import { noValues, pressSentences, type PressWord } from './press-text.ts'

const usual: PeriodChoice = 'last_5_weeks'

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
  const told = useMemo(() => readPeriod(params.period ?? usual, today), [params.period, today])
  const { choice, period } = told ?? { choice: usual, period: periodOf(usual, today) }
  const { since, until } = period
  const about = useMemo<Period>(() => ({ since, until }), [since, until])
  const questions = useMemo(() => pressQuestions(about), [about])
  return {
    choice,
    period,
    isUnreadable: told === undefined,
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
  const { shown } = read
  return useMemo(() => {
    if (shown === undefined || !areRead) return null
    const word: PressWord = (key, values) => t(key, { ...noValues, ...values })
    const facts = factsOf(shown.answers, names)
    return { facts, sentences: pressSentences(shown.about, facts, { word, language, formats }) }
  }, [shown, areRead, names, t, language, formats])
}
