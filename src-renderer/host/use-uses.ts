import { useCallback } from 'react'
import { usePreference } from './use-preference.ts'

type Uses = Readonly<Record<string, number>>

const areUses = (kept: unknown): kept is Uses =>
  typeof kept === 'object' && kept !== null && Object.values(kept).every((count) => typeof count === 'number')

/** How often this person has chosen each of a catalogue, on this PC: what is chosen often comes first. */
export function useUses(catalogue: string): { usesOf: (id: number) => number; note: (id: number) => void } {
  const [uses, setUses] = usePreference<Uses>(`uses/${catalogue}`, {}, areUses)
  const usesOf = useCallback((id: number) => uses[id] ?? 0, [uses])
  const note = (id: number) => setUses({ ...uses, [id]: usesOf(id) + 1 })
  return { usesOf, note }
}
