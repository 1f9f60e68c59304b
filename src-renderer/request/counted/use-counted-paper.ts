import { useTranslations } from 'use-intl'
import { useScopeLines } from '#renderer/export/use-scope-lines.ts'
import { useMeasures } from '#renderer/figures/measures.ts'
import type { ListPaper } from '../list/list-paper.ts'
import { countedOf } from '#renderer/figures/share-parts.ts'
import { isOfThisMoment } from './scope-words.ts'
import type { AskedRows, FigureRows } from './use-figure-rows.ts'

/** The list that a figure opens, as it leaves the program. */
export function useCountedPaper(
  { measure, scope, order }: AskedRows,
  { rows, total }: Pick<FigureRows, 'rows' | 'total'>,
): ListPaper {
  const measures = useMeasures()
  const linesOf = useScopeLines()
  const t = useTranslations('rows.order')
  const counted = countedOf(measure)
  const { since: _since, until: _until, ...timeless } = scope
  return {
    title: measures.name(counted),
    about: linesOf(isOfThisMoment(measure) ? timeless : scope),
    order: t(order),
    measures: [counted],
    source: { kind: 'figure', scope, measure, sort: order },
    ...{ loaded: rows.length, total },
  }
}
