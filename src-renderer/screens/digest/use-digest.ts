import { useMemo } from 'react'
import { useLocation, useParams } from 'wouter'
import type { Scope } from '#shared/contract/oversight.ts'
import { dayText, startOfDay, type Period } from '#shared/period.ts'
import { useNow } from '#renderer/host/now.ts'
import { readScope, scopeText } from '#renderer/figures/rows-path.ts'
import { useFigures, type FiguresRead } from '#renderer/figures/use-figures.ts'
import { digestQuestions, lastWeek, readWeek, weekBefore } from './digest-figures.ts'

export interface DigestAbout {
  readonly week: Period
  /** What it is compared with. */
  readonly before: Period
  readonly which: 'last' | 'running' | 'other'
  /** {}: all that the person sees. */
  readonly scope: Scope
}

export interface Digest {
  readonly about: DigestAbout
  readonly isUnreadable: boolean
  readonly isRunning: boolean
  readonly directorateId: number | null
  readonly read: FiguresRead<DigestAbout>
  readonly pick: (week: Period, directorateId: number | null) => void
}

function digestPath(week: Period, directorateId: number | null): string {
  const path = `/digest/${dayText(week.since)}`
  return directorateId === null ? path : `${path}/${scopeText({ directorateIds: [directorateId] })}`
}

/** Which week and whose the address asks for, and its figures; last week's unless told. */
export function useDigest(): Digest {
  const params = useParams<{ week?: string; scope?: string }>()
  const [, navigate] = useLocation()
  const today = startOfDay(useNow(60_000))
  const told = params.week === undefined ? lastWeek(today) : readWeek(params.week, today)
  const { since, until } = told ?? lastWeek(today)
  const directorateId = readScope(params.scope ?? 'all')?.directorateIds?.[0] ?? null
  const about = useMemo<DigestAbout>(
    () => ({
      week: { since, until },
      before: weekBefore({ since, until }, today),
      which: until > today ? 'running' : since === lastWeek(today).since ? 'last' : 'other',
      scope: directorateId === null ? {} : { directorateIds: [directorateId] },
    }),
    [since, until, today, directorateId],
  )
  const questions = useMemo(() => digestQuestions(about.week, about.before, about.scope), [about])
  return {
    about,
    isUnreadable: told === undefined,
    isRunning: about.which === 'running',
    directorateId,
    read: useFigures(about, questions),
    pick: (week, id) => navigate(digestPath(week, id)),
  }
}
