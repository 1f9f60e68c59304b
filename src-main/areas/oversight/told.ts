import type { Figure, MeasureCode } from '#shared/contract/oversight.ts'

/** Figures of one row of one breakdown, as the database tells them: each by its place. */
export interface Told {
  breakdown: number
  keys: number[]
  codes: MeasureCode[]
  figures: (number | null)[]
  bases: number[]
  requests: number[]
  /** Of a closed month: which of its parts. */
  part?: string
}

export type Figures = Partial<Record<MeasureCode, Figure>>

/** By their names; of how many requests a figure is stands only where they are fewer than what it stands on. */
export function figuresIn({ codes, figures, bases, requests }: Told): Figures {
  return Object.fromEntries(
    codes.map((code, index) => {
      const [base, ofRequests] = [bases[index] ?? 0, requests[index] ?? 0]
      const figure: Figure = { value: figures[index] ?? null, base }
      return [code, ofRequests === base ? figure : { ...figure, requests: ofRequests }]
    }),
  )
}
