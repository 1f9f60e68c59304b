import { Button, Checkbox, Menu } from '@mantine/core'
import { IconColumns3, IconDownload } from '@tabler/icons-react'
import type { GridApi, ProcessCellForExportParams } from 'ag-grid-community'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import classes from './ColumnMenu.module.css'

interface ColumnMenuProps<Row> {
  api: GridApi<Row> | null
  /** Of the file that is saved, without date and ending. */
  fileName: string
}

/** Which columns are shown, and the rows as they stand as a file. */
export function ColumnMenu<Row>({ api, fileName }: ColumnMenuProps<Row>) {
  const t = useTranslations('grid')
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set())
  const columns = api?.isDestroyed() === false ? (api.getColumns() ?? []) : []

  const reread = () =>
    setHidden(new Set(columns.filter((column) => !column.isVisible()).map((column) => column.getColId())))
  const show = (colId: string, isShown: boolean) => {
    api?.setColumnsVisible([colId], isShown)
    reread()
  }
  return (
    <Menu position="bottom-end" closeOnItemClick={false} onOpen={reread}>
      <Menu.Target>
        <Button variant="subtle" size="compact-sm" color="gray" leftSection={<IconColumns3 size={16} aria-hidden />}>
          {t('columns')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.columns}>
          {columns.map((column) => (
            <Checkbox
              key={column.getColId()}
              size="xs"
              label={column.getColDef().headerName}
              checked={!hidden.has(column.getColId())}
              onChange={(event) => show(column.getColId(), event.currentTarget.checked)}
            />
          ))}
        </div>
        <Menu.Divider />
        <Menu.Item
          onClick={() => {
            api?.resetColumnState()
            reread()
          }}
        >
          {t('resetColumns')}
        </Menu.Item>
        <Menu.Item leftSection={<IconDownload size={16} aria-hidden />} onClick={() => api && saveAsCsv(api, fileName)}>
          {t('export')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

// Excel with Turkish settings separates by semicolons, and runs text that begins like a formula.
function saveAsCsv<Row>(api: GridApi<Row>, fileName: string): void {
  api.exportDataAsCsv({
    fileName: `${fileName}-${new Date().toISOString().slice(0, 10)}.csv`,
    columnSeparator: ';',
    processCellCallback: asHarmlessText,
  })
}

function asHarmlessText({ value, formatValue }: ProcessCellForExportParams): string {
  const written: unknown = formatValue(value)
  const words = typeof written === 'string' || typeof written === 'number' ? String(written) : ''
  return /^[=+\-@\t\r]/.test(words) ? `'${words}` : words
}
