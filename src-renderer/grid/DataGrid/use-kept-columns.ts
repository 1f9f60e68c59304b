import type { GridState, StateUpdatedEvent } from 'ag-grid-community'
import { useCallback, useMemo } from 'react'
import { keep, readKept } from '#renderer/host/storage.ts'

const isState = (kept: unknown): kept is GridState => typeof kept === 'object' && kept !== null

/** Order, widths, visibility and sorting of columns, remembered per person. Filters are not: a forgotten one hides work. */
export function useKeptColumns(name: string) {
  const storageKey = `preference/columns/${name}`
  const initial = useMemo(() => {
    const kept = readKept(localStorage, storageKey)
    return isState(kept) ? { initialState: { ...kept, partialColumnState: true } } : {}
  }, [storageKey])
  const handleStateUpdated = useCallback(
    ({ state, sources }: StateUpdatedEvent) => {
      if (sources.every((source) => source === 'gridInitializing' || source === 'scroll')) return
      const { columnOrder, columnSizing, columnVisibility, sort } = state
      keep(localStorage, storageKey, { columnOrder, columnSizing, columnVisibility, sort })
    },
    [storageKey],
  )
  return { ...initial, onStateUpdated: handleStateUpdated }
}
