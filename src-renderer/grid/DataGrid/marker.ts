// Which row is marked, and where the focus of a list is: told apart from React, for it is decided while keys are pressed.
import type { Column, GridApi } from 'ag-grid-community'
import { now } from '#renderer/host/now.ts'

/** Where the marked row stands, or stood when it left. */
interface Place {
  readonly id: number
  readonly index: number
  readonly leftAt: number | null
}

export class Marker<Row extends { id: number }> {
  frame: HTMLElement | null = null
  api: GridApi<Row> | null = null
  onOpen: (row: Row) => void = () => undefined
  /** The open row; null where the row that has the focus is the marked one. */
  private openId: number | null = null
  private place: Place | null = null
  private column: Column | null = null

  /** The program opened a row, or closed it. */
  setOpen(openId: number | null): void {
    this.openId = openId
    if (openId !== null) this.notePlace(openId)
  }

  private alive(): GridApi<Row> | null {
    return this.api === null || this.api.isDestroyed() ? null : this.api
  }

  private open(row: Row | undefined): void {
    if (!row || this.openId === null || row.id === this.openId) return
    this.setOpen(row.id)
    this.onOpen(row)
  }

  private notePlace(id: number): void {
    const api = this.alive()
    if (api === null) return
    const index = api.getRowNode(String(id))?.rowIndex ?? null
    if (index !== null) this.place = { id, index, leftAt: null }
    else if (this.place?.id === id) this.place = { ...this.place, leftAt: this.place.leftAt ?? now() }
    else this.place = null
  }

  private focusAt(index: number): void {
    const api = this.alive()
    const column = this.column ?? api?.getAllDisplayedColumns().find((each) => each.getColDef().headerName)
    if (api === null || !column) return
    api.ensureIndexVisible(index)
    api.setFocusedCell(index, column)
  }

  private focused(): Row | null {
    const cell = this.alive()?.getFocusedCell()
    return cell ? (this.api?.getDisplayedRowAtIndex(cell.rowIndex)?.data ?? null) : null
  }

  // The marked row; where none is open, the one in the place of the last, or the first.
  private placeToFocus(): number | null {
    const api = this.alive()
    if (api === null) return null
    if (this.openId !== null) return api.getRowNode(String(this.openId))?.rowIndex ?? null
    const last = api.getDisplayedRowCount() - 1
    return last < 0 ? null : Math.min(this.place?.index ?? 0, last)
  }

  /** Takes the focus to the marked row; false where the list is hidden. */
  take(): boolean {
    if (!this.frame || this.frame.closest('[inert]')) return false
    const index = this.placeToFocus()
    if (index === null) this.frame.focus({ preventScroll: true })
    else this.focusAt(index)
    return true
  }

  /** On to the row after the marked one, if that was in the list when the act began. */
  moveOn(id: number, since: number): void {
    const was = this.place
    if (was?.id !== id || (was.leftAt !== null && was.leftAt < since)) return
    const index = was.leftAt === null ? was.index + 1 : was.index
    const row = this.alive()?.getDisplayedRowAtIndex(index)?.data
    if (!row) return
    this.open(row)
    this.focusAt(index)
  }

  /** The first arrow after the marked row has left takes the row that stands in its place. */
  comeBack(): void {
    const last = (this.alive()?.getDisplayedRowCount() ?? 0) - 1
    if (last >= 0) this.focusAt(Math.min(this.place?.index ?? 0, last))
  }

  /** Opens the row that has the focus where another is open; whether it did. */
  opensFocused(): boolean {
    const row = this.focused()
    if (this.openId === null || row === null || row.id === this.openId) return false
    this.open(row)
    return true
  }

  /** The focus came to a row, by whatever moved it. */
  hearFocus(index: number, column: Column | null): void {
    this.column = column ?? this.column
    const row = this.alive()?.getDisplayedRowAtIndex(index)?.data
    if (row && this.openId === null) this.notePlace(row.id)
  }

  /** Other rows stand there now: the grid keeps the focus by the place in the list, we by the request. */
  settle(): void {
    const api = this.alive()
    if (api === null) return
    const id = this.openId ?? this.place?.id ?? null
    if (id !== null) this.notePlace(id)
    if (!hasFocus(this.frame)) return
    const isGone = this.place?.leftAt !== null
    // A list that has come just now, or come back: its marked row has the focus, or its first.
    if (document.activeElement === this.frame || api.getFocusedCell() === null) {
      if (this.openId === null || !isGone) this.take()
    } else if (id === null || this.focused()?.id === id) return
    else if (this.place !== null && !isGone) this.focusAt(this.place.index)
    else if (this.openId !== null) {
      api.clearFocusedCell()
      this.frame?.focus({ preventScroll: true })
    }
  }
}

// Who had the focus in a row that left the list has it nowhere; nor has whoever has not been anywhere yet.
function hasFocus(frame: HTMLElement | null): boolean {
  const active = document.activeElement
  if (active === null || active === document.body || active.tagName === 'MAIN') return true
  return frame?.contains(active) === true && active.closest('.ag-header, .ag-popup') === null
}
