// Waiting after wrong passwords, by a clock that the test holds.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { SignInAttempts, waitMs } from '#main/database/sign-in-attempts.ts'

let folder: string
let now: number
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zimmet-attempts-'))
  now = 1_000_000
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function guess(login: string, attempts = new SignInAttempts(folder, () => now)): Promise<string> {
  try {
    const told = await attempts.try(
      login,
      () => Promise.reject(new Error('wrong')),
      () => 'wrong',
    )
    return 'waitMs' in told ? 'wait' : 'in'
  } catch {
    return 'wrong'
  }
}

test('three are free, then a second, doubling to ten minutes', () => {
  expect([0, 1, 2, 3, 4, 5, 12, 13, 99].map((failures) => waitMs(failures, 3) / 1_000)).toEqual([
    ...[0, 0, 0, 1, 2, 4, 512, 600, 600],
  ])
})

test('in an hour of guessing without rest some twenty guesses are tried, over restarts too', async () => {
  let tried = 0
  for (; now < 1_000_000 + 3_600_000; now += 1_000) if ((await guess('elif')) === 'wrong') tried += 1
  expect(tried).toBeLessThanOrEqual(20)
  expect(tried).toBeGreaterThan(10)
})

test('guessing one password at many logins is slowed as well', async () => {
  const ends: string[] = []
  for (let nth = 0; nth < 30; nth += 1) ends.push(await guess(`kisi${nth}`))
  expect(ends.filter((end) => end === 'wrong')).toHaveLength(12)
})

test('one waits from when one was refused, however long the server took', async () => {
  const attempts = new SignInAttempts(folder, () => now)
  const slowly = async (): Promise<void> => {
    await attempts
      .try(
        'elif',
        () => {
          now += 5_000
          return Promise.reject(new Error('wrong'))
        },
        () => 'wrong',
      )
      .catch(() => undefined)
  }
  for (let nth = 0; nth < 3; nth += 1) await slowly()
  expect(await guess('elif', attempts)).toBe('wait')
  now += 1_000
  expect(await guess('elif', attempts)).toBe('wrong')
})

test('capitals are no other login, and who gets in starts anew', async () => {
  const attempts = new SignInAttempts(folder, () => now)
  expect([await guess('elif', attempts), await guess('ELIF', attempts), await guess('Elif', attempts)]).toEqual([
    ...['wrong', 'wrong', 'wrong'],
  ])
  expect(await guess('elif', attempts)).toBe('wait')
  now += 1_000
  expect(
    await attempts.try(
      'elif',
      () => Promise.resolve('me'),
      () => 'wrong',
    ),
  ).toEqual({ result: 'me' })
  expect(await guess('elif', attempts)).toBe('wrong')
})

test('a server that cannot be reached counts as no guess; a clock set back and a broken file lock nobody out', async () => {
  const attempts = new SignInAttempts(folder, () => now)
  for (let nth = 0; nth < 20; nth += 1) {
    await expect(
      attempts.try(
        'elif',
        () => Promise.reject(new Error('away')),
        () => 'untold',
      ),
    ).rejects.toThrow('away')
  }
  expect([await guess('elif'), await guess('elif'), await guess('elif'), await guess('elif')].at(-1)).toBe('wait')
  now = 5_000
  expect(await guess('elif')).toBe('wrong')
  writeFileSync(join(folder, 'sign-in-attempts.json'), '{')
  expect(await guess('elif')).toBe('wrong')
})
