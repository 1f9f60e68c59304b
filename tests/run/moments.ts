// The moments at which `npm run test:clocks` runs the suite, by the clock of the office (Türkiye, UTC+3 all year).
// None lies before the dates that tests name as past.

export interface Moment {
  name: string
  at: string
}

export const moments: readonly Moment[] = [
  { name: 'friday-evening', at: '2026-12-04T18:40' },
  { name: 'saturday-night', at: '2026-12-05T23:50' },
  { name: 'sunday-noon', at: '2026-12-06T12:00' },
  { name: 'monday-morning', at: '2026-12-07T10:10' },
  { name: 'new-year', at: '2026-12-31T23:55' },
  // The second day of Kurban Bayramı.
  { name: 'bayram', at: '2027-05-17T11:00' },
  // The half holiday begins at one, two minutes into the run.
  { name: 'half-holiday', at: '2027-10-28T12:58' },
  { name: 'leap-day', at: '2028-02-29T10:00' },
]

/** By how many seconds the clock must be put forward now to show the moment; negative: back. */
export const secondsTo = ({ at }: Moment, now: number): number => Math.round((Date.parse(`${at}+03:00`) - now) / 1000)
