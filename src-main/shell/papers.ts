// Where a report is saved is the person's to say, in the desktop's own dialog.
import { copyFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { dialog, type BrowserWindow } from 'electron'
import type { SavingEnd } from '#shared/contract/reports.ts'
import type { FaultLog } from '../ports/fault-log.ts'

const kinds: Readonly<Record<string, string>> = { xlsx: 'Excel', csv: 'CSV', pdf: 'PDF' }

/** Copies a written file to where the person wants it; beside it first, so that no half file ever bears the name. */
export async function saveFile(
  window: BrowserWindow | null,
  path: string,
  name: string,
  faults: FaultLog,
): Promise<SavingEnd> {
  return await saveAs(window, name, faults, async (target) => await copyFile(path, target))
}

/** The page as it prints, on A4, without browser's headers. */
export async function savePdf(window: BrowserWindow | null, name: string, faults: FaultLog): Promise<SavingEnd> {
  if (window === null) return 'cancelled'
  // Taken before the dialog: the page may change while the person looks for a folder.
  const page = await window.webContents.printToPDF({ pageSize: 'A4', printBackground: true, preferCSSPageSize: true })
  return await saveAs(window, `${name.replace(/[<>:"/\\|?*]/g, ' ').trim()}.pdf`, faults, async (target) => {
    await writeFile(target, page)
  })
}

async function saveAs(
  window: BrowserWindow | null,
  name: string,
  faults: FaultLog,
  write: (target: string) => Promise<void>,
): Promise<SavingEnd> {
  const extension = extname(name).slice(1)
  const filters = [{ name: kinds[extension] ?? extension, extensions: [extension] }]
  const options = { defaultPath: basename(name), filters }
  const { canceled, filePath } = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options))
  if (canceled || filePath === '') return 'cancelled'
  const beside = `${filePath}.part`
  try {
    await write(beside)
    await rename(beside, filePath)
    return 'saved'
  } catch (error) {
    // A full disk, a folder that may not be written, the file still open in Excel.
    await rm(beside, { force: true }).catch(() => undefined)
    faults.record(error, 'saving a report')
    return 'not_written'
  }
}
