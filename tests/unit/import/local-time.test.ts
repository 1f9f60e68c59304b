// Dates as other systems and people write them.
import { describe, expect, it } from 'vitest'
import { readDate } from '#main/areas/import/local-time.ts'
import { zoneOffset } from '#shared/office-time.ts'

describe('dates', () => {
  const istanbul = zoneOffset('Europe/Istanbul')
  const boston = zoneOffset('America/New_York')
  const iso = (text: string, offset = istanbul, order: 'day_first' | 'month_first' = 'day_first'): string | null => {
    const found = readDate(text, order, offset)
    return found === null ? null : new Date(found.at).toISOString()
  }
  it.each([
    ['03.04.2020 14:05', '2020-04-03T11:05:00.000Z'],
    ['3/4/2020 2:05:09', '2020-04-02T23:05:09.000Z'],
    ['2020-04-03T14:05:00', '2020-04-03T11:05:00.000Z'],
    ['2020-04-03 14:05:00.1234567', '2020-04-03T11:05:00.000Z'],
    ['2020-04-03T14:05:00Z', '2020-04-03T14:05:00.000Z'],
    ['2020-04-03T14:05:00+05:30', '2020-04-03T08:35:00.000Z'],
    ['03-04-2020', '2020-04-02T21:00:00.000Z'],
    ['3.4.2020 2:05 PM', '2020-04-03T11:05:00.000Z'],
    ['3.4.2020 12:05 AM', '2020-04-02T21:05:00.000Z'],
    // Turkey moved its clocks until 2016.
    ['15.01.2015 12:00', '2015-01-15T10:00:00.000Z'],
    ['15.07.2015 12:00', '2015-07-15T09:00:00.000Z'],
    // As people write them, and as a cell that is no date keeps them.
    ['29.3.24', '2024-03-28T21:00:00.000Z'],
    ['2 Nisan 2024', '2024-04-01T21:00:00.000Z'],
    ['3 MART 2024 Pazar 14:30', '2024-03-03T11:30:00.000Z'],
    ['Pazar, 3 Mart 2024 saat 14.30', '2024-03-03T11:30:00.000Z'],
    ['02-Nis-2024', '2024-04-01T21:00:00.000Z'],
    ['15 Ağustos 2023', '2023-08-14T21:00:00.000Z'],
    ['1 ŞUBAT 2023', '2023-01-31T21:00:00.000Z'],
    ['2 Apr 2024', '2024-04-01T21:00:00.000Z'],
    ['29.03.2024 - 09:30', '2024-03-29T06:30:00.000Z'],
    ['29/03/2024 9.30 ÖÖ', '2024-03-29T06:30:00.000Z'],
    ['02/04/2024 4:00 ÖS', '2024-04-02T13:00:00.000Z'],
    ['45380.39', '2024-03-29T06:21:36.000Z'],
    ['45380,5', '2024-03-29T09:00:00.000Z'],
    ['45000', '2023-03-14T21:00:00.000Z'],
  ])('%s is %s', (text, expected) => {
    expect(iso(text)).toBe(expected)
  })
  it.each([
    '31.02.2020',
    '2020-13-01',
    '3.4.202',
    '25:00',
    'dün',
    '32.01.2020 10:00',
    '01.01.2020 24:10',
    '31 Şubat 2024',
    '3 Mrt 2024',
    '4500',
    '99999',
  ])('%s is none', (text) => {
    expect(iso(text)).toBeNull()
  })
  it('takes the earlier of two where a clock shows a time twice', () => {
    expect(iso('2022-11-06 01:30:00', boston)).toBe('2022-11-06T05:30:00.000Z')
    expect(iso('2022-11-06 02:30:00', boston)).toBe('2022-11-06T07:30:00.000Z')
    expect(iso('04/03/2020', boston, 'month_first')).toBe('2020-04-03T04:00:00.000Z')
  })
})
