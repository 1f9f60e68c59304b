import type { GridApi } from 'ag-grid-community'
import { useTranslations } from 'use-intl'
import type { Cell, PaperColumn } from '#shared/contract/reports.ts'
import { ExportMenu } from '#renderer/components/ExportMenu/ExportMenu.tsx'
import type { Report } from '#renderer/export/report.ts'
import { useFormats } from '#renderer/words/formats.ts'
import type { PcRow } from './use-pcs.ts'

const fields = [
  ...(['hostName', 'standing', 'person', 'version', 'newest', 'ring', 'seenAt', 'lookedAt', 'result'] as const),
  ...(['waiting', 'connections', 'system', 'machineId'] as const),
]
type Field = (typeof fields)[number]

const kindOf = (field: Field): PaperColumn['kind'] =>
  field === 'connections' ? 'count' : field === 'seenAt' || field === 'lookedAt' ? 'dateTime' : 'text'

const words = { standing: 'standingWord', ring: 'ringWord', result: 'resultWord' } as const

function cellOf(pc: PcRow, field: Field): Cell {
  if (field === 'standing' || field === 'ring' || field === 'result') return pc[words[field]]
  return pc[field]
}

/** The PCs that the list shows, in its order. */
export function FleetExport({ api }: { api: GridApi<PcRow> | null }) {
  const t = useTranslations('fleet')
  const { number } = useFormats()
  const report = (): Report => {
    const shown: PcRow[] = []
    api?.forEachNodeAfterFilterAndSort(({ data }) => data && shown.push(data))
    return {
      title: t('list'),
      about: [{ label: t('list'), value: t('counts.all', { count: number(shown.length) }) }],
      measures: [],
      content: {
        kind: 'table',
        columns: fields.map((field) => ({ header: t(`columns.${field}`), kind: kindOf(field) })),
        rows: shown.map((pc) => fields.map((field) => cellOf(pc, field))),
      },
    }
  }
  return <ExportMenu title={t('list')} report={report} disabled={api === null} />
}
