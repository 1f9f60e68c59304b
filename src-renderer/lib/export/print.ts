import { client } from '../client.ts'

/** The page as it prints: saved as a PDF by the desktop, else by the browser's own print dialog. False: could not be written. */
export async function printPage(name: string): Promise<boolean> {
  const end = await client.reports.savePdf({ name })
  if (end === 'unavailable') window.print()
  return end !== 'not_written'
}
