import { useMemo } from 'react'
import { useLocation, useParams } from 'wouter'
import type { Scope } from '#shared/contract/oversight.ts'
import { dayText, startOfDay, type Period } from '#shared/period.ts'
import { useNow } from '#renderer/lib/now.ts'
import { readScope, scopeText } from '#renderer/lib/rows-path.ts'
import { useFigures, type FiguresRead } from '#renderer/lib/use-figures.ts'
import { digestQuestions, lastWeek, readWeek } from './digest-figures.ts'

export interface DigestAbout {
  readonly week: Period
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
  const place = `/digest/${dayText(week.since)}`
  return directorateId === null ? place : `${place}/${scopeText({ directorateIds: [directorateId] })}`
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
    () => ({ week: { since, until }, scope: directorateId === null ? {} : { directorateIds: [directorateId] } }),
    [since, until, directorateId],
  )
  const questions = useMemo(() => digestQuestions(about.week, about.scope), [about])
  return {
    about,
    isUnreadable: told === undefined,
    isRunning: until > today,
    directorateId,
    read: useFigures(about, questions),
    pick: (week, id) => navigate(digestPath(week, id)),
  }
}
