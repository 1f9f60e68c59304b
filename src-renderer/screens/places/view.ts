import { measureCode, type MeasureCode, type Scope } from '#shared/contract/oversight.ts'
import { periodText, type Period, type PeriodChoice } from '#shared/period.ts'
import { readScope, scopeText } from '#renderer/figures/rows-path.ts'

/** By what the table is laid out and drilled. */
export const placeDimensions = ['neighbourhood', 'street', 'subject', 'directorate'] as const
export type PlaceDimension = (typeof placeDimensions)[number]

export const narrowingOf = {
  neighbourhood: 'neighbourhoodIds',
  street: 'streetIds',
  subject: 'subjectIds',
  directorate: 'directorateIds',
} as const satisfies Record<PlaceDimension, keyof Scope>

/** Figures of this moment, and of the period. */
export const measureGroups = {
  period: [
    ...(['registered', 'solved', 'solved_verified', 'solved_waiting', 'on_time_share', 'solve_median'] as const),
    ...(['hand_overs', 'returned', 'satisfied_share', 'score', 'not_solved_share', 'reopened'] as const),
    'reopened_share',
  ],
  now: [
    'open',
    'overdue',
    'overdue_share',
    'legal_overdue',
    'waiting',
    'unassigned',
    'open_voices',
    'overdue_voices',
    'legal_overdue_voices',
  ],
} as const satisfies Record<string, readonly MeasureCode[]>
export type PlaceMeasure = (typeof measureGroups)['period' | 'now'][number]

export const isOfNow = (measure: MeasureCode): boolean => measureGroups.now.some((each) => each === measure)

/** One step of the way down: "Dilmen". */
export interface Step {
  readonly dimension: PlaceDimension
  readonly ids: readonly number[]
}

/** What stands in the table: which figure, its rows, its columns; null: the total alone. */
export interface View {
  readonly measure: PlaceMeasure
  readonly rows: PlaceDimension
  readonly columns: PlaceDimension | null
}

/** What the steps narrow to, without a period. */
export const scopeOf = (steps: readonly Step[]): Scope =>
  Object.fromEntries(steps.map(({ dimension, ids }) => [narrowingOf[dimension], [...ids]]))

/** The steps of an address in the order they were taken; undefined where it says something else. */
export function readSteps(text: string): Step[] | undefined {
  const scope = readScope(text)
  if (scope === undefined) return undefined
  const names = text === 'all' ? [] : text.split('~').map((part) => part.split('-')[0])
  const steps = names.map((name): Step | undefined => {
    const dimension = placeDimensions.find((each) => narrowingOf[each] === name)
    const ids = dimension && scope[narrowingOf[dimension]]
    return dimension && ids && ids.length > 0 ? { dimension, ids } : undefined
  })
  return steps.includes(undefined) ? undefined : (steps as Step[])
}

/** What is looked at next within a row. */
const nextRows: Record<PlaceDimension, readonly PlaceDimension[]> = {
  neighbourhood: ['street', 'subject', 'directorate'],
  street: ['subject', 'directorate', 'neighbourhood'],
  directorate: ['subject', 'neighbourhood', 'street'],
  subject: ['neighbourhood', 'street', 'directorate'],
}

const isTaken = (steps: readonly Step[], dimension: PlaceDimension): boolean =>
  steps.some((step) => step.dimension === dimension)

/** What may stand in the rows: whatever is not narrowed to one already. */
export const rowChoices = (steps: readonly Step[]): PlaceDimension[] =>
  placeDimensions.filter((each) => !isTaken(steps, each))

/** What may stand in the columns beside the rows; streets only of one neighbourhood, there are a thousand. */
export const columnChoices = (steps: readonly Step[], rows: PlaceDimension): PlaceDimension[] =>
  rowChoices(steps).filter((each) => each !== rows && (each !== 'street' || isTaken(steps, 'neighbourhood')))

function columnsFor(
  steps: readonly Step[],
  rows: PlaceDimension,
  wanted: PlaceDimension | null,
): PlaceDimension | null {
  if (wanted === null) return null
  const choices = columnChoices(steps, rows)
  return choices.find((each) => each === wanted) ?? choices.findLast((each) => each !== 'street') ?? null
}

/** The same view with other rows; columns that no longer fit give way. */
export const withRows = (view: View, steps: readonly Step[], rows: PlaceDimension): View => ({
  ...view,
  rows,
  columns: columnsFor(steps, rows, view.columns),
})

/** Where looking into a row leads; null at the end of the way. */
export function drillInto(view: View, steps: readonly Step[], id: number): { steps: Step[]; view: View } | null {
  const further: Step[] = [...steps, { dimension: view.rows, ids: [id] }]
  const rows = nextRows[view.rows].find((each) => !isTaken(further, each))
  return rows === undefined ? null : { steps: further, view: withRows(view, further, rows) }
}

/** Where a step back leads: the first so many steps, and in the rows what the next one was chosen from. */
export function backTo(view: View, steps: readonly Step[], count: number): { steps: Step[]; view: View } {
  const kept = steps.slice(0, count)
  return { steps: kept, view: withRows(view, kept, steps[count]?.dimension ?? view.rows) }
}

export const usualView = (steps: readonly Step[], seesAll: boolean): View => {
  const rows = rowChoices(steps)[0] ?? 'subject'
  return { measure: 'registered', rows, columns: columnsFor(steps, rows, seesAll ? 'directorate' : 'subject') }
}

/** "registered.neighbourhood.subject", as it stands in an address. */
const viewText = ({ measure, rows, columns }: View): string => [measure, rows, columns ?? 'none'].join('.')

/** The view of an address; what does not fit the steps is put right, what is none is undefined. */
export function readView(text: string, steps: readonly Step[]): View | undefined {
  const [code, first, second] = text.split('.')
  const measure = [...measureGroups.period, ...measureGroups.now].find(
    (each) => each === measureCode.safeParse(code).data,
  )
  const rows = rowChoices(steps).find((each) => each === first)
  if (measure === undefined || rows === undefined) return undefined
  const columns = placeDimensions.find((each) => each === second) ?? null
  return { measure, rows, columns: columnsFor(steps, rows, columns) }
}

/** Where a view of a period and a place stands. */
export const placesPath = (period: PeriodChoice | Period, steps: readonly Step[], view: View): string =>
  `/places/${periodText(period)}/${scopeText(scopeOf(steps))}/${viewText(view)}`
