import { expect, test } from 'vitest'
import { patchRows, wouldFind } from '#renderer/host/patch-rows.ts'
import { sampleRows } from '#tests/unit/window/gallery/samples.ts'

const [first, second] = sampleRows(2)
if (!first || !second) throw new Error('two rows are needed')
const names = { subject: () => 'Çöp toplanmadı', place: () => 'Hacıoğlu · Gül Sk. No 4' }

test('what was found follows each change in place; the others keep their identity, and older news undo nothing', () => {
  const rows = [first, second]
  const changed = { ...first, state: 'closed' as const, version: first.version + 1 }
  const after = patchRows(rows, { rows: [changed], goneIds: [] })
  expect(after).toEqual([changed, second])
  expect(after[1]).toBe(second)
  expect(patchRows(rows, { rows: [], goneIds: [second.id] })).toEqual([first])
  expect(patchRows(rows, { rows: [{ ...first, version: first.version - 1 }], goneIds: [999] })).toBe(rows)
})

test('a request that came since makes it be looked for anew only where the words would find it', () => {
  const came = { ...second, id: 777, excerpt: 'Kapıda duruyor', number: '26-009999-1' }
  const change = { rows: [came], goneIds: [] }
  for (const words of ['cop hacioglu', 'kapida', '26-009999', 'GÜL'])
    expect(wouldFind(words, names, [first], change)).toBe(true)
  for (const words of ['cop dilmen', 'agac']) expect(wouldFind(words, names, [first], change)).toBe(false)
  // What stands in the list already is brought up in place.
  expect(wouldFind('cop', names, [came], change)).toBe(false)
})
