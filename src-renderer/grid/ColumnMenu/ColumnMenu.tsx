import { Button, Checkbox, Menu } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import type { GridApi } from 'ag-grid-community'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import classes from './ColumnMenu.module.css'

interface ColumnMenuProps<Row> {
  api: GridApi<Row> | null
}

/** Which columns are shown. */
export function ColumnMenu<Row>({ api }: ColumnMenuProps<Row>) {
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
      </Menu.Dropdown>
    </Menu>
  )
}
