import { describe, expect, test } from 'vitest'
import { layOutBand, type CustodyPeriod } from '#renderer/components/CustodyBand/band-layout.ts'

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

describe('the custody band', () => {
  test('a segment is as long as the request was held, the last one up to now', () => {
    const band = layOutBand([period(0, 100, 50), period(100, null, null)], [], 400)
    expect(band.map(({ share, lasted, unaccepted }) => [share, lasted, unaccepted])).toEqual([
      [0.25, 100, 0.5],
      [0.75, 300, 1],
    ])
  })

  test('a hold is cut at the borders of the custody it lay in', () => {
    const hold = { since: 50, until: 200, reason: 'Araç bekleniyor', who: 'Ali Öz', words: null }
    const band = layOutBand([period(0, 100, 0), period(100, null, 100)], [hold], 300)
    expect(band.map(({ holds }) => holds.map(({ from, share }) => [from, share]))).toEqual([[[0.5, 0.5]], [[0, 0.5]]])
  })

  test('a custody that began this moment is drawn, too', () => {
    expect(layOutBand([period(100, null, null)], [], 100)).toMatchObject([{ share: 0, lasted: 0 }])
  })
})
