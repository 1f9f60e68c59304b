// Long lists on the line: what comes out at the other end is what went in, and only lists that JSON leaves as they are go that way.
import { StandardRPCJsonSerializer } from '@orpc/client/standard'
import { assert, array, constantFrom, double, integer, oneof, property, record, string } from 'fast-check'
import { expect, test } from 'vitest'
import { wire } from '#shared/rows-as-columns.ts'

const serializer = new StandardRPCJsonSerializer(wire)

function overTheLine(data: unknown): { back: unknown; text: string; isPacked: boolean } {
  const [json, meta, maps] = serializer.serialize(data)
  const text = JSON.stringify({ json, meta })
  const read = JSON.parse(text) as { json: unknown; meta: typeof meta }
  const back = serializer.deserialize(read.json, read.meta, maps, () => new Blob())
  return { back, text, isPacked: meta.some(([type]) => type === wire.customJsonSerializers[0]?.type) }
}

const word = oneof(
  string({ unit: 'binary' }),
  constantFrom('çukur', 'ığdır', '["çukur"]', '[]', '\u0000', '', '__proto__'),
)
const row = record(
  {
    id: integer(),
    text: oneof(word, constantFrom(null)),
    often: constantFrom('open', 'closed', null, true, false, 0, '0'),
    number: oneof(double({ noNaN: true, noDefaultInfinity: true }), constantFrom(null)),
    list: array(word, { maxLength: 3 }),
    mixed: oneof(word, array(word, { maxLength: 2 }), integer(), constantFrom(null)),
  },
  { noNullPrototype: true },
)

test('any rows come back as they were', () => {
  assert(
    property(array(row, { minLength: 64, maxLength: 160 }), (rows) => {
      const { back, text, isPacked } = overTheLine({ rows, total: rows.length })
      expect(isPacked).toBe(true)
      // As JSON has them: there is one zero.
      expect(back).toEqual(JSON.parse(JSON.stringify({ rows, total: rows.length })))
      expect(/^[\u0020-\u007f]*$/u.test(text)).toBe(true)
    }),
    { numRuns: 200 },
  )
})

test('columns of one value, of a few and of more than a thousand come back in their rows', () => {
  const rows = Array.from({ length: 3000 }, (_none, at) => ({
    ...{ same: null, few: `tür ${at % 7}`, many: `tür ${at % 1400}`, own: `No ${at}` },
    list: at % 2 === 0 ? ['a,b'] : ['a', 'b'],
  }))
  const { back, text, isPacked } = overTheLine(rows)
  expect(isPacked).toBe(true)
  expect(back).toEqual(rows)
  expect(text.length).toBeLessThan(JSON.stringify(rows).length / 2)
})

const rowsOf = (last: Record<string, unknown>): Record<string, unknown>[] => [
  ...Array.from({ length: 99 }, (_none, id) => ({ id, word: 'çukur' as unknown })),
  last,
]

test.each([
  ['a name more', { id: 1, word: 'x', more: 1 }],
  ['a name less', { id: 1 }],
  ['another name', { id: 1, words: 'x' }],
  ['the names in another order', { word: 'x', id: 1 }],
  ['nothing told', { id: 1, word: undefined }],
  ['an instant of JavaScript', { id: 1, word: new Date(0) }],
  ['no number', { id: 1, word: Number.NaN }],
  ['more than any number', { id: 1, word: Number.POSITIVE_INFINITY }],
  ['a number without end', { id: 1, word: 7n }],
  ['a row in a row', { id: 1, word: { id: 1 } }],
  ['a list of more than words', { id: 1, word: [1] }],
])('rows of which one has %s go as they are', (_what, last) => {
  const { isPacked } = overTheLine(rowsOf(last))
  expect(isPacked).toBe(false)
})

test('a short list goes as it is, and so does what is no list of rows', () => {
  for (const data of [rowsOf({ id: 1, word: 'x' }).slice(0, 20), Array.from({ length: 500 }, (_none, at) => at), []]) {
    const { back, isPacked } = overTheLine(data)
    expect(isPacked).toBe(false)
    expect(back).toEqual(data)
  }
})
