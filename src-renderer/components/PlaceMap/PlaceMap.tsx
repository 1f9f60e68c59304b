import { useMemo } from 'react'
import { Link } from 'wouter'
import type { PlaceShape } from '#shared/contract/map.ts'
import { drawShapes, type DrawnShape } from './draw-shapes.ts'
import classes from './PlaceMap.module.css'

/** What a neighbourhood's place on the map says. */
export interface MapPlace {
  readonly name: string
  /** Under the name: its figure. */
  readonly text: string | null
  /** To a screen reader and on hovering, where there may be no room for either. */
  readonly label: string
  readonly shade: number
  /** Where a click leads; null: it is only looked at. */
  readonly href: string | null
  readonly isHere?: boolean
}

interface PlaceMapProps {
  label: string
  shapes: readonly PlaceShape[]
  placeOf: (id: number) => MapPlace
}

const width = 420
const letterPx = 5.9
const fewestLetters = 5
const linePx = 12

/** The neighbourhoods as they lie, without the internet: shaded, named, each a link. */
export function PlaceMap({ label, shapes, placeOf }: PlaceMapProps) {
  const drawing = useMemo(() => drawShapes(shapes, width), [shapes])
  const places = drawing.shapes.map((shape) => ({ shape, place: placeOf(shape.id) }))
  // What is here is drawn last, so that its outline lies over those of its neighbours.
  const drawn = places.toSorted((one, other) => Number(one.place.isHere ?? false) - Number(other.place.isHere ?? false))
  return (
    <svg className={classes.map} viewBox={`0 0 ${drawing.width} ${drawing.height}`} role="group" aria-label={label}>
      {drawn.map(({ shape, place }) => (
        <Place key={shape.id} shape={shape} place={place} />
      ))}
      {drawn.map(({ shape, place }) => (
        <Caption key={shape.id} shape={shape} place={place} />
      ))}
    </svg>
  )
}

function Place({ shape, place }: { shape: DrawnShape; place: MapPlace }) {
  const { label, shade, href, isHere = false } = place
  const area = (
    <path className={classes.area} d={shape.path} data-shade={shade} data-is-here={isHere} fillRule="evenodd">
      <title>{label}</title>
    </path>
  )
  if (href === null) return area
  return (
    <Link className={classes.link} href={href} aria-label={label} aria-current={isHere ? 'location' : undefined}>
      {area}
    </Link>
  )
}

/** A name cut to the room it has, so that it does not lie over its neighbour; the label tells it whole. */
function cut(name: string, room: number): string {
  const letters = Math.floor(room / letterPx)
  if (name.length <= letters) return name
  return letters < fewestLetters ? '' : `${name.slice(0, letters - 1)}…`
}

function Caption({ shape, place: { name, text } }: { shape: DrawnShape; place: MapPlace }) {
  const figure = text !== null && text.length * letterPx <= shape.width ? text : ''
  const lines = [cut(name, shape.width), figure].filter((words) => words !== '')
  const shown = shape.height < lines.length * linePx ? lines.slice(-1) : lines
  return (
    <text className={classes.caption} aria-hidden x={shape.x} y={shape.y - ((shown.length - 1) * linePx) / 2}>
      {shown.map((words, line) => (
        <tspan key={words} x={shape.x} dy={line === 0 ? '0.35em' : linePx} data-is-figure={words === text}>
          {words}
        </tspan>
      ))}
    </text>
  )
}
