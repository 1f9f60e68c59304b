import type { MeasureCode, Scope } from '#shared/contract/oversight.ts'
import { ExportMenu } from '#renderer/components/ExportMenu/ExportMenu.tsx'
import { useRequestContent } from '#renderer/lib/export/use-request-content.ts'
import { useScopeLines } from '#renderer/lib/export/use-scope-lines.ts'
import { useMeasures } from '#renderer/lib/measures.ts'
import { countedOf, isOfThisMoment } from './scope-words.ts'
import type { RowOrder } from './use-figure-rows.ts'

interface RowsExportProps {
  measure: MeasureCode
  scope: Scope
  order: RowOrder
}

/** The list that a figure opens as a file: every request that it counts, in the order asked for. */
export function RowsExport({ measure, scope, order }: RowsExportProps) {
  const measures = useMeasures()
  const contentOf = useRequestContent()
  const linesOf = useScopeLines()
  const title = measures.name(countedOf(measure))
  const report = () => {
    const { since: _since, until: _until, ...timeless } = scope
    return {
      title,
      about: linesOf(isOfThisMoment(measure) ? timeless : scope),
      measures: [countedOf(measure)],
      content: contentOf({ kind: 'figure', scope, measure, sort: order }),
    }
  }
  return <ExportMenu title={title} report={report} />
}
