import { calls } from '#renderer/host/calls.ts'

let titleOnPaper = ''

/** What is being printed, said at the head of each of its pages; nothing where somebody prints past the program. */
export const printedTitle = (): string => titleOnPaper

/** The page as it prints: saved as a PDF by the desktop, else by the browser's own print dialog. False: could not be written. */
export async function printPage(name: string): Promise<boolean> {
  titleOnPaper = name
  window.addEventListener('afterprint', () => (titleOnPaper = ''), { once: true })
  const end = await calls.reports.savePdf({ name })
  if (end === 'unavailable') window.print()
  return end !== 'not_written'
}
