import { colourOf } from './series.ts'

/** The address of a series' fill within the drawing that has these patterns. */
export const fillOf = (id: string, place: number): string => (place === 0 ? colourOf(0) : `url(#${id}-${place})`)

/** Fills told apart without colour: the first is solid, the second hatched, the third dotted. */
export function SeriesPatterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-1`} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width={5} height={5} fill="var(--z-surface)" />
        <rect width={3} height={5} fill={colourOf(1)} />
      </pattern>
      <pattern id={`${id}-2`} width={5} height={5} patternUnits="userSpaceOnUse">
        <rect width={5} height={5} fill="var(--z-surface)" />
        <circle cx={2.5} cy={2.5} r={1.6} fill={colourOf(2)} />
      </pattern>
    </defs>
  )
}
