// Who writes without end is held back; photos lose what tells where they were taken.
import { expect, it } from 'vitest'
import type { ReadDelivery } from '#main/gateway/database.ts'
import { Flood } from '#main/gateway/flood.ts'
import type { MessageEvent } from '#main/gateway/events.ts'
import { withoutNotes } from '#main/gateway/pictures/without-notes.ts'

const delivery = (...events: MessageEvent[]): ReadDelivery => ({
  deliveryId: '1',
  accounts: [{ kind: 'whatsapp', externalId: '1', events }],
})
const by = (key: string): MessageEvent => ({ type: 'message', id: 'a', from: { key }, at: 0, kind: 'text' })
const report: MessageEvent = { type: 'status', id: 'a', status: 'sent', at: 0 }

it('holds back who writes without end until the minute is over, and nobody beside him', () => {
  let now = 0
  const flood = new Flood(10, () => now)
  for (let written = 0; written < 10; written += 1) expect(flood.holds(delivery(by('loud')))).toBe(false)
  expect(flood.holds(delivery(by('loud')))).toBe(true)
  expect(flood.holds(delivery(by('quiet')))).toBe(false)
  expect(flood.holds(delivery(by('loud'), by('quiet')))).toBe(false)
  expect(flood.holds(delivery(by('loud'), report))).toBe(false)
  expect(flood.holds({ deliveryId: '1', fault: 'unreadable' })).toBe(false)
  now = 60_000
  expect(flood.holds(delivery(by('loud')))).toBe(false)
})

const segment = (marker: number, content: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}
/** Exif of one direction and a place, as phones write it: little-endian, the place behind the directory. */
function exif(turned: number): Buffer {
  const tiff = Buffer.alloc(60)
  tiff.write('II*\0', 'latin1')
  tiff.writeUInt32LE(8, 4)
  tiff.writeUInt16LE(2, 8)
  tiff.writeUInt16LE(0x0112, 10)
  tiff.writeUInt16LE(3, 12)
  tiff.writeUInt32LE(1, 14)
  tiff.writeUInt16LE(turned, 18)
  tiff.writeUInt16LE(0x8825, 22)
  tiff.write('40.7569N', 44, 'latin1')
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
}
const start = Buffer.from([0xff, 0xd8])
const frame = segment(0xe0, Buffer.from('JFIF\0', 'latin1'))
const table = segment(0xdb, Buffer.alloc(8, 3))
const coded = (text: string): Buffer => Buffer.concat([segment(0xda, Buffer.alloc(6)), Buffer.from(text, 'latin1')])
const scan = coded('scan Exif 40.7569N \xff\0\xff\xd3\xff\xff\xd9')
const photo = (...segments: Buffer[]): Buffer => Buffer.concat([start, ...segments, scan])
const noted = photo(frame, segment(0xe1, exif(6)), segment(0xfe, Buffer.from('by Ali')), table)

it('takes off a photo where and with what it was taken, and nothing of the picture', () => {
  const kept = Buffer.from(withoutNotes(noted))
  const head = kept.subarray(0, kept.length - scan.length)
  expect(head.includes('40.7569N')).toBe(false)
  expect(head.includes('by Ali')).toBe(false)
  expect(kept.subarray(kept.length - scan.length).equals(scan)).toBe(true)
  expect(kept.includes(table)).toBe(true)
})

it('keeps which way up it was held, and adds nothing where it was held upright', () => {
  expect(Buffer.from(withoutNotes(withoutNotes(noted))).equals(Buffer.from(withoutNotes(noted)))).toBe(true)
  // Read by hand: behind the start, an Exif of one entry, 0x0112 with the value 6.
  expect(Buffer.from(withoutNotes(noted)).subarray(2, 38).toString('hex')).toBe(
    'ffe100224578696600004d4d002a00000008000101120003000000010006000000000000',
  )
  expect(Buffer.from(withoutNotes(photo(frame, segment(0xe1, exif(1)), table))).equals(photo(frame, table))).toBe(true)
})

it('takes off what phones put behind the end: a film, or the picture once more', () => {
  const film = Buffer.from('ftypmp42 40.7569N', 'latin1')
  const further = segment(0xe2, Buffer.from('MPF\0II*\0', 'latin1'))
  const colours = segment(0xe2, Buffer.from('ICC_PROFILE\0', 'latin1'))
  const whole = photo(frame, further, colours, table)
  for (const behind of [film, noted, Buffer.from([0xff])])
    expect(Buffer.from(withoutNotes(Buffer.concat([whole, behind]))).equals(photo(frame, colours, table))).toBe(true)
})

it('keeps every scan of a picture that is drawn in several, without the notes between them', () => {
  const first = coded('one \xff\0')
  const progressive = Buffer.concat([start, frame, table, first, segment(0xfe, Buffer.from('by Ali')), table, scan])
  expect(Buffer.from(withoutNotes(progressive)).equals(Buffer.concat([start, frame, table, first, table, scan]))).toBe(
    true,
  )
  // Cut off on its way, it is shown as far as it came.
  const cut = progressive.subarray(0, progressive.length - 8)
  expect(Buffer.from(withoutNotes(cut)).includes('by Ali')).toBe(false)
  expect(Buffer.from(withoutNotes(cut)).includes(first)).toBe(true)
})

it('leaves alone what is no JPEG, or a broken one', () => {
  for (const content of [Buffer.from('%PDF-1.7'), start, noted.subarray(0, 40), Buffer.alloc(0)])
    expect(Buffer.from(withoutNotes(content)).equals(content)).toBe(true)
})
