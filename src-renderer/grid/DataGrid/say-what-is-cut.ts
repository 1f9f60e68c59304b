import type { MouseEvent } from 'react'

/** What a cell or a heading has no room for, its tooltip says; what is shown whole is not said twice. */
export function sayWhatIsCut({ target }: MouseEvent): void {
  const cell = target instanceof Element ? target.closest('.ag-cell, .ag-header-cell-text') : null
  if (cell === null) return
  const parts = [cell, ...cell.querySelectorAll('.ag-cell-value')]
  if (parts.some(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth))
    cell.setAttribute('title', cell.textContent)
  else cell.removeAttribute('title')
}
