import type { SavingEnd, WaitingPaper } from '#shared/contract/reports.ts'
import { takeParts } from '#shared/paper-parts.ts'
import { calls } from '#renderer/host/calls.ts'

/** A written file to where the person wants it: by the desktop's own dialog, or as a download of the browser. */
export async function savePaper(paper: WaitingPaper, signal: AbortSignal): Promise<SavingEnd> {
  const end = await calls.reports.save({ paperId: paper.paperId })
  if (end !== 'unavailable') return end
  const parts = await takeParts(
    paper.bytes,
    async (offset) => await calls.reports.part({ paperId: paper.paperId, offset }, { signal }),
  )
  await calls.reports.discard({ paperId: paper.paperId })
  download(new Blob(parts, { type: 'application/octet-stream' }), paper.name)
  return 'saved'
}

/** How long the browser may take to begin: it reads the bytes from this address. */
const keptMs = 60_000

/** Hands bytes to the browser's own downloads. */
export function download(bytes: Blob, name: string): void {
  const address = URL.createObjectURL(bytes)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), keptMs)
}
