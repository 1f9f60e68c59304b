import type { MeasureCode } from '#shared/contract/oversight.ts'
import { unitOf } from '#shared/measure-units.ts'
import { compareTurkish } from '#renderer/words/turkish-order.ts'
import { figuresByKey, type Answers, type Figures } from './answers.ts'

export interface DirectorateRow {
  readonly id: number
  readonly name: string
  readonly figures: Figures
}

export interface Order {
  readonly by: MeasureCode | 'name'
  readonly isDescending: boolean
}

/** Every directorate that has a figure, now or in the period. */
export function directorateRows(answers: Answers, nameOf: (id: number) => string): DirectorateRow[] {
  const present = figuresByKey(answers, 'present', 1)
  const period = figuresByKey(answers, 'period', 1)
  return [...new Set([...present.keys(), ...period.keys()])].map((id) => ({
    id,
    name: nameOf(id),
    figures: { ...present.get(id), ...period.get(id) },
  }))
}

/** The value rows are put in order by: a missing count is 0, a figure of few requests has none. */
export function valueOf(measure: MeasureCode, figures: Figures): number | null {
  const figure = figures[measure]
  return figure === undefined && unitOf(measure) === 'requests' ? 0 : (figure?.value ?? null)
}

/** In the order asked for; what stands on too few requests comes last in either direction: it tops no table. */
export function inOrder(rows: readonly DirectorateRow[], { by, isDescending }: Order): DirectorateRow[] {
  const sign = isDescending ? -1 : 1
  return rows.toSorted((left, right) => {
    const byName = compareTurkish(left.name, right.name)
    if (by === 'name') return sign * byName
    const [one, other] = [valueOf(by, left.figures), valueOf(by, right.figures)]
    if (one === null || other === null) return Number(one === null) - Number(other === null) || byName
    return sign * (one - other) || byName
  })
}

/** What a click on a column asks for: measures the greatest first, names from A; again, the other way round. */
export const nextOrder = (order: Order, by: Order['by']): Order =>
  order.by === by ? { by, isDescending: !order.isDescending } : { by, isDescending: by !== 'name' }
