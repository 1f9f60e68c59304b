// Where and what: the way down and its address, the table laid out, shades, the map drawn.
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { drawShapes } from '#renderer/components/PlaceMap/draw-shapes.ts'
import { pivotOf, inOrder, leftOver, nextOrder, splitColumns } from '#renderer/screens/places/pivot.ts'
import {
  backTo,
  columnChoices,
  drillInto,
  placeDimensions,
  placesPath,
  readSteps,
  readView,
  rowChoices,
  scopeOf,
  usualView,
  type Step,
  type View,
} from '#renderer/screens/places/view.ts'
import { shadeCount, shadesOf } from '#renderer/figures/shades.ts'
import { compareTurkish } from '#renderer/words/turkish-order.ts'
import type { FigureRow } from '#shared/contract/oversight.ts'

const dilmen: Step = { dimension: 'neighbourhood', ids: [4] }
const karaca: Step = { dimension: 'street', ids: [77] }

/** What an address says again, after it was written. */
function reread(steps: readonly Step[], view: View): { steps: Step[] | undefined; view: View | undefined } {
  const [, , period = '', scope = '', viewWord = ''] = placesPath('last_week', steps, view).split('/')
  expect(period).toBe('last_week')
  return { steps: readSteps(scope), view: readView(viewWord, steps) }
}

describe('the way down', () => {
  it('goes from the municipality to a neighbourhood, to its streets, to what a street asks for', () => {
    const start = usualView([], true)
    expect(start).toEqual({ measure: 'registered', rows: 'neighbourhood', columns: 'directorate' })
    const inDilmen = drillInto(start, [], 4)
    expect(inDilmen).toEqual({ steps: [dilmen], view: { ...start, rows: 'street' } })
    const inKaraca = drillInto(inDilmen?.view ?? start, [dilmen], 77)
    expect(inKaraca).toEqual({ steps: [dilmen, karaca], view: { ...start, rows: 'subject' } })
    expect(scopeOf(inKaraca?.steps ?? [])).toEqual({ neighbourhoodIds: [4], streetIds: [77] })
  })

  it('goes from a directorate to its subjects, and columns that were the rows give way', () => {
    const start: View = { measure: 'overdue', rows: 'directorate', columns: 'subject' }
    const told = drillInto(start, [], 2)
    expect(told?.view.rows).toBe('subject')
    expect(told?.view.columns).not.toBe('subject')
    expect(told?.view.columns).not.toBe('directorate')
  })

  it('leads back to where each step was chosen', () => {
    const view: View = { measure: 'registered', rows: 'subject', columns: 'directorate' }
    expect(backTo(view, [dilmen, karaca], 1)).toEqual({ steps: [dilmen], view: { ...view, rows: 'street' } })
    expect(backTo(view, [dilmen, karaca], 0)).toEqual({ steps: [], view: { ...view, rows: 'neighbourhood' } })
  })

  it('offers streets as columns only of one neighbourhood', () => {
    expect(columnChoices([], 'subject')).not.toContain('street')
    expect(columnChoices([dilmen], 'subject')).toContain('street')
  })

  test('however one goes down, the address says the same and rows and columns never are what is chosen already', () => {
    const turn = fc.record({ id: fc.nat(900), rows: fc.nat(3), columns: fc.nat(3) })
    fc.assert(
      fc.property(fc.boolean(), fc.array(turn, { maxLength: 5 }), (seesAll, turns) => {
        let steps: Step[] = []
        let view = usualView(steps, seesAll)
        for (const { id, rows, columns } of turns) {
          const choices = rowChoices(steps)
          const chosen = choices[rows % choices.length] ?? view.rows
          const across = columnChoices(steps, chosen)
          view = { ...view, rows: chosen, columns: across[columns % Math.max(1, across.length)] ?? null }
          expect(reread(steps, view)).toEqual({ steps, view })
          const further = drillInto(view, steps, id)
          if (further === null) break
          ;({ steps, view } = further)
          expect(steps.map(({ dimension }) => dimension)).not.toContain(view.rows)
          expect(view.columns).not.toBe(view.rows)
          if (view.columns !== null) expect(columnChoices(steps, view.rows)).toContain(view.columns)
          expect(reread(steps, view)).toEqual({ steps, view })
        }
        expect(steps.length).toBeLessThan(placeDimensions.length)
      }),
    )
  })

  it.each([
    'since-5',
    'clerkIds-3',
    'neighbourhoodIds',
    'neighbourhoodIds-',
    'foo-1',
    'neighbourhoodIds-1~since-4',
    '',
  ])('reads no place out of "%s"', (text) => {
    expect(readSteps(text)).toBeUndefined()
  })

  it.each(['', 'registered', 'parts.neighbourhood.subject', 'open.neighbourhoods.none', 'open.street'])(
    'reads no view out of "%s" within a street',
    (text) => {
      expect(readView(text, [dilmen, karaca])).toBeUndefined()
    },
  )
})

const row = (breakdown: number, keys: number[], count: number): FigureRow => ({
  ...{ breakdown, keys },
  figures: { registered: { value: count, base: count } },
})
const answer: FigureRow[] = [
  row(0, [], 30),
  ...[row(1, [1], 18), row(1, [2], 12), row(1, [3], 0)],
  ...[row(2, [7], 9), row(2, [8], 20), row(2, [9], 1)],
  ...[row(3, [1, 8], 14), row(3, [1, 7], 3), row(3, [1, 9], 1), row(3, [2, 8], 6), row(3, [2, 7], 6)],
]

