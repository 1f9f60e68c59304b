import { useMemo } from 'react'
import { useLocation, useParams } from 'wouter'
import { overviewQuestions } from '#shared/overview-questions.ts'
import { periodOf, periodText, readPeriod, startOfDay, type Period, type PeriodChoice } from '#shared/period.ts'
import { useMe } from '#renderer/host/me.ts'
import { useNow } from '#renderer/host/now.ts'
import { readScope, scopeText } from '#renderer/figures/rows-path.ts'
import { useFigures, type FiguresRead } from '#renderer/figures/use-figures.ts'
import type { About } from './answers.ts'

const defaultPeriod: PeriodChoice = 'last_5_weeks'

export interface Overview {
  readonly choice: PeriodChoice | null
  readonly period: Period
  /** Whether the address named a period that is none. */
  readonly isUnreadable: boolean
  /** The one directorate that is looked at; null: all that the person sees. */
  readonly directorateId: number | null
  readonly read: FiguresRead<About>
  readonly pickPeriod: (picked: PeriodChoice | Period) => void
  readonly pickDirectorate: (id: number | null) => void
}

/** Where a period and a directorate are looked at. */
export function overviewPath(period: PeriodChoice | Period, directorateId: number | null): string {
  const path = `/overview/${periodText(period)}`
  return directorateId === null ? path : `${path}/${scopeText({ directorateIds: [directorateId] })}`
}

/** What the address asks for, and its figures. */
export function useOverview(): Overview {
  const params = useParams<{ period?: string; scope?: string }>()
  const [, navigate] = useLocation()
  // Named periods move on at midnight.
  const today = startOfDay(useNow(60_000))
  const parsed = useMemo(() => readPeriod(params.period ?? defaultPeriod, today), [params.period, today])
  const { choice, period } = parsed ?? { choice: defaultPeriod, period: periodOf(defaultPeriod, today) }
  const directorateId = readScope(params.scope ?? 'all')?.directorateIds?.[0] ?? null
  const me = useMe()
  // Whose only directorate it is asks for it by name: then what was closed of it is his, too.
  const [own, ...others] = me.post === 'overseer' ? [] : me.directorateIds
  const lookedAt = directorateId ?? (others.length === 0 ? own : undefined)
  const about = useMemo<About>(
    () => ({ period, scope: lookedAt === undefined ? {} : { directorateIds: [lookedAt] } }),
    // oxlint-disable-next-line react/exhaustive-deps -- a period is its two days
    [period.since, period.until, lookedAt],
  )
  const questions = useMemo(() => overviewQuestions(about.period, about.scope), [about])
  return {
    choice,
    period,
    isUnreadable: parsed === undefined,
    directorateId,
    read: useFigures(about, questions),
    pickPeriod: (picked) => navigate(overviewPath(picked, directorateId)),
    pickDirectorate: (id) => navigate(overviewPath(choice ?? period, id)),
  }
}
