import type { ReportRow } from '#shared/contract/oversight.ts'

/** The first screenful at once; who scrolls on gets more at a time. */
export const pageSize = (offset: number): number => (offset === 0 ? 500 : 5000)

/** Pages of different moments may share a row: it stands where it stood first. */
export function onceEach(pages: readonly (readonly ReportRow[])[]): readonly ReportRow[] {
  const [first = []] = pages
  if (pages.length < 2) return first
  return [...new Map(pages.flat().map((row) => [row.id, row])).values()]
}
