// Filters as people set them, by chance: periods of every kind, directorates, subjects, places, channels, people.
import fc from 'fast-check'
import type { Dimension, Scope } from '#shared/contract/oversight.ts'
import type { Told } from './facts.ts'

const dayMs = 86_400_000

/** Some of the keys that occur, sometimes one that does not. */
function someOf(keys: readonly number[]): fc.Arbitrary<number[] | undefined> {
  const distinct = [...new Set(keys)]
  return fc.option(
    fc.oneof(
      { weight: 6, arbitrary: fc.subarray(distinct, { minLength: 1, maxLength: Math.min(8, distinct.length) }) },
      { weight: 1, arbitrary: fc.subarray(distinct, { minLength: Math.ceil(distinct.length / 2) }) },
      { weight: 1, arbitrary: fc.constantFrom<number[]>([], [999_999], [0]) },
    ),
    { nil: undefined, freq: 1 },
  )
}

/** Most of the time the filter is not set. */
const rarely = <Value>(value: fc.Arbitrary<Value | undefined>): fc.Arbitrary<Value | undefined> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value })

/** Days, months and years that end around now; some empty, some the wrong way round, some in the future. */
function periods(now: number): fc.Arbitrary<Pick<Scope, 'since' | 'until'>> {
  const midnight = Math.floor(now / dayMs) * dayMs - 10_800_000
  const length = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 40, max: 800 }))
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant({}) },
    {
      weight: 8,
      arbitrary: fc.tuple(fc.integer({ min: -5, max: 400 }), length).map(([back, days]) => ({
        since: midnight - (back + days) * dayMs,
        until: midnight - back * dayMs,
      })),
    },
    { weight: 2, arbitrary: fc.integer({ min: -5, max: 900 }).map((back) => ({ since: now - back * dayMs })) },
    { weight: 1, arbitrary: fc.integer({ min: -5, max: 900 }).map((back) => ({ until: now - back * dayMs })) },
    { weight: 1, arbitrary: fc.constant({ since: now, until: now - 30 * dayMs }) },
  )
}

export function scopesOf(requests: readonly Told[], now: number): fc.Arbitrary<Scope> {
  const of = (key: (told: Told) => number): fc.Arbitrary<number[] | undefined> => rarely(someOf(requests.map(key)))
  return fc
    .tuple(
      periods(now),
      fc.record({
        directorateIds: of(({ directorateId }) => directorateId),
        subjectIds: of(({ subjectId }) => subjectId),
        neighbourhoodIds: of(({ neighbourhoodId }) => neighbourhoodId),
        streetIds: of(({ streetId }) => streetId),
        channelIds: of(({ channelId }) => channelId),
        clerkIds: of(({ clerkId }) => clerkId),
      }),
    )
    .map(([period, filters]) => JSON.parse(JSON.stringify({ ...period, ...filters })) as Scope)
}

const places = ['directorate', 'clerk', 'subject', 'neighbourhood', 'street', 'channel'] as const satisfies Dimension[]
const steps = ['day', 'week', 'month'] as const satisfies Dimension[]

/** Up to three ways at once; a step of time only where the figures know one. */
export const breakdowns = (hasTime: boolean): fc.Arbitrary<Dimension[]> =>
  fc
    .tuple(
      fc.subarray([...places], { maxLength: 2 }),
      fc.option(fc.constantFrom(...steps), { nil: undefined, freq: 2 }),
    )
    .map(([chosen, step]) => (step && hasTime ? [...chosen, step] : chosen))
