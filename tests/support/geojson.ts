// A made-up map for tests: every neighbourhood a square of a chessboard. Where the real ones lie is not known here.
type Position = number[]

export interface Feature {
  type: 'Feature'
  properties: Record<string, unknown> | null
  geometry: { type: string; coordinates: unknown }
}

const side = 0.01
const west = 30.38
const north = 40.8

/** A closed ring around the square at a place of the board. */
export function square(place: number, columns = 6): Position[] {
  const [column, row] = [place % columns, Math.floor(place / columns)]
  const at = (across: number, down: number): Position =>
    [west + (column + across) * side, north - (row + down) * side].map((degree) => Number(degree.toFixed(6)))
  return [at(0, 0), at(0, 1), at(1, 1), at(1, 0), at(0, 0)]
}

export function area(name: string, place: number): Feature {
  return {
    type: 'Feature',
    properties: { ad: name, no: place },
    geometry: { type: 'Polygon', coordinates: [square(place)] },
  }
}

export function collection(...features: Feature[]): { type: 'FeatureCollection'; features: Feature[] } {
  return { type: 'FeatureCollection', features }
}

/** A file with a square for each name. */
export const chessboard = (names: readonly string[]): string => JSON.stringify(collection(...names.map(area)))
