import type { Cell, CellKind } from '#shared/contract/reports.ts'
import type { Formats } from '#renderer/words/formats.ts'
import { hoursAndMinutes } from '#shared/working-time.ts'

/** A cell as people read it on paper. */
export function cellText(kind: CellKind, value: Cell, formats: Formats): string {
  if (value === null) return ''
  if (typeof value === 'string') return value
  switch (kind) {
    case 'share':
      return formats.percent(value)
    case 'hours':
      return hoursAndMinutes(value)
    case 'elapsed':
      return formats.span(value * 1000)
    case 'date':
      return formats.date(value)
    case 'dateTime':
      return formats.dateTime(value)
    case 'text':
    case 'count':
    case 'number':
      return formats.number(value)
  }
}
