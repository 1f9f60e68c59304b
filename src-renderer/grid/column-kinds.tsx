import { VisuallyHidden } from '@mantine/core'
import { IconArchive } from '@tabler/icons-react'
import type { ColTypeDef, ICellRendererParams, ValueFormatterParams } from 'ag-grid-community'
import { useTranslations } from 'use-intl'
import type { Deadline } from '#shared/remaining.ts'
import { fold } from '#shared/text-fold.ts'
import type { Priority, RequestState } from '#shared/contract/values.ts'
import { PriorityMark } from '#renderer/components/PriorityMark/PriorityMark.tsx'
import { StateBadge } from '#renderer/components/StateBadge/StateBadge.tsx'
import { RemainingMark } from '#renderer/components/RemainingMark/RemainingMark.tsx'
import type { Clocks } from '#renderer/host/clocks.ts'
import { useFormats, type Formats } from '#renderer/words/formats.ts'
import { now, useNow } from '#renderer/host/now.ts'
import { compareTurkish } from '#renderer/words/turkish-order.ts'
import { hoursAndMinutes } from '#shared/working-time.ts'

/** What formatters of columns need to know of the moment; given to the grid as its context. */
export interface GridContext {
  readonly formats: Formats
  readonly stateWord: (state: RequestState) => string
  readonly priorityWord: (priority: Priority) => string
  readonly clocks: Clocks
  readonly nearShare: number
}

/** The value of a `remaining` column. */
export interface RemainingValue extends Deadline {
  readonly calendarId: number | null
}

/** The kinds of columns that lists have; a column says `type: 'dateTime'` and looks, sorts and filters like all of them. */
export type ColumnKind =
  | 'remaining'
  | 'requestNumber'
  | 'person'
  | 'dateTime'
  | 'elapsed'
  | 'state'
  | 'priority'
  | 'text'
  | 'count'
  | 'workingTime'

const contextOf = (params: { context: unknown }) => params.context as GridContext
const rightAligned = { cellClass: 'ag-right-aligned-cell', headerClass: 'ag-right-aligned-header' }

const foldedFilter = {
  filter: 'agTextColumnFilter',
  filterParams: {
    textFormatter: (words: string | null) => (words === null ? null : fold(words)),
    filterOptions: ['contains', 'notContains', 'startsWith', 'blank', 'notBlank'],
    maxNumConditions: 1,
    debounceMs: 120,
  },
} as const

/** States and priorities sort by their course, not by the alphabet. */
const stateOrder: readonly RequestState[] = ['new', 'in_work', 'on_hold', 'proposed', 'resolved', 'closed', 'joined']
const priorityOrder: readonly Priority[] = ['low', 'normal', 'high', 'urgent']

const byOrder =
  <T,>(order: readonly T[]) =>
  (left: T, right: T) =>
    order.indexOf(left) - order.indexOf(right)

const byNumber = (left: number | null, right: number | null) =>
  left === null || right === null ? Number(left === null) - Number(right === null) : left - right

function ElapsedCell({ value }: ICellRendererParams<unknown, number | null>) {
  const formats = useFormats()
  const present = useNow()
  return typeof value === 'number' ? formats.span(present - value) : null
}

function RemainingCell({ value, context }: ICellRendererParams<unknown, RemainingValue | null>) {
  if (!value) return null
  const { clocks, nearShare } = contextOf({ context: context as unknown })
  return <RemainingMark deadline={value} calendar={clocks.get(value.calendarId ?? 0)} nearShare={nearShare} isNarrow />
}

type Imported = { importedFrom: string; importedKey: string }

const isImported = (data: unknown): data is Imported =>
  typeof data === 'object' && data !== null && 'importedFrom' in data && typeof data.importedFrom === 'string'

function ImportedNumber({ value, importedFrom, importedKey }: ICellRendererParams<unknown, string> & Imported) {
  const t = useTranslations('words')
  const words = t('imported', { source: importedFrom, key: importedKey })
  return (
    <span title={words}>
      {value}
      <IconArchive size={12} className="ag-imported" aria-hidden />
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  )
}

// What is due next comes first, across pauses; what is over comes last.
const byDue = (left: RemainingValue | null, right: RemainingValue | null) => byNumber(dueOf(left), dueOf(right))
const dueOf = (value: RemainingValue | null) => (value === null || value.isOver ? null : value.dueAt)

const text: ColTypeDef = {
  ...foldedFilter,
  comparator: compareTurkish,
  getQuickFilterText: ({ value }) => (typeof value === 'string' ? fold(value) : ''),
}

const dateTime: ColTypeDef = {
  ...rightAligned,
  ...foldedFilter,
  comparator: byNumber,
  valueFormatter: formatInstant,
  filterValueGetter: (params) => {
    const value: unknown = params.column && params.getValue(params.column)
    return typeof value === 'number' ? contextOf(params).formats.dateTime(value) : null
  },
  width: 140,
}

function formatInstant(params: ValueFormatterParams<unknown, number | null>): string {
  return typeof params.value === 'number' ? contextOf(params).formats.dateTime(params.value) : ''
}

export const columnKinds: Readonly<Record<ColumnKind, ColTypeDef>> = {
  text,
  person: { ...text, width: 150 },
  // 26-001336-7: the collator's numeric order is the order of registration.
  requestNumber: {
    ...text,
    width: 132,
    cellClass: 'ag-request-number',
    // Only what came from another system needs more than its number; the others stay plain text.
    cellRendererSelector: ({ data }: ICellRendererParams<unknown>) =>
      isImported(data) ? { component: ImportedNumber, params: data } : undefined,
  },
  dateTime,
  remaining: {
    ...rightAligned,
    comparator: byDue,
    cellRenderer: RemainingCell,
    filter: false,
    valueFormatter: () => '',
    width: 112,
  },
  elapsed: {
    ...rightAligned,
    // The later it began, the shorter it lasts: ascending is from the shortest to the longest.
    comparator: (left: number | null, right: number | null) => byNumber(right, left),
    cellRenderer: ElapsedCell,
    valueFormatter: (params) =>
      typeof params.value === 'number' ? contextOf(params).formats.span(now() - params.value) : '',
    width: 104,
    filter: false,
  },
  state: {
    ...foldedFilter,
    comparator: byOrder(stateOrder),
    cellRenderer: ({ value }: ICellRendererParams<unknown, RequestState>) => value && <StateBadge state={value} />,
    valueFormatter: (params) => (params.value ? contextOf(params).stateWord(params.value) : ''),
    filterValueGetter: (params) => wordOf(params.column && params.getValue(params.column), contextOf(params).stateWord),
    width: 146,
  },
  priority: {
    ...foldedFilter,
    comparator: byOrder(priorityOrder),
    cellRenderer: ({ value }: ICellRendererParams<unknown, Priority>) => value && <PriorityMark priority={value} />,
    valueFormatter: (params) => (params.value ? contextOf(params).priorityWord(params.value) : ''),
    filterValueGetter: (params) =>
      wordOf(params.column && params.getValue(params.column), contextOf(params).priorityWord),
    width: 104,
  },
  count: { ...rightAligned, comparator: byNumber, filter: false, width: 80 },
  // Working seconds as hours and minutes: 41:42.
  workingTime: {
    ...rightAligned,
    comparator: byNumber,
    valueFormatter: ({ value }: ValueFormatterParams<unknown, number | null>) =>
      typeof value === 'number' ? hoursAndMinutes(value) : '',
    filter: false,
    width: 110,
  },
}

function wordOf<Code extends string>(code: unknown, word: (code: Code) => string): string | null {
  return typeof code === 'string' ? word(code as Code) : null
}
