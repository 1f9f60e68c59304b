import { useState } from 'react'
import type { FigureRow, Question } from '#shared/contract/oversight.ts'
import { queries } from '#renderer/host/queries.ts'
import { everything, live, useLive } from '#renderer/host/live-query.ts'
import { serverInstant } from '#renderer/host/now.ts'

/** A screen of figures: of one moment, and about what they were asked. */
export interface Answered<About> {
  readonly about: About
  readonly answers: readonly (readonly FigureRow[])[]
  /** The database's clock when they arrived. */
  readonly at: number
}

export interface FiguresRead<About> {
  /** What is on the screen: the latest answer that arrived; undefined until the first. */
  readonly shown: Answered<About> | undefined
  /** Something else was asked since, and its answer has not come yet. */
  readonly isLeaving: boolean
  readonly isFailed: boolean
  readonly readAgain: () => void
}

/** Time alone makes requests late. */
const oldestMs = 60_000

/**
 * Figures in one request, read anew when something changed anywhere, with the lists beside them. Until an answer to
 * something else arrives the last one stays, together with what it is about: figures never stand under another's title.
 */
export function useFigures<About>(about: About, questions: Question[]): FiguresRead<About> {
  const query = useLive(
    live(queries.oversight.figures.queryOptions({ input: questions, refetchInterval: oldestMs, gcTime: 0 }), {
      hears: everything,
    }),
  )
  const [shown, setShown] = useState<Answered<About> & { updatedAt: number }>()
  const { data, dataUpdatedAt } = query
  if (data && (data !== shown?.answers || dataUpdatedAt !== shown.updatedAt))
    setShown({ about, answers: data, at: serverInstant(dataUpdatedAt), updatedAt: dataUpdatedAt })
  return {
    shown,
    isLeaving: shown !== undefined && data !== shown.answers,
    isFailed: query.isError,
    readAgain: () => void query.refetch(),
  }
}
