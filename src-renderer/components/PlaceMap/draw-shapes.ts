import { geoIdentity, geoPath } from 'd3-geo'
import type { PlaceShape } from '#shared/contract/map.ts'

/** A neighbourhood as it is drawn, in px. */
export interface DrawnShape {
  readonly id: number
  /** Of its areas, or of a circle where only its middle is known. */
  readonly path: string
  /** Where its name stands. */
  readonly x: number
  readonly y: number
  /** How much room a name has there. */
  readonly width: number
  readonly height: number
}

export interface Drawing {
  readonly width: number
  readonly height: number
  readonly shapes: readonly DrawnShape[]
}

type Geometry =
  | { type: 'MultiPolygon'; coordinates: [number, number][][][] }
  | { type: 'Point'; coordinates: [number, number] }

const margin = 6
const circleRadius = 14
const tallest = 1.25
const flattest = 0.45

// Degrees of longitude are shorter than those of latitude by the cosine of the latitude; within one municipality no more
// of a projection is needed. Plane coordinates: whichever way round a file's rings run, they are the same area.
function flattened({ polygons, point }: PlaceShape, shrink: number): Geometry[] {
  const flat = ([longitude, latitude]: [number, number]): [number, number] => [longitude * shrink, latitude]
  const areas = polygons?.map((rings) => rings.map((ring) => ring.map(flat))) ?? []
  return [
    ...(areas.length > 0 ? [{ type: 'MultiPolygon' as const, coordinates: areas }] : []),
    ...(point ? [{ type: 'Point' as const, coordinates: flat(point) }] : []),
  ]
}

function latitudesOf(shapes: readonly PlaceShape[]): number[] {
  return shapes.flatMap(({ polygons, point }) => [
    ...(polygons?.flat(2).map(([, latitude]) => latitude) ?? []),
    ...(point ? [point[1]] : []),
  ])
}

/** Draws shapes to a width; the height follows from where they lie, within reason. */
export function drawShapes(shapes: readonly PlaceShape[], width: number): Drawing {
  const latitudes = latitudesOf(shapes)
  const middle = latitudes.reduce((sum, latitude) => sum + latitude, 0) / Math.max(1, latitudes.length)
  const shrink = Math.cos((middle * Math.PI) / 180)
  const geometries = new Map(shapes.map((shape) => [shape.neighbourhoodId, flattened(shape, shrink)]))
  const all = { type: 'GeometryCollection' as const, geometries: [...geometries.values()].flat() }
  const [[west, south], [east, north]] = geoPath().bounds(all)
  // A single point has no extent to be fitted.
  const room = east > west || north > south ? 0 : 0.001
  const wanted = east > west ? (north - south) / (east - west) : 1
  const height = Math.round(width * Math.min(tallest, Math.max(flattest, wanted)))
  const projection = geoIdentity()
    .reflectY(true)
    .fitExtent(
      [
        [margin + circleRadius, margin + circleRadius],
        [width - margin - circleRadius, height - margin - circleRadius],
      ],
      {
        type: 'MultiPoint',
        coordinates: [
          [west - room, south - room],
          [east + room, north + room],
        ],
      },
    )
  const path = geoPath(projection).pointRadius(circleRadius).digits(1)
  const drawn = [...geometries].map(([id, parts]): DrawnShape => {
    const area = parts.find(({ type }) => type === 'MultiPolygon')
    const point = parts.find(({ type }) => type === 'Point')
    const shown = area ?? point
    if (shown === undefined) return { id, path: '', x: 0, y: 0, width: 0, height: 0 }
    const [[left, top], [right, bottom]] = path.bounds(shown)
    const [x, y] = path.centroid(point ?? shown)
    return { id, path: path(shown) ?? '', x, y, width: right - left, height: bottom - top }
  })
  return { width, height, shapes: drawn }
}
