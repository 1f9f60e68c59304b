import { deadlineOfRow } from '#shared/deadline-of.ts'
import type { Names } from '#renderer/host/catalogue.ts'
import type { RemainingValue } from './column-kinds.tsx'

/** A row's deadline as it stands, by what the catalogue says of the reason it waits for. */
export const deadlineOf = (row: Parameters<typeof deadlineOfRow>[0], names: Names): RemainingValue =>
  deadlineOfRow(row, (reason) => names.all.holdReasons.some(({ id, pausesClock }) => id === reason && pausesClock))
