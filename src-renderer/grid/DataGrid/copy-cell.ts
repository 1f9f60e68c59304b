import type { ClipboardEvent } from 'react'

/** Ctrl C on a cell copies what stands in it; words marked with the mouse are copied as they are. */
export function copyCell(event: ClipboardEvent): void {
  if (document.getSelection()?.isCollapsed === false) return
  const cell = document.activeElement?.closest('[role="gridcell"]')
  const text = cell?.textContent?.trim() ?? ''
  if (text === '') return
  event.clipboardData.setData('text/plain', text)
  event.preventDefault()
}
