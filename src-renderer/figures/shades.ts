/** How many shades there are; 0 is none. */
export const shadeCount = 5

export interface ShadeClass {
  /** 1 the lightest, up to shadeCount. */
  readonly shade: number
  /** The least and the greatest value that stand in it. */
  readonly least: number
  readonly greatest: number
}

export interface Shades {
  readonly classes: readonly ShadeClass[]
  readonly of: (value: number | null | undefined) => number
}

/**
 * Parts values into classes of about as many each, so that one great place does not make all others look alike. Equal
 * values have equal shades; fewer values than shades leave the steps between them out.
 */
export function shadesOf(values: readonly number[]): Shades {
  const sorted = values.toSorted((one, other) => one - other)
  const bounds = Array.from({ length: shadeCount }, (_each, index) =>
    sorted.at(Math.ceil(((index + 1) / shadeCount) * sorted.length) - 1),
  ).filter((bound) => bound !== undefined)
  const tops = [...new Set(bounds)]
  const shadeAt = (place: number): number => Math.max(1, Math.round(((place + 1) / tops.length) * shadeCount))
  const classAt = (value: number): number => tops.findIndex((top) => value <= top)
  const classes = tops.map((top, place) => ({
    shade: shadeAt(place),
    least: sorted.find((value) => classAt(value) === place) ?? top,
    greatest: top,
  }))
  return {
    classes,
    of: (value) => {
      if (value === null || value === undefined) return 0
      const place = classAt(value)
      return place === -1 || value < (sorted[0] ?? 0) ? 0 : shadeAt(place)
    },
  }
}
