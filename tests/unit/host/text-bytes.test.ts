// What is written as bytes is what the rules for texts say.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { escapeXml } from '#main/files/cells.ts'
import { inPieces, TextBytes } from '#main/files/text-bytes.ts'
import { utf8Of } from './utf8-of.ts'

const written = (write: (bytes: TextBytes) => void): string => {
  // So small that it has to grow.
  const bytes = new TextBytes(1)
  write(bytes)
  return Buffer.from(bytes.written()).toString()
}

it('words are escaped as everywhere in a workbook', () => {
  const unit = fc.oneof(
    fc.constantFrom(...Array.from('aşĞ ’·<>&"_x0041_\t\n\r\u0007\u0085\u07ff\u0800\ud7ff\ue000\ufffd\ufffe\uffff')),
    fc.constantFrom('\ud83d', '\ude00', '\ud83d\ude00', '_x0041_'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }),
  )
  const texts = fc.array(unit, { maxLength: 12 }).map((units) => units.join(''))
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      const text = written((bytes) => {
        bytes.escaped(one)
        bytes.escaped(other)
      })
      expect(text).toBe(escapeXml(one) + escapeXml(other))
      const [known, next] = [one.toWellFormed(), other.toWellFormed()]
      const fromBytes = written((bytes) => {
        bytes.escapedUtf8(utf8Of(known))
        bytes.escapedUtf8(utf8Of(next))
      })
      expect(fromBytes).toBe(escapeXml(known) + escapeXml(next))
    }),
    { numRuns: 3000 },
  )
})

it('numbers are the same numbers', () => {
  fc.assert(
    fc.property(fc.oneof(fc.integer(), fc.nat(1e12), fc.double({ noNaN: true, noDefaultInfinity: true })), (value) => {
      expect(Number(written((bytes) => bytes.number(value)))).toBe(Object.is(value, -0) ? 0 : value)
    }),
  )
})

it('seconds are days to the tenth digit', () => {
  const seconds = fc.oneof(
    fc.nat(5e9),
    fc.nat(60_000).map((day) => day * 86_400),
    fc.constantFrom(0, 1, 43_200, 86_399),
  )
  fc.assert(
    fc.property(seconds, (value) => {
      const days = Number(written((bytes) => bytes.days(value)))
      expect(Math.abs(days - value / 86_400)).toBeLessThan(1e-9)
      expect(Math.round(days * 86_400)).toBe(value)
    }),
    { numRuns: 2000 },
  )
  expect(written((bytes) => bytes.days(46_349.5 * 86_400))).toBe('46349.5')
  expect(Number(written((bytes) => bytes.days(-43_200)))).toBe(-0.5)
})

it('pieces are taken whole, in their order, while the next is filled', async () => {
  const texts: string[] = []
  const taking: (() => void)[] = []
  const pieces = inPieces(async (bytes) => {
    await new Promise<void>((resolve) => taking.push(resolve))
    texts.push(Buffer.from(bytes).toString())
  })
  pieces.bytes.plain('bir')
  await pieces.push()
  pieces.bytes.plain('iki')
  const ended = pieces.end()
  taking.shift()?.()
  await expect.poll(() => taking.length).toBe(1)
  taking.shift()?.()
  await ended
  expect(texts).toEqual(['bir', 'iki'])
})

it('who pushes next is told what became of the piece before', async () => {
  const pieces = inPieces(async () => await Promise.reject(new Error('the disk is full')))
  await pieces.push()
  await expect(pieces.push()).rejects.toThrow('the disk is full')
})
