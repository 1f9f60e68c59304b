import { Button, Menu } from '@mantine/core'
import { IconDownload, IconFileSpreadsheet, IconFileText, IconPrinter } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import type { PaperFormat } from '#shared/contract/reports.ts'
import type { Report } from '#renderer/export/report.ts'
import { useExport } from '#renderer/export/use-export.ts'
import classes from './ExportMenu.module.css'
import { ExportProgress } from './ExportProgress.tsx'
import { PrintSheet } from './PrintSheet.tsx'
import { usePrinting } from './use-printing.ts'

interface ExportMenuProps {
  /** What it is called: names the button, the file and its sheet. */
  title: string
  /** What leaves the program, as it stands at the moment of the click: in a file, or on paper. */
  report: (on: 'file' | 'paper') => Report
  /** Of a list: all of it, whatever the screen shows. */
  everything?: () => Report
  /** The page prints itself (charts and all) rather than its table alone. */
  printsPage?: boolean
  disabled?: boolean
}

/** Out of the program: Excel, CSV, paper. Stands on every table of figures and every list of requests. */
export function ExportMenu({ title, report, everything, printsPage = false, disabled = false }: ExportMenuProps) {
  const t = useTranslations('export')
  const { state, run, stop, fail } = useExport()
  const { sheet, print } = usePrinting(fail)
  return (
    <div className={classes.place}>
      <Menu position="bottom-end" width={everything ? 250 : 200}>
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
          {everything && <Menu.Label>{t('shown')}</Menu.Label>}
          <FileItems nameOf={(format) => t(format)} onPick={(format) => run(format, report('file'))} />
          <Menu.Item
            leftSection={<IconPrinter size={16} aria-hidden />}
            onClick={() => print(report('paper'), printsPage)}
          >
            {t('print')}
          </Menu.Item>
          {everything && (
            <>
              <Menu.Divider />
              <Menu.Label>{t('all')}</Menu.Label>
              <FileItems
                nameOf={(format) => t('allOf', { format: t(format) })}
                onPick={(format) => run(format, everything())}
              />
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <ExportProgress state={state} onStop={stop} />
      {sheet && <PrintSheet sheet={sheet} />}
    </div>
  )
}

const signs = { xlsx: IconFileSpreadsheet, csv: IconFileText } as const

interface FileItemsProps {
  nameOf: (format: PaperFormat) => string
  onPick: (format: PaperFormat) => void
}

function FileItems({ nameOf, onPick }: FileItemsProps) {
  return (['xlsx', 'csv'] as const).map((format) => {
    const Sign = signs[format]
    return (
      <Menu.Item key={format} leftSection={<Sign size={16} aria-hidden />} onClick={() => onPick(format)}>
        {nameOf(format)}
      </Menu.Item>
    )
  })
}
