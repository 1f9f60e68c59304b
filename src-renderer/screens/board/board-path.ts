import type { MeasureCode, Scope } from '#shared/contract/oversight.ts'
import { readMeasure, readScope, scopeText } from '#renderer/figures/rows-path.ts'
import { boardMeasures } from './board-figures.ts'

/** What the board shows: whose work, which of its figures the list stands for, which request is open. */
export interface BoardPlace {
  /** Null: nobody said; then it is the person's own. */
  readonly scope: Scope | null
  readonly measure: MeasureCode
  readonly requestId: number | null
}

/** A director works down what is late. */
const defaultMeasure: MeasureCode = 'overdue'

/** The board's address: "/board/directorateIds-3/overdue/77". */
export function boardPath(scope: Scope, measure: MeasureCode, requestId: number | null = null): string {
  const path = `/board/${scopeText(scope)}/${measure}`
  return requestId === null ? path : `${path}/${requestId}`
}

/** What an address of the board says; what it does not say, or what is none, is as usual. */
export function readBoardPlace(params: { scope?: string; measure?: string; requestId?: string }): BoardPlace {
  const measure = params.measure === undefined ? undefined : readMeasure(params.measure)
  const id = Number(params.requestId)
  return {
    scope: (params.scope === undefined ? undefined : readScope(params.scope)) ?? null,
    measure: measure !== undefined && boardMeasures.includes(measure) ? measure : defaultMeasure,
    requestId: Number.isSafeInteger(id) && id > 0 ? id : null,
  }
}
