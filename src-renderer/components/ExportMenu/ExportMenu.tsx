import { Button, Menu } from '@mantine/core'
import { IconDownload, IconFileSpreadsheet, IconFileText, IconPrinter } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import type { Report } from '#renderer/lib/export/report.ts'
import { useExport } from '#renderer/lib/export/use-export.ts'
import classes from './ExportMenu.module.css'
import { ExportProgress } from './ExportProgress.tsx'
import { PrintSheet } from './PrintSheet.tsx'
import { usePrinting } from './use-printing.ts'

interface ExportMenuProps {
  /** What it is called: names the button, the file and its sheet. */
  title: string
  /** What leaves the program, as it stands at the moment of the click. */
  report: () => Report
  /** The page prints itself (charts and all) rather than its table alone. */
  printsPage?: boolean
  disabled?: boolean
}

/** Out of the program: Excel, CSV, paper. Stands on every table of figures and every list of requests. */
export function ExportMenu({ title, report, printsPage = false, disabled = false }: ExportMenuProps) {
  const t = useTranslations('export')
  const { state, run, stop, fail } = useExport()
  const { sheet, print } = usePrinting(fail)
  return (
    <div className={classes.place}>
      <Menu position="bottom-end" width={200}>
        <Menu.Target>
          <Button
            variant="subtle"
            size="compact-sm"
            color="gray"
            disabled={disabled}
            aria-label={t('menuOf', { title })}
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {t('menu')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconFileSpreadsheet size={16} aria-hidden />} onClick={() => run('xlsx', report())}>
            {t('xlsx')}
          </Menu.Item>
          <Menu.Item leftSection={<IconFileText size={16} aria-hidden />} onClick={() => run('csv', report())}>
            {t('csv')}
          </Menu.Item>
          <Menu.Item leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => print(report(), printsPage)}>
            {t('print')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ExportProgress state={state} onStop={stop} />
      {sheet && <PrintSheet sheet={sheet} />}
    </div>
  )
}
