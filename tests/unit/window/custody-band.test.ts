import { describe, expect, test } from 'vitest'
import { elapsedOn, layOutBand, type CustodyPeriod } from '#renderer/components/CustodyBand/band-layout.ts'

const period = (since: number, until: number | null, acceptedAt: number | null): CustodyPeriod => ({
  holder: 'Fen İşleri',
  since,
  until,
  how: 'handed_over',
  reason: null,
  words: null,
  movedBy: 'Ayşe Demir',
  acceptedAt,
  acceptedBy: null,
})

const onTheWall = (instant: number): number => instant

describe('the custody band', () => {
  test('a segment is as long as the request was held, the last one up to now', () => {
    const band = layOutBand([period(0, 100, 50), period(100, null, null)], [], 400, onTheWall)
    expect(band.map(({ share, lasted, unaccepted }) => [share, lasted, unaccepted])).toEqual([
      [0.25, 100, 0.5],
      [0.75, 300, 1],
    ])
  })

  test('a hold is cut at the borders of the custody it lay in', () => {
    const hold = { since: 50, until: 200, reason: 'Araç bekleniyor', who: 'Ali Öz', words: null }
    const band = layOutBand([period(0, 100, 0), period(100, null, 100)], [hold], 300, onTheWall)
    expect(band.map(({ holds }) => holds.map(({ from, share }) => [from, share]))).toEqual([[[0.5, 0.5]], [[0, 0.5]]])
  })

  test('a custody that began this moment is drawn, too', () => {
    expect(layOutBand([period(100, null, null)], [], 100, onTheWall)).toMatchObject([{ share: 1, lasted: 0 }])
  })

  test('is as long as each worked on it: a weekend with one is no longer than a minute with another', () => {
    // Friday from nine to five, then Monday.
    const [friday, saturday, monday] = ['2026-11-27', '2026-11-28', '2026-11-30'].map((day) =>
      Date.parse(`${day}T09:00:00+03:00`),
    ) as [number, number, number]
    const hour = 3_600_000
    const seconds = (...instants: number[]) => Float64Array.from(instants, (instant) => instant / 1000)
    const clock = {
      ...{ fromSecond: friday / 1000, untilSecond: (monday + 8 * hour) / 1000 },
      starts: seconds(friday, monday),
      ends: seconds(friday + 8 * hour, monday + 8 * hour),
      workedBefore: Float64Array.of(0, 28_800),
    }
    const elapsed = elapsedOn({ clock, daySeconds: 28_800 })
    const band = layOutBand(
      [
        period(friday, friday + 4 * hour, friday),
        period(friday + 4 * hour, saturday, null),
        period(saturday, null, monday),
      ],
      [],
      monday + 8 * hour,
      elapsed,
    )
    expect(band.map(({ lasted, share }) => [lasted, share])).toEqual([
      [14_400, 0.25],
      [14_400, 0.25],
      [28_800, 0.5],
    ])
    // Accepted when the desk opened: nobody had left it lying.
    expect(band[2]?.unaccepted).toBe(0)
    // Before and beyond the years of a calendar it stands still.
    expect([elapsed(0), elapsed(monday + 900 * hour)]).toEqual([0, 57_600])
  })

  test('shows directorates alike where nobody has worked yet', () => {
    const still = (): number => 7
    expect(layOutBand([period(0, 100, 50), period(100, null, null)], [], 400, still).map(({ share }) => share)).toEqual(
      [0.5, 0.5],
    )
  })
})