describe('the table', () => {
  const pivot = pivotOf(answer, 'registered')

  it('has a row where something was counted, the columns that stand on most first', () => {
    expect(pivot.total?.value).toBe(30)
    expect(pivot.rows.map(({ key }) => key)).toEqual([1, 2])
    expect(pivot.columns.map(({ key }) => key)).toEqual([8, 7, 9])
    expect(pivot.rows[0]?.cells.get(7)?.value).toBe(3)
  })

  it('tells what is left together, and never one column alone', () => {
    expect(splitColumns(pivot.columns, 2).rest).toEqual([])
    const { shown, rest } = splitColumns(pivot.columns, 1)
    expect([shown.length, rest.length]).toEqual([1, 2])
    const [first] = pivot.rows
    expect(leftOver(first?.total, [first?.cells.get(8)])).toEqual({ value: 4, base: 4 })
    expect(leftOver(pivot.total, [pivot.columns[0]?.total])).toEqual({ value: 10, base: 10 })
  })

  it('is put in order by any head; what stands on too few comes last in either direction', () => {
    const nameOf = (key: number) => ['', 'Çaykışla', 'Bağlar', 'Şeyhköy'][key] ?? ''
    const few = { key: 3, total: { value: null, base: 4 }, cells: new Map<number, never>() }
    const rows = [...pivot.rows, few]
    const sort = (by: 'name' | 'total' | 'others' | number, isDescending: boolean) =>
      inOrder(rows, {
        ...{ measure: 'score', nameOf, order: { by, isDescending } },
        othersOf: ({ key }) => (key === 3 ? undefined : { value: 10 - key, base: 10 }),
      }).map(({ key }) => key)
    expect(sort('total', true)).toEqual([1, 2, 3])
    expect(sort('total', false)).toEqual([2, 1, 3])
    expect(sort(7, true)).toEqual([2, 1, 3])
    expect(sort('others', true)).toEqual([1, 2, 3])
    expect(sort('name', false).map(nameOf)).toEqual(['Bağlar', 'Çaykışla', 'Şeyhköy'].toSorted(compareTurkish))
    const totals = { by: 'total', isDescending: true } as const
    expect(nextOrder(totals, 'total')).toEqual({ by: 'total', isDescending: false })
    expect(nextOrder(totals, 'name')).toEqual({ by: 'name', isDescending: false })
  })
})

describe('shades', () => {
  test('rise with the value, equal for equal ones, within the steps there are, and the legend has every value', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 80 }), (values) => {
        const { classes, of } = shadesOf(values)
        const sorted = values.toSorted((one, other) => one - other)
        const drawn = sorted.map(of)
        expect(drawn).toEqual(drawn.toSorted((one, other) => one - other))
        expect(Math.min(...drawn)).toBeGreaterThanOrEqual(1)
        expect(drawn.at(-1)).toBe(shadeCount)
        for (const value of values) {
          const its = classes.find(({ least, greatest }) => value >= least && value <= greatest)
          expect(its?.shade).toBe(of(value))
        }
      }),
    )
  })

  it('are none of nothing', () => {
    const { classes, of } = shadesOf([])
    expect(classes).toEqual([])
    expect([of(null), of(undefined), of(0), of(5)]).toEqual([0, 0, 0, 0])
    expect(shadesOf([3, 9]).of(0)).toBe(0)
  })
})

describe('the map', () => {
  const ring = (west: number, south: number, side = 0.01): [number, number][] => [
    [west, south],
    [west + side, south],
    [west + side, south + side],
    [west, south + side],
    [west, south],
  ]
  const area = (neighbourhoodId: number, ...rings: [number, number][][]) => ({
    ...{ neighbourhoodId, polygons: rings.map((each) => [each]), point: null },
  })

  it('draws north above, east to the right, a degree of longitude shorter than one of latitude', () => {
    const { shapes, width, height } = drawShapes([area(1, ring(30.4, 40.7)), area(2, ring(30.41, 40.71))], 400)
    const [southWest, northEast] = shapes
    expect(northEast?.x).toBeGreaterThan(southWest?.x ?? 0)
    expect(northEast?.y).toBeLessThan(southWest?.y ?? 0)
    expect((southWest?.width ?? 0) / (southWest?.height ?? 1)).toBeCloseTo(Math.cos((40.71 * Math.PI) / 180), 2)
    for (const { x, y } of shapes) {
      expect(x > 0 && x < width).toBe(true)
      expect(y > 0 && y < height).toBe(true)
    }
  })

  it('draws the same whichever way round the rings of a file run', () => {
    const [one] = drawShapes([area(1, ring(30.4, 40.7))], 400).shapes
    const [other] = drawShapes([area(1, ring(30.4, 40.7).toReversed())], 400).shapes
    for (const side of ['x', 'y', 'width', 'height'] as const) expect(other?.[side]).toBeCloseTo(one?.[side] ?? 0, 6)
  })

  it('draws a circle where only the middle is known, one place alone, and nothing of nothing', () => {
    const { shapes } = drawShapes(
      [{ neighbourhoodId: 1, polygons: null, point: [30.4, 40.7] }, area(2, ring(30.42, 40.7))],
      400,
    )
    expect(shapes[0]?.path).toMatch(/^M[\d.,-]+[am]/u)
    const [alone] = drawShapes([{ neighbourhoodId: 1, polygons: null, point: [30.4, 40.7] }], 400).shapes
    expect(Number.isFinite(alone?.x) && Number.isFinite(alone?.y)).toBe(true)
    expect(drawShapes([], 400).shapes).toEqual([])
  })

  it('puts the name at the file’s own point where it has one', () => {
    const [plain] = drawShapes([area(1, ring(30.4, 40.7))], 400).shapes
    const [pointed] = drawShapes([{ ...area(1, ring(30.4, 40.7)), point: [30.402, 40.708] }], 400).shapes
    expect(pointed?.x).toBeLessThan(plain?.x ?? 0)
    expect(pointed?.y).toBeLessThan(plain?.y ?? 0)
  })
})
