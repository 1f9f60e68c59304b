import { expect, test } from 'vitest'
import { keepPieces } from '#main/files/pieces.ts'

const blob = (text: string): Blob => new Blob([text])

test('a file is whole once its pieces are there, one that comes again is kept again, and it may be read twice', async () => {
  const pieces = keepPieces()
  const { uploadId } = pieces.begin(6)
  expect(await pieces.piece(uploadId, 0, blob('abc'))).toEqual({ kept: 3 })
  expect(() => pieces.whole(uploadId)).toThrow('missing')
  expect(await pieces.piece(uploadId, 3, blob('def'))).toEqual({ kept: 6 })
  expect(await pieces.piece(uploadId, 3, blob('def'))).toEqual({ kept: 6 })
  expect([pieces.whole(uploadId).toString(), pieces.whole(uploadId).toString()]).toEqual(['abcdef', 'abcdef'])
})

test('a piece that leaves a gap or runs over the end is none', async () => {
  const pieces = keepPieces()
  const { uploadId } = pieces.begin(4)
  await expect(pieces.piece(uploadId, 1, blob('a'))).rejects.toThrow('follow')
  await expect(pieces.piece(uploadId, 0, blob('abcde'))).rejects.toThrow('follow')
  expect(await pieces.piece(uploadId, 0, blob('abcd'))).toEqual({ kept: 4 })
})

test('four wait at most, the oldest goes; one that is forgotten, or whose person left, is not there', async () => {
  const pieces = keepPieces()
  const [first, second, third] = Array.from({ length: 5 }, () => pieces.begin(1).uploadId)
  const isGone = async (uploadId = ''): Promise<void> => {
    await expect(pieces.piece(uploadId, 0, blob('a'))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  }
  await isGone(first)
  expect(await pieces.piece(second ?? '', 0, blob('a'))).toEqual({ kept: 1 })
  pieces.forget(second ?? '')
  await isGone(second)
  pieces.clear()
  await isGone(third)
})
