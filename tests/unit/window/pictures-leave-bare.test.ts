// What is read off a picture before everything is taken off it, and what there is to take off.
import { describe, expect, it } from 'vitest'
import { isBareJpeg } from '#renderer/request/files/is-bare-jpeg.ts'
import { takenAt } from '#renderer/request/files/taken-at.ts'
import { brightnessOf, fingerprintOf } from '#shared/picture-fingerprint.ts'
import { photo } from '#tests/database/acts.ts'
import { asByPhone, heic } from '#tests/e2e/support/pictures.ts'

const bytesOf = (content: Buffer): Uint8Array<ArrayBuffer> => new Uint8Array(content)
const bare = Buffer.concat([photo('').subarray(0, 2), photo('').subarray(6)])
const time = '2026:11:27 14:05:09'

describe('when a picture was taken', () => {
  it('is what the camera wrote, by the office’s clock where it says no other', () => {
    const held = asByPhone(bare, { orientation: 6, time })
    expect(takenAt(bytesOf(held))).toBe(Date.parse('2026-11-27T11:05:09Z'))
    expect(takenAt(bytesOf(heic))).toBe(Date.parse('2026-11-27T11:05:09Z'))
  })

  it.each([
    ['says nothing', bare],
    ['says no time', asByPhone(bare, { orientation: 1, time: '0000:00:00 00:00:00' })],
    ['says it in other words', asByPhone(bare, { orientation: 1, time: 'yesterday' })],
    ['breaks off within its block', asByPhone(bare, { orientation: 1, time }).subarray(0, 60)],
    ['points outside its block', Buffer.from('49492a0008000000010069870400010000ffffffff', 'hex')],
    ['is empty', Buffer.alloc(0)],
  ])('is nothing where the picture %s', (_what, content) => {
    expect(takenAt(bytesOf(content))).toBeNull()
  })
})

describe('a JPEG', () => {
  it('is bare where it carries its picture alone, or the colours beside it', () => {
    expect(isBareJpeg(bare)).toBe(true)
    const profile = Buffer.from('ffe20010' + Buffer.from('ICC_PROFILE\0\u0001\u0001').toString('hex'), 'hex')
    expect(isBareJpeg(Buffer.concat([bare.subarray(0, 2), profile, bare.subarray(2)]))).toBe(true)
  })

  it.each([
    ['a comment', photo('here')],
    ['Exif', asByPhone(bare, { orientation: 1, time })],
    [
      'another picture (MPF)',
      Buffer.concat([bare.subarray(0, 2), Buffer.from('ffe200064d504600', 'hex'), bare.subarray(2)]),
    ],
    ['maker’s notes', Buffer.concat([bare.subarray(0, 2), Buffer.from('ffed0004abcd', 'hex'), bare.subarray(2)])],
    ['no picture', Buffer.from('ffd8ff', 'hex')],
  ])('is not where it carries %s', (_what, content) => {
    expect(isBareJpeg(content)).toBe(false)
  })
})

describe('a fingerprint', () => {
  const parts = (shade: (column: number, row: number) => number): number[] =>
    Array.from({ length: 72 }, (_none, at) => shade(at % 9, Math.floor(at / 9)))

  it('has a bit for each part that is brighter than its right neighbour', () => {
    expect(fingerprintOf(parts((column) => 200 - column * 10))).toBe('ffffffffffffffff')
    expect(fingerprintOf(parts((column) => column * 10))).toBe('0000000000000000')
    expect(fingerprintOf(parts((column, row) => (row === 0 ? 200 - column * 10 : column * 10)))).toBe(
      'ff00000000000000',
    )
    expect(fingerprintOf(parts((column) => (column % 2 === 0 ? 200 : 100)))).toBe('aaaaaaaaaaaaaaaa')
  })

  it('does not change with the light, nor with what saving anew changes', () => {
    const picture = parts((column, row) => ((column * 37 + row * 61) % 120) + 50)
    expect(fingerprintOf(picture.map((shade) => shade + 40))).toBe(fingerprintOf(picture))
    expect(fingerprintOf(picture.map((shade, at) => shade + (at % 2)))).toBe(fingerprintOf(picture))
  })

  it('is none where there is nothing to see', () => {
    expect(fingerprintOf(parts(() => 250))).toBeNull()
    expect(fingerprintOf(parts((column) => column))).toBeNull()
  })

  it('is of the picture’s parts, whatever its size', () => {
    const drawn = (width: number, height: number): number[] => {
      const pixels = Array.from({ length: width * height }, (_none, at) => {
        const shade = Math.round(
          128 + 90 * Math.sin(((at % width) / width) * 9) * Math.cos((Math.floor(at / width) / height) * 7),
        )
        return [shade, shade, shade, 255]
      }).flat()
      return brightnessOf(pixels, { width, height, channels: 4 })
    }
    const [large, small] = [drawn(360, 320), drawn(90, 80)].map((shown) => BigInt(`0x${fingerprintOf(shown) ?? ''}`))
    const apart = ((large ?? 0n) ^ (small ?? 0n)).toString(2).replaceAll('0', '')
    // A bit or two of parts that are as bright as their neighbours; the database allows three.
    expect(apart.length).toBeLessThanOrEqual(2)
  })
})
